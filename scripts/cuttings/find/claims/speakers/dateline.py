"""Datelines: "PARIS, May 3 (AFP) -- ", "PARIS, May 3. /TASS/. " open a paragraph and belong to no statement."""

import re

from cuttings.find.parse import Token
from cuttings.model import Span

_DATELINE = re.compile(
    r"[A-Z][\w.'-]*(?:[ ,/]+[A-Z\d][\w.'-]*){0,7},?\s*"
    r"(?:\([^()\n]{2,40}\)\s*(?:[-\u2013\u2014]+\s+)?|[-\u2013\u2014]+\s+|(?<=[A-Z]):\s+|\.\s*/[^/\n]{2,30}/\.?\s+)"
)
_LONGEST = 80


def past_dateline(text: str, span: Span) -> Span:
    """The span without the dateline that it, or the part of it that the parser did not cut off, stands in."""
    start, end = span
    line = _line_of(text, start)
    match = _DATELINE.match(text, line, min(end, line + _LONGEST))
    return (match.end(), end) if match and start < match.end() < end and _is_place(match.group()) else span


def _line_of(text: str, place: int) -> int:
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def past_place(text: str, word: Token) -> Token | None:
    """The word, or what the parser hung on it where it is the place of a dateline; None where that is nothing.

    "NAIROBI (Reuters) - Kenya's Supreme Court ruled" looks as if Nairobi ruled.
    """
    line = _line_of(text, word.idx)
    if word.idx - line > _LONGEST:
        return word
    start, _ = past_dateline(text, (line, line + 2 * _LONGEST))
    if word.idx >= start:
        return word
    behind = [child for child in word.rights if child.idx >= start and child.dep_ in ("appos", "conj", "dep")]
    return behind[0] if behind else None


def _is_place(dateline: str) -> bool:
    """A town in capitals, or an agency in brackets before a dash; "Talks - a summary" and "The Union (EU)" are none."""
    return ("(" in dateline and dateline.rstrip()[-1] in "-\u2013\u2014") or dateline.split(",")[0].split(" -")[
        0
    ].rstrip(" :-\u2013\u2014").isupper()
