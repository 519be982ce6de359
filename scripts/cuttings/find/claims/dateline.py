"""Datelines: "PARIS, May 3 (AFP) -- " opens a paragraph and belongs to no statement."""

import re

from cuttings.model import Span

_DATELINE = re.compile(
    r"[A-Z][\w.'-]*(?:[ ,/]+[A-Z\d][\w.'-]*){0,7},?\s*"
    r"(?:\([^()\n]{2,40}\)\s*(?:[-\u2013\u2014]+\s+)?|[-\u2013\u2014]+\s+|(?<=[A-Z]):\s+)"
)
_LONGEST = 80


def past_dateline(text: str, span: Span) -> Span:
    """The span without the dateline that it starts with, if it starts a paragraph."""
    start, end = span
    if start and text[start - 1] not in "\n\r":
        return span
    match = _DATELINE.match(text, start, min(end, start + _LONGEST))
    return (match.end(), end) if match and match.end() < end and _is_place(match.group()) else span


def _is_place(dateline: str) -> bool:
    """A town in capitals, or an agency in brackets: "Trade talks - a summary" is none."""
    return "(" in dateline or dateline.split(",")[0].split(" -")[0].rstrip(" :-\u2013\u2014").isupper()
