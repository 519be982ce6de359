"""Happenings of which somebody says that they are only told: "talk of a deal is a fabrication"."""

from collections.abc import Iterator

from cuttings.find.claims.certainty.untruth import is_called_false, tells
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.mood import governor
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Span


def is_told_and_denied(trigger: Trigger, reading: Reading) -> bool:
    """Whether a denial in the article speaks of reports, claims or talk of it, or of its clause itself."""
    if trigger.clause is not None and _is_called_a_lie(trigger.clause):
        return True
    above = (governor(word) for word in (trigger.token, trigger.clause) if word is not None)
    told_by = [word for word in above if word is not None and word.pos_ not in ("VERB", "AUX") and tells(word)]
    return any(start <= word.idx and trigger.token.end <= end for word in told_by for start, end in denials(reading))


def _is_called_a_lie(clause: Token) -> bool:
    """Whether "it" stands for the clause and is called untrue: "It is a lie that Oslo sent troops"."""
    if not any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.lefts):
        return False
    called = clause.head.head if clause.head.dep_ == "attr" else clause.head
    return called.lemma_ == "be" and is_called_false(called)


def denials(reading: Reading) -> Iterator[Span]:
    """The passages in which somebody denies something."""
    return (span for claim in reading.claims if claim.modality == "denied" for span in claim.spans)
