"""Ids: slugs that are unique over all folders and never given twice."""

from cuttings.model.vocabulary import UNFIT
from cuttings.resolve.standing import Standing


class Ids:
    """Gives ids to what is new. The order of asking decides who gets the plain slug, so ask in a fixed order."""

    def __init__(self, standing: Standing) -> None:
        self._standing = standing
        self.given: set[str] = set()
        """Ids that something found has by now."""
        self._numbers: dict[str, int] = {}
        """The number that each id wanted got last: lower ones are not free again."""

    def keep(self, id_: str) -> str:
        """An id that something already has."""
        self.given.add(id_)
        return id_

    def give(self, wanted: str, other: str | None = None) -> str:
        """The id wanted, or `other`, or the wanted one with the lowest number from 2 that nothing has or had."""
        for id_ in (wanted, other):
            if id_ and self._is_free(id_):
                return self.keep(id_)
        number = self._numbers.get(wanted, 2)
        while not self._is_free(f"{wanted}-{number}"):
            number += 1
        self._numbers[wanted] = number
        return self.keep(f"{wanted}-{number}")

    def _is_free(self, id_: str) -> bool:
        return id_ not in UNFIT and id_ not in self.given and not self._standing.is_taken(id_)
