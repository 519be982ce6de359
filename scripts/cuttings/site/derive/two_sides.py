"""The two sides of several pairs that are compared: who tells what, and on which side."""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cuttings.model import Related


class Teller(NamedTuple):
    """Who tells what of a thing; an entity that several articles tell of is told apart by these."""

    role: int
    entity: str
    value: str
    passages: tuple[tuple[str, int], ...]
    """The articles and where in them, where all is told of one entity; none otherwise."""

    @property
    def told(self) -> tuple[int, str]:
        """What is told, by whomever."""
        return self.role, self.value


def role(one: Related, at: int) -> int:
    """What denies and what is denied are two sides, also where one claim is both; of all others nothing is known."""
    return at if one.stance == "denies" else 0


def teller(one: Related, at: int) -> Teller:
    """The first or the second of a pair, as `at` is 0 or 1."""
    side = one.sides[at]
    of_one = one.sides[0].entity == one.sides[1].entity
    passages = tuple((each.source, each.start) for each in side.evidence) if of_one else ()
    return Teller(role(one, at), side.entity, side.value, passages)


def sides(pairs: Sequence[Related]) -> tuple[list[Teller], list[Teller]]:
    """All who tell of it, each once, in the order of the pairs.

    Those who tell the same stand on one side, and the two of a pair on different ones, unless three or more values
    exclude each other. Where only those who tell the same are compared, the first stands on a side of its own.
    """
    tellers = list(dict.fromkeys(teller(one, at) for one in pairs for at in (0, 1)))
    beside: dict[tuple[int, str], set[tuple[int, str]]] = defaultdict(set)
    for pair in pairs:
        one, other = teller(pair, 0).told, teller(pair, 1).told
        beside[one].add(other)
        beside[other].add(one)
    turned = _second_side(beside)
    first, second = ([each for each in tellers if turned[each.told] is at] for at in (False, True))
    return (first, second) if second else (first[:1], first[1:])


def _second_side(beside: Mapping[tuple[int, str], set[tuple[int, str]]]) -> Mapping[tuple[int, str], bool]:
    """Whether something stands on the second side: it does where it is an odd number of steps from the first of all."""
    found: dict[tuple[int, str], bool] = {}
    for start in beside:
        found.setdefault(start, False)
        reached = deque([start])
        while reached:
            here = reached.popleft()
            fresh = [each for each in beside[here] if each not in found]
            found.update(dict.fromkeys(fresh, not found[here]))
            reached.extend(fresh)
    return found
