"""A verb of saying that ends the sentence and that the parser took for a noun: "Trade grew, ministry data show"."""

from collections.abc import Iterable

from spacy.tokens import Token

from cuttings.find.claims.cues import cues_of
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.holders import can_hold
from cuttings.find.claims.quoted_paragraph import FINITE_OR_MODAL
from cuttings.find.claims.spans import passages
from cuttings.find.reading import Reading

_LONGEST_NAME = 7


def _finite(tokens: Iterable[Token]) -> bool:
    return any(token.tag_ in FINITE_OR_MODAL for token in tokens)


def find_misread(reading: Reading, drafts: Drafts, noun: Token) -> None:
    """Add the claim of a last word that would be a verb of saying, if a statement and whoever says it go before."""
    if noun.pos_ != "NOUN" or noun.i in drafts.used:
        return
    cue = next((cue for cue in cues_of(noun.lemma_.lower()) if "clause" in cue.takes), None)
    if cue is None:
        return
    last = all(not token.is_alpha for token in noun.doc[noun.i + 1 : noun.sent.end])
    comma = next((t for t in reversed(noun.doc[noun.sent.start : noun.i]) if t.text == ","), None)
    if not last or comma is None or not 1 < noun.i - comma.i <= _LONGEST_NAME:
        return
    holder, stated = noun.doc[noun.i - 1], list(noun.doc[noun.sent.start : comma.i])
    if can_hold(reading, holder, cue.holder) and _finite(stated) and not _finite(noun.doc[comma.i : noun.i]):
        drafts.used.add(noun.i)
        span = (noun.idx, noun.idx + len(noun))
        drafts.found.append(Draft(passages(stated), cue.name, span, holder, cue.modality, cue.polarity, noun))
