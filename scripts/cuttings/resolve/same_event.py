"""Whether an event of one article can be the happening that other articles tell of, by what, who, where and when."""

from collections.abc import Iterable

from cuttings.resolve.happening import Happening
from cuttings.resolve.identity import have_one_season, have_same_words, is_told_apart_from_the_next
from cuttings.resolve.likeness import are_alike, words
from cuttings.resolve.nature import FEW, TOGETHER
from cuttings.resolve.outcome import came_of_it, was_put_off
from cuttings.resolve.parties import are_made_there, are_named_alike, parties_fit
from cuttings.resolve.places import places_fit


def fits(one: Happening, others: Iterable[Happening], unlike: Iterable[Happening]) -> bool:
    """Whether nothing keeps it apart from any of the others, and enough brings it together with one of them.

    All are of one kind. `unlike` are those others that may keep it apart.
    """
    return not any(_are_apart(one, other) for other in unlike) and any(_are_one(one, other) for other in others)


def _are_one(one: Happening, other: Happening) -> bool:
    """Whether both tell enough, and the same: who with whom or where, and when. Or so much else that this may lack."""
    told = are_named_alike(one, other) and _same_parties(one, other) and _same_time(one, other)
    return told or are_alike(one, other) or was_put_off(one, other)


def _are_apart(one: Happening, other: Happening) -> bool:
    """Whether something that both tell, or the article they stand in, makes them two. What is not told does not.

    What is soonest seen and parts most is asked first.
    """
    return (
        not places_fit(one, other)
        or not _dates_fit(one, other)
        or (one.source == other.source and not _told_twice(one, other))
        or not parties_fit(one, other)
        or (one.is_only_possible != other.is_only_possible and not came_of_it(one, other))
    )


def _told_twice(one: Happening, other: Happening) -> bool:
    """Whether an article may tell of one thing in two passages, which it does not say are one.

    A state of affairs has longer and shorter names. Otherwise both passages name the place of one of them, and one has
    no date.
    """
    if _one_state_of_affairs(one, other):
        return True
    if one.group != other.group or (one.stated and other.stated):
        return False
    return not {one.place, other.place}.isdisjoint(one.context.named & other.context.named & one.company)


def _same_parties(one: Happening, other: Happening) -> bool:
    if one.is_of("befalling"):
        return bool(one.where & other.where)
    if one.is_of("travelling"):
        return bool(one.where & other.where) or _same_few_days(one, other)
    if one.is_of("mutual"):
        return len(one.parties & other.parties) > 1 or (are_made_there(one, other) and have_one_season(one, other))
    if _one_state_of_affairs(one, other):
        return bool(one.targets & other.targets or one.agents & other.agents) and not _deed_and_state(one, other)
    same_end = bool(one.targets & other.targets) or one.targets == other.targets
    untold = one.is_of("news") and not (one.targets and other.targets)
    return bool(one.agents & other.agents) and (same_end or untold)


def _deed_and_state(one: Happening, other: Happening) -> bool:
    """Whether one tells who did it once, and the other of what stands, whoever did it: "Oslo sanctioned Rome"."""
    only_one_has_a_doer = bool(one.agents) != bool(other.agents)
    return only_one_has_a_doer and one.sort.stands and {one.event.status, other.event.status} == {"occurred", "ongoing"}


def _dates_fit(one: Happening, other: Happening) -> bool:
    if _one_state_of_affairs(one, other):
        return one.stated is None or other.stated is None or one.stated.meets(other.stated)
    if one.stated and other.stated:
        nested = one.stated.within(other.stated) or other.stated.within(one.stated)
        return nested or was_put_off(one, other)
    ours, theirs = one.stated or one.implied, other.stated or other.implied
    return ours is None or theirs is None or ours.meets(theirs)


def _same_time(one: Happening, other: Happening) -> bool:
    """Whether the dates bring together: both told, or one told that the other's news can be of, or both fresh news."""
    if _one_state_of_affairs(one, other):
        return not one.is_only_possible or words(one, other) > 0  # what may come is known by what it is of
    if one.stated and other.stated:
        return one.is_of("singular") or have_one_season(one, other)
    if one.is_of("befalling") and one.place and one.place == other.place and not one.states | other.states:
        return True
    return one.is_of("news") and _is_news_together(one, other) and _is_rare(one, other)


def _is_news_together(one: Happening, other: Happening) -> bool:
    """Whether an undated one is of weeks that are known, and these are the other's, if that has no date either.

    What is merely thought of may be thought of for any time: there the weeks count in any case.
    """
    ours, theirs = one.stated or one.weeks, other.stated or other.weeks
    if ours is None or theirs is None:
        return False
    is_dated = bool(one.stated or other.stated) and not one.is_only_possible
    return is_dated or ours.is_near(theirs, TOGETHER)


def _is_rare(one: Happening, other: Happening) -> bool:
    """Whether one time hardly has two such news: they are of one person, or in one wording; of meetings it has many."""
    if one.is_of("in company"):
        return is_told_apart_from_the_next(one, other)
    return bool((one.parties & other.parties) - one.states) or have_same_words(one, other)


def _same_few_days(one: Happening, other: Happening) -> bool:
    """Whether the dates alone tell that it is one trip: nobody is in two places so soon."""
    days = [told.stated.days for told in (one, other) if told.stated]
    return len(days) == 2 and max(days) <= FEW


def _one_state_of_affairs(one: Happening, other: Happening) -> bool:
    return one.lasting and other.lasting and one.group == other.group
