"""How much two tellings have in common: what agrees counts by how seldom it agrees by chance.

The idea is that of record linkage (Fellegi and Sunter, 1969) with whole points by hand: a person or a body that both
name says more than a state, one day more than one month. What keeps two tellings apart is not weighed here.
"""

from cuttings.resolve.happening import Happening
from cuttings.resolve.identity import ONE_STORY, STORY, is_told_apart_from_the_next, named_there
from cuttings.resolve.nature import FEW, SEASON, TOGETHER

#: From how many points on two tellings are one, if nothing keeps them apart; one more if neither has a date.
ENOUGH = 4
#: At most so many points for participants, and for company, story and words each.
MOST_WHO, MOST = 3, 2


def are_alike(one: Happening, other: Happening) -> bool:
    """Whether two articles tell so much of one sort, at one time, that it is one happening."""
    if one.source == other.source or one.group != other.group or one.flows != other.flows or not _when(one, other):
        return False
    enough = ENOUGH + (not one.stated and not other.stated)
    return are_as_like(one, other, enough) and is_told_apart_from_the_next(one, other)


def are_as_like(one: Happening, other: Happening, enough: int) -> bool:
    """Whether two tellings have so many points. Words are asked last, as an article is taken apart for them."""
    names = _names(one, other)
    told = names + _when(one, other)
    return names > 0 and told + MOST >= enough and (told >= enough or told + words(one, other) >= enough)


def closeness(one: Happening, other: Happening) -> tuple[int, int, int]:
    """By what the likeliest of several is chosen: points, then what else the articles share, then the nearest day."""
    days = abs(one.stated.first - other.stated.first) if one.stated and other.stated else 0
    return likeness(one, other), len(one.story & other.story), -days


def likeness(one: Happening, other: Happening) -> int:
    """The points of all that two tellings share; none if they share no name, however many words."""
    names = _names(one, other)
    return names + _when(one, other) + words(one, other) if names else 0


def _names(one: Happening, other: Happening) -> int:
    return _who(one, other) + _company(one, other) + _where(one, other) + _story(one, other)


def words(one: Happening, other: Happening) -> int:
    """Plain words that the sentences of both have, a point each."""
    return min(MOST, len(one.context.words & other.context.words))


def _who(one: Happening, other: Happening) -> int:
    """Participants of both: two points, a state one; one for who takes part and is named in the words of the other."""
    shared = one.parties & other.parties
    named = named_there(one, other)
    return min(MOST_WHO, 2 * len(shared - one.states) + len(shared & one.states) + len(named))


def _company(one: Happening, other: Happening) -> int:
    """Others whom both name in the paragraph, a point each, the place of one too if the other has none."""
    shared = one.company & other.company
    if shared and one.place and other.place:
        shared -= {one.place, other.place}
    return min(MOST, len(shared - one.parties - other.parties)) if shared else 0


def _where(one: Happening, other: Happening) -> int:
    """The place of both: two points; one in the other, or of the size of a state: one."""
    if not one.place or not other.place:
        return 0
    return 2 if one.place == other.place and not one.is_only_in_a_state else 1


def _story(one: Happening, other: Happening) -> int:
    """Whether the articles tell one story: several names that few others know."""
    shared = len(one.story & other.story)
    return (shared >= STORY) + (shared >= ONE_STORY)


def _when(one: Happening, other: Happening) -> int:
    """Few days that both tell: two points; days in the other's month, the same year, news of the same weeks: one."""
    if one.stated and other.stated:
        longest = max(one.stated.days, other.stated.days)
        if not one.stated.meets(other.stated):
            return 0
        return 2 if longest <= FEW else int(longest <= SEASON or one.stated == other.stated)
    ours, theirs = one.stated or one.weeks, other.stated or other.weeks
    return int(bool(ours and theirs and ours.is_near(theirs, TOGETHER)))
