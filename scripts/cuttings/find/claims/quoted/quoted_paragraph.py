"""A paragraph with its quotations, as the rules for direct speech look at it."""

import re
from dataclasses import dataclass

from cuttings.find.claims.draft import Drafts
from cuttings.find.claims.quoted.quotations import Quotation
from cuttings.find.parse import Span as Tokens
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Span

FINITE_OR_MODAL = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass
class QuotedParagraph:
    """Where direct speech is looked for, and what the rules share."""

    reading: Reading
    drafts: Drafts
    span: Span
    quotations: list[Quotation]


def window_of(room: QuotedParagraph, start: int, end: int) -> Tokens | None:
    """The words that lie wholly between two offsets, if any."""
    return room.reading.doc.char_span(start, end, alignment_mode="contract") if end > start else None


def has_verb(room: QuotedParagraph, quotation: Quotation) -> bool:
    """Whether a finite verb or an imperative stands in the quotation."""
    tokens = room.reading.span(*quotation.span)
    return any(token.tag_ in FINITE_OR_MODAL or (token.dep_ == "ROOT" and token.tag_ == "VB") for token in tokens)


def begins(room: QuotedParagraph, quotation: Quotation) -> bool:
    """Whether the quotation is a statement from its start: 'Talks "on track", minister says' quotes a fragment."""
    before = room.reading.folded[room.span[0] : quotation.outer[0]].rstrip()
    if not before or before[-1] in ".?!:;,-\u2013\u2014\"'":
        return True
    return has_verb(room, quotation) and not _depends_on_before(room, quotation)


def lead_in(room: QuotedParagraph, quotation: Quotation) -> int | None:
    """Where a statement starts whose end is quoted ('Talks "on track", she said'); None where a verb stands before."""
    text = room.reading.folded
    start = max((m.end() for m in re.finditer(r"[.?!:;\"]\s+", text[: quotation.outer[0]])), default=0)
    start = max(start, room.span[0])
    window = window_of(room, start, quotation.outer[0])
    verbless = window is not None and not any(token.tag_ in FINITE_OR_MODAL or token.tag_ == "VBN" for token in window)
    return start if verbless else None


def subject_outside(room: QuotedParagraph, quotation: Quotation) -> Span | None:
    """The subject that stands before the cue and outside the marks: 'The pact, she said, "is a promise"'."""
    tokens = room.reading.span(*quotation.span)
    verb = next((token for token in tokens if token.is_alpha), None)
    if verb is None or verb.tag_ not in FINITE_OR_MODAL:
        return None
    start = room.reading.span(*quotation.outer)[0].sent.start_char
    before = window_of(room, max(start, room.span[0]), quotation.outer[0])
    comma = next((token for token in before or () if token.text == ","), None)
    if before is None or comma is None or any(token.tag_ in FINITE_OR_MODAL for token in before if token.i < comma.i):
        return None
    named = [token for token in before if token.i < comma.i]
    nominal = any(token.pos_ in ("NOUN", "PROPN", "PRON") for token in named) and named[0].pos_ not in ("ADP", "SCONJ")
    return (named[0].idx, comma.idx) if nominal else None


def _depends_on_before(room: QuotedParagraph, quotation: Quotation) -> bool:
    """Whether the quoted words complete a clause begun before: 'The army "will not yield," he said'."""
    inside = [token for token in room.reading.span(*quotation.span) if not token.is_punct]
    needed = [c for token in inside for c in token.lefts if c.dep_ in ("nsubj", "nsubjpass")]
    governors = [token.head for token in inside if not token.is_space]
    return any(room.span[0] <= token.idx < quotation.outer[0] and token.is_alpha for token in needed + governors)


def is_quoted(room: QuotedParagraph, token: Token) -> bool:
    """Whether the word stands in one of the quotations."""
    return any(quotation.start <= token.idx < quotation.end for quotation in room.quotations)
