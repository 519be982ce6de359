"""Who takes part in which events, so that only what has somebody in common is compared."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from cuttings.relate.tellings import Told


class Takers:
    """Tellings by who takes part in them, and by the type of the event."""

    def __init__(self, tellings: Iterable[tuple[Told, Collection[str]]]) -> None:
        self._tellings: list[Told] = []
        self._of: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._asked: dict[tuple[frozenset[str], frozenset[str]], list[Told]] = {}
        for number, (told, parties) in enumerate(sorted(tellings, key=_order)):
            self._tellings.append(told)
            for party in parties:
                self._of[party][told.event.event_type].append(number)

    def with_any(self, parties: frozenset[str], kinds: Iterable[str]) -> list[Told]:
        """The tellings of events of some types in which any of these takes part, each once, in the order of sources."""
        asked = parties, frozenset(kinds)
        if asked not in self._asked:
            by_kind = [self._of[party] for party in parties if party in self._of]
            distinct = {number for of in by_kind for kind in asked[1] for number in of.get(kind, ())}
            self._asked[asked] = [self._tellings[number] for number in sorted(distinct)]
        return self._asked[asked]


def _order(one: tuple[Told, Collection[str]]) -> tuple[str, str]:
    return one[0].source, one[0].event.key
