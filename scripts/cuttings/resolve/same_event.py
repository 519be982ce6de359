"""Whether two events of two articles can be one happening, by what, who, where and when."""

from functools import cache

from cuttings import lexicon
from cuttings.resolve.edtf import Bounds
from cuttings.resolve.happening import Happening


def can_be_one(one: Happening, other: Happening) -> bool:
    """Whether nothing keeps them apart and enough brings them together. Symmetric."""
    return (
        one.source != other.source
        and one.event.event_type == other.event.event_type
        and one.event.event_type not in _kinds("never")
        and _parties_fit(one, other)
        and _places_fit(one, other)
        and _dates_fit(one, other)
    )


def _parties_fit(one: Happening, other: Happening) -> bool:
    kind = one.event.event_type
    if kind in _kinds("travelling"):
        return bool(one.agents & other.agents) and bool(one.where & other.where)
    if kind in _kinds("mutual"):
        ours, theirs = one.agents | one.targets, other.agents | other.targets
        return len(ours & theirs) > 1 and _nested(ours, theirs)
    if not (one.agents and other.agents and _nested(one.agents, other.agents)):
        return False
    return _nested(one.targets, other.targets) and (bool(one.targets & other.targets) or one.targets == other.targets)


def _places_fit(one: Happening, other: Happening) -> bool:
    """Whether both can have been in one place: the same, one in the other, or one is not told."""
    if one.place is None or other.place is None or one.place == other.place:
        return True
    return one.place in other.around or other.place in one.around


def _dates_fit(one: Happening, other: Happening) -> bool:
    if "possible" in (one.event.status, other.event.status):
        return one.event.date is not None and one.event.date == other.event.date
    if one.lasting and other.lasting and one.event.rule == other.event.rule:
        return one.stated is None or other.stated is None or one.stated.meets(other.stated)
    if one.stated and other.stated:
        return one.stated.within(other.stated) or other.stated.within(one.stated)
    if one.event.event_type in _kinds("recurring"):
        return False
    return _meet(one.stated or one.implied, other.stated or other.implied)


def _meet(one: Bounds | None, other: Bounds | None) -> bool:
    return one is not None and other is not None and one.meets(other)


def _nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


@cache
def _kinds(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("joining")[section])
