"""Dates that are in the calendar, and inferred ones with their reason."""

from collections.abc import Iterator

from cuttings.edtf import impossible
from cuttings.kb.rules.wrong import Wrong
from cuttings.kb.store import KnowledgeBase
from cuttings.kb.values import Wanted, values
from cuttings.model import KINDS, Claim, DateEntity, Event, Published, Role, Withdrawn

#: The fields that hold EDTF.
_DATES: Wanted = frozenset(
    {
        (Role, "from_"),
        (Role, "to"),
        (Event, "date"),
        (Claim, "date"),
        (DateEntity, "edtf"),
        (Published, "edtf"),
        (Withdrawn, "edtf"),
        *((kind, "reviewed_on") for kind in KINDS.values()),
    }
)


def impossible_dates(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Dates that no calendar has, and ends before their start."""
    for folder in KINDS:
        for id_, entity in kb.of(folder).items():
            for path, _, _, value in values(entity, _DATES):
                if isinstance(value, str) and (told := impossible(value)):
                    yield Wrong((folder, id_), path, f"{value!r}: {told}", "a date of the calendar, as EDTF")


def unreasoned_dates(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Publication dates that somebody inferred without saying why."""
    for id_, source in kb.sources.items():
        if source.published.basis == "inferred" and not source.published.reason:
            yield Wrong(("sources", id_), ("published", "reason"), "is missing", "say what the date is inferred from")
