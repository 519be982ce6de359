"""Facts by who does what to whom, so that what many articles tell of the same is compared once for all of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import cache
from typing import NamedTuple

from cuttings import lexicon
from cuttings.relate.states import States
from cuttings.relate.tellings import Told


class Doing(NamedTuple):
    """What tellings of one kind, between the same, have in common, as far as it is compared: see `Facts.doing`."""

    kind: str
    agents: frozenset[str]
    targets: frozenset[str]
    place: str | None


class Facts:
    """What articles tell as having taken place or as going on."""

    def __init__(self, tellings: Iterable[Told], states: States) -> None:
        self._states = states
        facts = (told for told in tellings if told.is_fact)
        self._facts = sorted(facts, key=lambda told: (told.source, told.event.key))
        self._telling: dict[Doing, list[int]] = defaultdict(list)
        for number, told in enumerate(self._facts):
            self._telling[self.doing(told)].append(number)
        self._having: dict[tuple[str, str, str], set[Doing]] = defaultdict(set)
        for doing in self._telling:
            for role, who in _compared(doing).items():
                for one in who:
                    self._having[doing.kind, role, one].add(doing)

    def doing(self, told: Told) -> Doing:
        """What a telling says that is compared: the states of what is done together, else who does it to whom.

        Of journeys also where to; of what nobody waits for, nothing.
        """
        kind = told.event.event_type
        if kind in _kinds("never"):
            return Doing(kind, frozenset(), frozenset(), None)
        if _is_together(kind):
            return Doing(kind, self._states.of(told.parties), frozenset(), None)
        return Doing(kind, told.agents, told.targets, told.place if kind in _kinds("travelling") else None)

    def like(self, asked: Doing) -> list[Told]:
        """The tellings of what is of a kind, and between the parties, that is spoken of; in the order of sources."""
        alike = (doing for doing in self._near(asked) if _are_alike(doing, asked))
        return [self._facts[number] for number in sorted(number for doing in alike for number in self._telling[doing])]

    def _near(self, asked: Doing) -> Set[Doing]:
        """Those that have somebody in common with one that is spoken of, in one role or, of journeys, in both."""
        near = [
            set[Doing]().union(*(self._having.get((asked.kind, role, one), ()) for one in who))
            for role, who in _compared(asked).items()
        ]
        together = set.intersection if asked.kind in _kinds("travelling") else set.union
        return together(*near)


def _compared(doing: Doing) -> Mapping[str, Set[str]]:
    """Whom two doings that are alike have in common: one in the same role."""
    return {"agent": doing.agents, "target": doing.targets}


def _is_together(kind: str) -> bool:
    """Whether it is a thing that states do together, so that none of them does it to another."""
    return kind in _kinds("mutual") and kind not in _kinds("travelling")


def _are_alike(told: Doing, ahead: Doing) -> bool:
    if _is_together(ahead.kind):
        return len(told.agents & ahead.agents) > 1 and (told.agents <= ahead.agents or ahead.agents <= told.agents)
    return _have_one_end(told, ahead) if ahead.kind in _kinds("travelling") else _go_one_way(told, ahead)


def _have_one_end(told: Doing, ahead: Doing) -> bool:
    same_end = told.targets & ahead.targets and (told.place == ahead.place or not told.place or not ahead.place)
    return bool(told.agents & ahead.agents) and bool(same_end)


def _go_one_way(told: Doing, ahead: Doing) -> bool:
    """Whether it goes the same way: nothing said of the one end contradicts the other."""
    return (
        bool(told.targets & ahead.targets or told.agents & ahead.agents)
        and (told.targets <= ahead.targets or ahead.targets <= told.targets)
        and (told.agents <= ahead.agents or ahead.agents <= told.agents)
    )


@cache
def _kinds(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("joining")[section])
