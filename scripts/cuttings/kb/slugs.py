"""Ids from words."""

import re

from slugify import slugify

#: Longest id made from words, in characters; longer ones are cut after a whole word.
LONGEST = 70


def slug(text: str, longest: int = LONGEST) -> str:
    """A slug of a text in any script; never empty."""
    plain = re.sub(r"['’‘ʼ]", "", text)
    cut = slugify(plain, max_length=longest, word_boundary=True, save_order=True, entities=False)
    return cut or slugify(plain, max_length=longest, entities=False) or "unnamed"
