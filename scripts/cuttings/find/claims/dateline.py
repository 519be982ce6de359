"""Datelines: "PARIS, May 3 (AFP) -- " opens a paragraph and belongs to no statement."""

import re

from spacy.tokens import Token

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


def past_place(text: str, word: Token) -> Token | None:
    """The word, or what the parser hung on it where it is the place of a dateline; None where that is nothing.

    "NAIROBI (Reuters) - Kenya's Supreme Court ruled" looks as if Nairobi ruled.
    """
    line = max(text.rfind("\n", 0, word.idx), text.rfind("\r", 0, word.idx)) + 1
    if word.idx - line > _LONGEST:
        return word
    start, _ = past_dateline(text, (line, line + 2 * _LONGEST))
    if word.idx >= start:
        return word
    behind = [child for child in word.rights if child.idx >= start and child.dep_ in ("appos", "conj", "dep")]
    return behind[0] if behind else None


def _is_place(dateline: str) -> bool:
    """A town in capitals, or an agency in brackets: "Trade talks - a summary" is none."""
    return "(" in dateline or dateline.split(",")[0].split(" -")[0].rstrip(" :-\u2013\u2014").isupper()
