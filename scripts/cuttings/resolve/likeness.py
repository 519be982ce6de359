"""How much two tellings have in common: what agrees counts by how seldom it agrees by chance.

Points, whole numbers: a person or a body that both name says more than a state, one day more than one month. The words
of both sentences count too, but names and times must agree before they do.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from cuttings.resolve.happening import Happening

#: From how many points on two tellings are one, if nothing keeps them apart.
ENOUGH = 4
#: A name that more articles than this name with events of one kind tells nothing any more.
FAMILIAR = 10
#: Within how many days of each other two articles tell the same news.
TOGETHER = 45
#: How many days a date may span to be that of a happening, and to be more than its season.
FEW, SPAN = 4, 62
#: By how many days a plan may be put off and still be known again.
LATE = 60
#: How many seldom names two articles share that tell one story.
STORY, ONE_STORY = 3, 5


def in_company(told: Iterable[Happening]) -> list[Happening]:
    """The same happenings, without the company that too many share: a name on everybody's lips tells nothing."""
    told = list(told)
    naming: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in told:
        for name in one.company:
            naming[one.kind, name].add(one.source)
        for name in one.story:
            naming["", name].add(one.source)
    return [
        replace(
            one,
            company=frozenset(name for name in one.company if len(naming[one.kind, name]) <= FAMILIAR),
            story=frozenset(name for name in one.story if len(naming["", name]) <= FAMILIAR),
        )
        for one in told
    ]


def closeness(one: Happening, other: Happening) -> tuple[int, int]:
    """By what the likeliest of several is chosen: the points, then how much else the articles have in common."""
    return likeness(one, other), len(one.story & other.story)


def likeness(one: Happening, other: Happening) -> int:
    """Points for all that two tellings share."""
    named = _who(one, other) + _company(one, other) + _where(one, other) + _story(one, other)
    return named + _when(one, other) + _words(one, other)


def alike(one: Happening, other: Happening) -> bool:
    """Whether two tellings of one kind of thing share so much that they are one: somebody or somewhere, and a time."""
    if one.source == other.source or one.group != other.group or one.flows != other.flows or not _when(one, other):
        return False
    tied = _who(one, other) or _company(one, other) or _where(one, other) or _story(one, other)
    return bool(tied) and likeness(one, other) >= ENOUGH + (not one.stated and not other.stated)


def told_twice(one: Happening, other: Happening) -> bool:
    """Whether two passages of one article may tell of the same, if another article's is both: undated, at one place."""
    if one.group != other.group or (one.stated and other.stated):
        return False
    there = one.context.named & other.context.named & one.company
    return bool(there & {one.place, other.place})


def came_about(thought: Happening, told: Happening) -> bool:
    """Whether what one thinks possible, it does not say when, is what the other tells, and in the same words."""
    return alike(thought, told) and likeness(thought, told) > ENOUGH and bool(_words(thought, told))


def put_off(one: Happening, other: Happening) -> bool:
    """Whether one is the plan and the other what came of it on another day: the later article tells of a later day."""
    for plan, outcome in ((one, other), (other, one)):
        if plan.event.status == "scheduled" and outcome.event.status != "possible" and _comes_later(plan, outcome):
            return one.group == other.group and likeness(one, other) > ENOUGH
    return False


def _comes_later(plan: Happening, outcome: Happening) -> bool:
    if not (plan.stated and outcome.stated and plan.published and outcome.published):
        return False
    in_time = plan.published.last < outcome.published.first and plan.published.first <= outcome.stated.first
    return in_time and plan.stated.last < outcome.stated.first <= plan.stated.last + LATE and outcome.stated.days <= FEW


def _who(one: Happening, other: Happening) -> int:
    """Participants of both, or of one and named in the words of the other; three points at most."""
    ours, theirs = one.agents | one.targets, other.agents | other.targets
    shared = ours & theirs
    points = sum(1 if name in one.states else 2 for name in shared)
    named = (ours & other.context.named | theirs & one.context.named) - shared
    return min(3, points + len(named))


def _company(one: Happening, other: Happening) -> int:
    """Others whom both name in the paragraph, the place that only one of them places it in too; two points at most."""
    counted = one.agents | one.targets | other.agents | other.targets
    if one.place and other.place:
        counted |= {one.place, other.place}
    return min(2, len((one.company & other.company) - counted))


def _where(one: Happening, other: Happening) -> int:
    """The place of both: two points; one in the other, or maybe: one."""
    if not one.place or not other.place:
        return 0
    return 2 if one.place == other.place and not one.is_only_in_a_state else 1


def _when(one: Happening, other: Happening) -> int:
    """Few days that both tell: two points; days in the other's month, or news of the same weeks: one."""
    if one.stated and other.stated:
        longest = max(one.stated.days, other.stated.days)
        if not one.stated.meets(other.stated):
            return 0
        return 2 if longest <= FEW else int(longest <= SPAN or one.stated == other.stated)
    near = one.stated or one.published, other.stated or other.published
    return int(all(near) and near[0].widened(TOGETHER).meets(near[1]))


def _words(one: Happening, other: Happening) -> int:
    """Plain words of both sentences; two points at most."""
    return min(2, len(one.context.words & other.context.words))


def _story(one: Happening, other: Happening) -> int:
    """Whether the articles tell one story: several names that few others know; two points at most."""
    shared = len(one.story & other.story)
    return (shared >= STORY) + (shared >= ONE_STORY)
