"""Quotations whose speaker stands beside them without a verb of saying: 'Ann Lee: "No."', '"No." - Ann Lee'."""

import re

from cuttings.find.claims.cues import listed
from cuttings.find.claims.quoted.quoted_paragraph import QuotedParagraph, has_verb, window_of
from cuttings.find.claims.speakers.holders import nature
from cuttings.find.parse import Span as Tokens
from cuttings.find.parse import Token

_SIGNED = re.compile(r"\s*[-\u2013\u2014]\s*(?=[A-Z])")
_LONGEST_NAME = 8


def named_beside(room: QuotedParagraph, index: int) -> Token | None:
    """The head of the phrase that names the speaker before a colon or after a dash, if there is one."""
    quotation, text = room.quotations[index], room.reading.folded
    if not has_verb(room, quotation):
        return None
    start = room.quotations[index - 1].outer[1] if index else room.span[0]
    lead = window_of(room, start, quotation.outer[0])
    if lead is not None and text[: quotation.outer[0]].rstrip().endswith(":"):
        return _introduced(room, lead)
    signed = _SIGNED.match(text, quotation.outer[1], room.span[1])
    after = window_of(room, signed.end(), room.span[1]) if signed and index == len(room.quotations) - 1 else None
    return _actor(room, after.root) if after is not None and len(after) <= _LONGEST_NAME else None


def _introduced(room: QuotedParagraph, lead: Tokens) -> Token | None:
    """Whom the words before a colon are about: "Reyes was blunt:" or only "Reyes:"."""
    sentence = lead[-1].sent
    words = [token for token in lead if token.sent == sentence and token.is_alpha]
    if not words:
        return None
    top = min(words, key=lambda token: len(list(token.ancestors)))
    subject = (
        next((child for child in top.lefts if child.dep_ == "nsubj"), None) if top.pos_ in ("VERB", "AUX") else top
    )
    return _actor(room, subject) if subject is not None else None


def _actor(room: QuotedParagraph, head: Token) -> Token | None:
    """The word, if it is somebody: "Interview:" and "Opinion:" are headings."""
    if listed(head, "transcripts", "headings") or listed(head, "speakers", "documents"):
        return None
    return (
        head if head.pos_ in ("NOUN", "PROPN", "PRON") and nature(room.reading, head) in ("actor", "pronoun") else None
    )
