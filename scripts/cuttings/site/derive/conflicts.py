"""What does not agree, in the order in which the page of conflicts tells it."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from cuttings.model import Related
from cuttings.model.words import GRADE
from cuttings.site.derive.disagreements import Pairs, disagreements

#: How what is said may bear on something else without agreeing, in the order of the page.
AGAINST = ("denies", "contradicts", "tension")


def is_conflict(one: Related) -> bool:
    """Whether the two do not agree."""
    return one.grade != "compatible"


def by_grade(relations: Iterable[Related]) -> list[Related]:
    """The worst first."""
    order = [*GRADE, None]
    return sorted(relations, key=lambda one: (order.index(one.grade), one.key))


class Conflicts:
    """The relations of each table of that page, each group of them a line; `now` gives the id that something has."""

    def __init__(self, relations: Iterable[Related], now: Callable[[str], str]) -> None:
        ordered = by_grade(relations)
        self.worst = ordered[0] if ordered else None
        """Any relation, if there is one: one that does not agree, if there is such."""
        slots = [one for one in ordered if one.slot]
        self.values = disagreements((one for one in slots if is_conflict(one)), now)
        self.agreed = disagreements((one for one in slots if not is_conflict(one)), now)
        self.against = disagreements(sorted((one for one in ordered if one.stance in AGAINST), key=_by_kind), now)

    @cached_property
    def places(self) -> Mapping[str, tuple[str, int, Pairs]]:
        """By key, the name of the table that a line stands in, how many stand before it there, and its pairs."""
        tables = {"values": self.values, "values-folded": self.agreed, "against": self.against}
        return {
            one.key: (name, place, pairs)
            for name, lines in tables.items()
            for place, pairs in enumerate(lines)
            for one in pairs
        }


def _by_kind(one: Related) -> tuple[int, str]:
    return AGAINST.index(one.stance or ""), one.key
