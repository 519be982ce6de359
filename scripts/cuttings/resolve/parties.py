"""Whether those who take part in two tellings can be, or are, the same; what counts depends on the kind of event."""

from cuttings.resolve.happening import Happening
from cuttings.resolve.places import areas_fit

Names = frozenset[str]


def parties_fit(one: Happening, other: Happening) -> bool:
    """Whether nobody who takes part in one speaks against the other; a minister may stand for his state."""
    if one.is_of("befalling"):
        return areas_fit(one, other)
    if one.is_of("travelling"):
        return bool(one.agents & other.agents) and areas_fit(one, other)
    return _sides_fit(one, other) and not _are_other_sides(one, other)


def _sides_fit(one: Happening, other: Happening) -> bool:
    if one.is_of("mutual"):
        return _fit(one, one.parties, other, other.parties)
    return _fit(one, one.agents, other, other.agents) and _fit(one, one.targets, other, other.targets)


def _fit(one: Happening, ours: Names, other: Happening, theirs: Names) -> bool:
    if _are_nested(ours, theirs):
        return True
    if one.served.isdisjoint(theirs) and other.served.isdisjoint(ours):
        return False  # as is soonest seen: nobody stands for a state
    return _are_nested(_as_states(one, ours, other, theirs), _as_states(other, theirs, one, ours))


def are_named_alike(one: Happening, other: Happening) -> bool:
    """Whether one names no others than the other does, each by the same name."""
    if one.is_of("befalling") or one.is_of("travelling"):
        return True
    if one.is_of("mutual"):
        return _are_nested(one.parties, other.parties)
    return _are_nested(one.agents, other.agents) and _are_nested(one.targets, other.targets)


def _are_other_sides(one: Happening, other: Happening) -> bool:
    """Whether one is of two sides and the other of three: that recurs in every combination.

    Where one side alone is told, it may be a part of the other's.
    """
    if not one.is_of("in company"):
        return False
    return len(one.sides) > 1 and len(other.sides) > 1 and one.sides != other.sides


def are_made_there(one: Happening, other: Happening) -> bool:
    """Whether one tells of no parties, but of a place in the state of one of the other's."""
    if one.parties and other.parties:
        return False
    nobody, somebody = (one, other) if not one.parties else (other, one)
    return bool(nobody.place) and bool(nobody.where & somebody.parties)


def _are_nested(ours: Names, theirs: Names) -> bool:
    return ours <= theirs or theirs <= ours


def _as_states(one: Happening, ours: Names, other: Happening, theirs: Names) -> Names:
    """Ours, but whoever acts for a state that theirs has as this state, unless theirs has him or another for it."""
    stood_for = frozenset().union(*(other.serves.get(name, frozenset()) for name in theirs))
    found: set[str] = set()
    for name in ours:
        states = (one.serves.get(name, frozenset()) & theirs) - stood_for
        found |= states if states and name not in theirs else {name}
    return frozenset(found)
