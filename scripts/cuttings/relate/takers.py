"""Who takes part in which events, so that only what has somebody in common is compared."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from cuttings.relate.tellings import Told


class Takers:
    """Tellings by the type of the event, and by who takes part, of the types that are asked for."""

    def __init__(self, tellings: Iterable[Told], taking: Callable[[Told], Collection[str]]) -> None:
        """`taking` tells who takes part."""
        self._taking = taking
        self._of_kind: dict[str, list[Told]] = defaultdict(list)
        for told in tellings:
            self._of_kind[told.event.event_type].append(told)
        self._of: dict[str, Mapping[str, Collection[Told]]] = {}
        self._asked: dict[tuple[frozenset[str], frozenset[str]], list[Told]] = {}

    def with_any(self, parties: frozenset[str], kinds: Iterable[str]) -> list[Told]:
        """The tellings of events of some types in which any of these takes part, each once, in the order of sources."""
        asked = parties, frozenset(kinds)
        if asked not in self._asked:
            of_kinds = [self._by_party(kind) for kind in asked[1]]
            distinct = {told for of in of_kinds for party in parties for told in of.get(party, ())}
            self._asked[asked] = sorted(distinct, key=_order)
        return self._asked[asked]

    def _by_party(self, kind: str) -> Mapping[str, Collection[Told]]:
        if kind not in self._of:
            of: dict[str, list[Told]] = defaultdict(list)
            for told in self._of_kind.get(kind, ()):
                for party in self._taking(told):
                    of[party].append(told)
            self._of[kind] = of
        return self._of[kind]


def _order(told: Told) -> tuple[str, str]:
    return told.source, told.event.key
