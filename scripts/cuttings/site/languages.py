"""Which language words in another script are in, as far as the script tells it; for screen readers and browsers."""

import re
import unicodedata
from functools import lru_cache

from markupsafe import Markup

#: Script, as Unicode names its letters → tag of BCP 47. Where languages share a script, the script alone is told.
_TAGS = {
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "GREEK": "el",
    "HEBREW": "he",
    "THAI": "th",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "CJK": "und-Hani",
    "CYRILLIC": "und-Cyrl",
    "ARABIC": "und-Arab",
    "DEVANAGARI": "und-Deva",
}

_NOTHING = Markup()
#: One such letter, and the text is not in another script altogether.
_PLAIN = re.compile("[A-Za-z]")


def language_of(text: str) -> str | None:
    """The tag for a text that is in one other script altogether; None for Latin, mixed and letterless text."""
    if text.isascii() or _PLAIN.search(text):
        return None
    tags = {_TAGS.get(re.split("[ -]", unicodedata.name(letter, ""))[0]) for letter in text if letter.isalpha()}
    if tags == {"ja", "und-Hani"}:
        return "ja"
    return tags.pop() if len(tags) == 1 else None


def lang_attribute(text: str) -> Markup:
    """The attribute for an element that holds the text, with a space before it; nothing where there is none to say."""
    return _NOTHING if text.isascii() else _attribute(text)


@lru_cache(maxsize=50_000)
def _attribute(text: str) -> Markup:
    tag = language_of(text)
    return Markup(' lang="{}"').format(tag) if tag else _NOTHING
