"""Text as HTML."""

from functools import lru_cache

from markupsafe import escape

#: Names, addresses and words of the interface are written on many pages, and a quotation on several.
_KEPT = 30_000


@lru_cache(maxsize=_KEPT)
def html(text: str) -> str:
    """The text with every character that has a meaning in HTML escaped, fit for elements and quoted attributes."""
    escaped = str(escape(text))
    return text if escaped == text else escaped  # so that most are kept but once
