"""Where Markdown's marks stand in a text: the signs that lay out words but are none.

The text itself stays as it is. Source of the syntax: CommonMark 0.31 and the footnotes of GitHub Flavored Markdown;
what a rule does not know is left as words.
"""

import re
from collections.abc import Iterator, Sequence

from cuttings.model import Span

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)")
#: Each group that matched is a mark. Where one may begin at every sign and end at none, how far its end is looked for
#: is bounded: an article of nothing but beginnings would be read for hours.
_MARKS = tuple(
    re.compile(pattern, re.MULTILINE | re.DOTALL)
    for pattern in (
        r"(<!--(?:(?!<!--).)*?-->)",
        r"^[ \t]{0,3}(#{1,6}(?:[ \t]+|$))[^\n]*?([ \t]{1,100}#+[ \t]*$)?$",
        r"^[ \t]{0,3}((?:>[ \t]?)+)",
        r"^[ \t]{0,3}(\[\^[^\]\n]+\]:)",
        r"^[ \t]{0,3}(\[[^\]^\n][^\]\n]*\]:[ \t]*\S+[^\n]*)$",
        r"(!\[[^\]\n]{0,1000}\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\]))",
        # A link whose whole text is a number is a reference mark.
        r"(\[\\?\[?\^?\d{1,3}\\?\]?\]\([^()\s]*\))",
        r"(?<!!)(\[)[^\[\]\n]+(\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))",
        r"(?<!!)(\[)[^\[\]\n]+(\]\[[^\]\n]*\])",
        r"(\[\^[^\]\n]{1,200}\])",
        r"(<(?:https?://|mailto:)[^<>\s]+>)",
        r"(</?[A-Za-z][^<>]{0,300}>)",
        r"(?<!\\)(\*{1,3})(?=[^\s*])(?:[^*\n]|\n(?!\s*\n)){1,600}?(?<=[^\s*\\])(\1)",
        r"(?<!\w)(_{1,3})(?=[^\s_])(?:[^_\n]|\n(?!\s*\n)){1,600}?(?<=[^\s_])(\1)(?!\w)",
        r"(\\)(?=[\\`*_{}\[\]()#+.!>~|-])",
        r"(`{1,3})[^`\n]+(\1)",
    )
)


def markup(text: str, start: int = 0) -> tuple[Span, ...]:
    """The spans of all marks in a Markdown text from offset `start` on, in order and apart from each other."""
    found: list[Span] = []
    for first, last in sorted(_spans(text, start)):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def _spans(text: str, start: int) -> Iterator[Span]:
    for pattern in _MARKS:
        for match in pattern.finditer(text, start):
            yield from (
                match.span(group)
                for group in range(1, (match.lastindex or 0) + 1)
                if match.start(group) < match.end(group)
            )


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with blanks for its marks; line ends stay. It has the same length."""
    signs = list(text)
    for start, end in spans:
        signs[start:end] = [sign if sign in "\r\n" else " " for sign in text[start:end]]
    return "".join(signs)


def heading_level(line: str) -> int:
    """The level of a Markdown heading, 1 to 6; 0 when the line is none."""
    found = _HEADING.match(line)
    return len(found.group(1)) if found else 0
