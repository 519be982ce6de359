"""Dates that are in the calendar and in their order, and inferred ones with their reason."""

from collections.abc import Iterator

from cuttings.edtf import are_reversed, impossible
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


def reversed_dates(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Ends that are before their beginnings, where a record tells both in fields of their own."""
    for id_, actor in kb.actors.items():
        for path, _, _, role in values(actor, frozenset({Role})):
            if isinstance(role, Role) and role.from_ and role.to and are_reversed(role.from_, role.to):
                what = f"{role.to!r} is before the start, {role.from_!r}"
                right = f"if they changed places: from: {role.to!r}, to: {role.from_!r}"
                yield Wrong(("actors", id_), (*path, "to"), what, right)
    for id_, source in kb.sources.items():
        published, withdrawn = source.published.edtf, source.withdrawn and source.withdrawn.edtf
        if published and withdrawn and are_reversed(published, withdrawn):
            what = f"{withdrawn!r} is before it was published, {published!r}"
            yield Wrong(("sources", id_), ("withdrawn", "edtf"), what, "the day on which it was taken back")


def unreasoned_dates(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Publication dates that somebody inferred without saying why."""
    for id_, source in kb.sources.items():
        if source.published.basis == "inferred" and not source.published.reason:
            yield Wrong(("sources", id_), ("published", "reason"), "is missing", "say what the date is inferred from")
