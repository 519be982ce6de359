"""The names that tell which story an article tells: those that few others know."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from cuttings.resolve.happening import Happening

#: A name that more articles than this have tells nothing any more. It also bounds how many events are compared by it.
FAMILIAR = 10


def in_company(told: Iterable[Happening]) -> list[Happening]:
    """The same happenings, their company and story without names on everybody's lips.

    The company is judged among events of one kind, the story among all articles. The order of the happenings decides
    nothing.
    """
    told = list(told)
    beside: dict[tuple[str, str], set[str]] = defaultdict(set)
    anywhere: dict[str, set[str]] = defaultdict(set)
    for one in told:
        for name in one.company:
            beside[one.kind, name].add(one.source)
        for name in one.story:
            anywhere[name].add(one.source)
    return [
        replace(
            one,
            company=frozenset(name for name in one.company if len(beside[one.kind, name]) <= FAMILIAR),
            story=frozenset(name for name in one.story if len(anywhere[name]) <= FAMILIAR),
        )
        for one in told
    ]
