"""Happenings of which somebody says that they are only told: "talk of a deal is a fabrication"."""

from collections.abc import Iterator

from cuttings.find.claims.certainty.untruth import tells
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.mood import governor
from cuttings.find.reading import Reading
from cuttings.model import Span


def is_told_and_denied(trigger: Trigger, reading: Reading) -> bool:
    """Whether a denial in the article speaks of reports, claims or talk of it."""
    above = (governor(word) for word in (trigger.token, trigger.clause) if word is not None)
    told_by = [word for word in above if word is not None and word.pos_ not in ("VERB", "AUX") and tells(word)]
    return any(start <= word.idx and trigger.token.end <= end for word in told_by for start, end in denials(reading))


def denials(reading: Reading) -> Iterator[Span]:
    """The passages in which somebody denies something."""
    return (span for claim in reading.claims if claim.modality == "denied" for span in claim.spans)
