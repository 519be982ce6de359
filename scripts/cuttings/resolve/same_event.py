"""Whether an event of one article can be the happening that other articles tell of, by what, who, where and when."""

from collections.abc import Iterable
from functools import cache

from cuttings import lexicon
from cuttings.resolve.happening import Happening
from cuttings.resolve.likeness import TOGETHER, alike, came_about, put_off, told_twice

#: How many days a visit without a place may span to be the one that another article places somewhere.
FEW = 4
#: How many days something possible may be thought to take place in to be what took place in them.
SPAN = 31


def fits(one: Happening, others: Iterable[Happening]) -> bool:
    """Whether nothing keeps it apart from any of the others, and enough brings it together with one of them."""
    told = list(others)
    if any(_are_apart(one, other) for other in told):
        return False
    return any(_are_together(one, other) or alike(one, other) or put_off(one, other) for other in told)


def can_be_joined(one: Happening) -> bool:
    """Whether an event of this kind, told so, can be another article's at all."""
    return one.lasting or one.kind not in _kinds("never")


def _are_apart(one: Happening, other: Happening) -> bool:
    """Whether something that both tell, or the article they stand in, makes them two. What is not told does not.

    An article tells two things apart, but for a state of affairs that it calls by a longer and a shorter name.
    """
    return (
        (one.source == other.source and not _one_state_of_affairs(one, other) and not told_twice(one, other))
        or (one.is_only_possible != other.is_only_possible and not _came_of_it(one, other))
        or one.kind != other.kind
        or not _places_fit(one, other)
        or not _parties_fit(one, other)
        or not _dates_fit(one, other)
    )


def _came_of_it(one: Happening, other: Happening) -> bool:
    """Whether what one thinks possible is what the other tells: of the very days that were spoken of.

    Or it is a flow of which the other tells at second hand only: neither vouches for it.
    """
    thought, told = (one, other) if one.is_only_possible else (other, one)
    if one.flows and other.flows:
        return told.event.factuality == "attributed"
    if thought.stated is None:
        return thought.precedes(told) and _by_name(thought, told) and came_about(thought, told)
    if told.stated is None:
        return False
    return thought.stated.days <= SPAN and told.stated.within(thought.stated)


def _are_together(one: Happening, other: Happening) -> bool:
    """Whether both tell enough, and the same: who with whom or where, and when."""
    return _by_name(one, other) and _same_parties(one, other) and _same_time(one, other)


def _by_name(one: Happening, other: Happening) -> bool:
    """Whether one names no others than the other does."""
    if one.kind in _kinds("befalling") | _kinds("travelling"):
        return True
    if one.kind in _kinds("mutual"):
        return _within(one.agents | one.targets, other.agents | other.targets)
    return _within(one.agents, other.agents) and _within(one.targets, other.targets)


def _places_fit(one: Happening, other: Happening) -> bool:
    """Whether both can have been in one place: the same, one in the other, or one is not told."""
    if one.place is None or other.place is None or one.place == other.place:
        return True
    if one.is_located != other.is_located and (one.place in other.where or other.place in one.where):
        return True  # a state and a place of which only the event tells that it lies there
    return one.place in other.around or other.place in one.around or _may_lie_there(one, other)


def _may_lie_there(one: Happening, other: Happening) -> bool:
    """Whether one's place, of which nothing is known, may lie in the state that is the other's: its article is of it."""
    for somewhere, state in ((one, other), (other, one)):
        if not somewhere.is_located and state.is_only_in_a_state and state.place in somewhere.context.scene:
            return True
    return False


def _areas_fit(one: Happening, other: Happening) -> bool:
    return not (one.where and other.where) or bool(one.where & other.where) or _may_lie_there(one, other)


def _parties_fit(one: Happening, other: Happening) -> bool:
    kind = one.kind
    if kind in _kinds("befalling"):
        return _areas_fit(one, other)
    if kind in _kinds("travelling"):
        return bool(one.agents & other.agents) and _areas_fit(one, other)
    if kind in _kinds("mutual"):
        return _nested(one, other, one.agents | one.targets, other.agents | other.targets)
    return _nested(one, other, one.agents, other.agents) and _nested(one, other, one.targets, other.targets)


def _same_parties(one: Happening, other: Happening) -> bool:
    kind = one.kind
    if kind in _kinds("befalling"):
        return bool(one.where & other.where)
    if kind in _kinds("travelling"):
        return bool(one.where & other.where) or _same_few_days(one, other)
    if kind in _kinds("mutual"):
        return len((one.agents | one.targets) & (other.agents | other.targets)) > 1 or _made_there(one, other)
    if _one_state_of_affairs(one, other):
        return bool(one.targets & other.targets or one.agents & other.agents) and not _deed_and_state(one, other)
    same_end = bool(one.targets & other.targets) or one.targets == other.targets
    untold = kind in _kinds("news") and not (one.targets and other.targets)
    return bool(one.agents & other.agents) and (same_end or untold)


def _made_there(one: Happening, other: Happening) -> bool:
    """Whether one tells of no parties, but of a place in the state of one of the other's."""
    parties = one.agents | one.targets, other.agents | other.targets
    if all(parties):
        return False
    nobody, somebody = (one, other) if not parties[0] else (other, one)
    return bool(nobody.place) and bool(nobody.where & (somebody.agents | somebody.targets))


def _deed_and_state(one: Happening, other: Happening) -> bool:
    """Whether one tells who did it once, and the other of what stands, whoever did it: "Oslo sanctioned Rome"."""
    only_one_has_a_doer = bool(one.agents) != bool(other.agents)
    return only_one_has_a_doer and one.stands and {one.event.status, other.event.status} == {"occurred", "ongoing"}


def _dates_fit(one: Happening, other: Happening) -> bool:
    if _one_state_of_affairs(one, other):
        return one.stated is None or other.stated is None or one.stated.meets(other.stated)
    if one.stated and other.stated:
        return one.stated.within(other.stated) or other.stated.within(one.stated) or put_off(one, other)
    ours, theirs = one.stated or one.implied, other.stated or other.implied
    return ours is None or theirs is None or ours.meets(theirs)


def _same_time(one: Happening, other: Happening) -> bool:
    """Whether the dates bring together: both told, or one told that the other's news can be of, or both fresh news."""
    if _one_state_of_affairs(one, other) or (one.stated and other.stated):
        return True
    if one.kind in _kinds("befalling") and one.place and one.place == other.place and not one.states | other.states:
        return True
    if one.kind not in _kinds("news") or one.published is None or other.published is None:
        return False
    return bool(one.stated or other.stated) or one.published.widened(TOGETHER).meets(other.published)


def _same_few_days(one: Happening, other: Happening) -> bool:
    """Whether the dates alone tell that it is one trip: nobody is in two places so soon."""
    days = [told.stated.days for told in (one, other) if told.stated]
    return len(days) == 2 and max(days) <= FEW


def _one_state_of_affairs(one: Happening, other: Happening) -> bool:
    return one.lasting and other.lasting and one.group == other.group


def _nested(one: Happening, other: Happening, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one names no others than the other does, a minister for his state or the state for him."""
    return _within(ours, theirs) or _within(_as_named(ours, theirs, one), _as_named(theirs, ours, other))


def _within(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return ours <= theirs or theirs <= ours


def _as_named(ours: frozenset[str], theirs: frozenset[str], one: Happening) -> frozenset[str]:
    """Who takes part, by the states they act for where the other telling names only these."""
    return frozenset().union(
        *(name in theirs and {name} or one.serves.get(name, frozenset()) & theirs or {name} for name in ours)
    )


@cache
def _kinds(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("joining")[section])
