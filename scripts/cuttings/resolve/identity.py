"""What tells a happening of a sort that recurs from the next: who, where, when, beside whom, in which words.

Two states meet, trade and hold exercises every few weeks. That two articles name the same states therefore says
nothing; they must agree in two answers of different kinds, one of them who, where or when.
"""

import re

from cuttings.resolve.happening import Happening
from cuttings.resolve.nature import FEW, SEASON

#: How many seldom names two articles share that tell one story, and how many leave no doubt.
STORY, ONE_STORY = 3, 5
#: How many answers must be the same.
ANSWERS = 2
#: A figure that two articles hardly have by chance.
FIGURE = re.compile(r"\d[\d.,]{2}")
#: How many plain words in common are an answer, and how many others named beside both.
SAID, BESIDE = 2, 2


def is_told_apart_from_the_next(one: Happening, other: Happening) -> bool:
    """Whether both give so many of the same answers that it is not two of a sort. What does not recur needs none."""
    if one.is_of("singular"):
        return True
    setting = _same_where(one, other) + have_one_season(one, other)
    plain = setting + _same_who(one, other)
    beside = _same_company(one, other) + _same_count(one, other) + (setting > 0 and have_same_words(one, other))
    return plain > 0 and plain + beside >= ANSWERS


def have_one_season(one: Happening, other: Happening) -> bool:
    """Whether both have a date, and these are days of one season, or the very same."""
    if not (one.stated and other.stated and one.stated.meets(other.stated)):
        return False
    return max(one.stated.days, other.stated.days) <= SEASON or one.stated == other.stated


def _same_who(one: Happening, other: Happening) -> bool:
    """Whether the same take part: for what is done together, two of them, all, or one on the very same few days."""
    if not one.is_of("mutual"):
        return bool(one.agents & other.agents or one.targets & other.targets or named_there(one, other))
    both = one.parties & other.parties | named_there(one, other)
    enough = 1 if one.parties == other.parties or _have_one_day(one, other) else 2
    return len(both) >= enough


def named_there(one: Happening, other: Happening) -> frozenset[str]:
    """Those who take part in one and are named in the very words of the other, of which they are no part."""
    if one.parties == other.parties:
        return frozenset()
    named = one.parties & other.context.named | other.parties & one.context.named
    return named - (one.parties & other.parties)


def _have_one_day(one: Happening, other: Happening) -> bool:
    return have_one_season(one, other) and all(told.stated and told.stated.days <= FEW for told in (one, other))


def _same_where(one: Happening, other: Happening) -> bool:
    """Whether both are in one place that is smaller than a state, or one in a place that the other names beside.

    Meetings are where meetings are held; there the latter must be at one time or in one story too.
    """
    if one.place and other.place:
        return not (one.is_only_in_a_state and other.is_only_in_a_state)
    together = have_one_season(one, other) or _tell_one_story(one, other)
    return (together or not one.is_of("in company")) and bool({one.place, other.place} & one.company & other.company)


def _same_company(one: Happening, other: Happening) -> bool:
    """Whether both name several others beside it that few articles name, or tell one story of what took place.

    A story has many plans, and much that takes place in it was not in them.
    """
    beside = (one.company & other.company) - one.parties - other.parties - {one.place, other.place}
    return len(beside) >= BESIDE or (one.is_ahead == other.is_ahead and _tell_one_story(one, other))


def _tell_one_story(one: Happening, other: Happening) -> bool:
    return len(one.story & other.story) >= ONE_STORY


def _same_count(one: Happening, other: Happening) -> bool:
    """Whether the sentences of both have one figure: "10,000" containers."""
    return any(FIGURE.match(word) for word in one.context.words & other.context.words)


def have_same_words(one: Happening, other: Happening) -> bool:
    """Whether the sentences of both have several plain words."""
    return len(one.context.words & other.context.words) >= SAID
