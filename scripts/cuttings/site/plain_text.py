"""Text as it may stand beside other text."""

import re

#: Characters that turn the direction of text around; in a list of results they would garble their neighbours.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


def plain(text: str) -> str:
    """The text without characters that change the direction of what stands beside it."""
    return text if text.isascii() else _DIRECTION.sub("", text)
