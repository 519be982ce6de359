"""Facts by who does what to whom, so that what many articles tell of the same is compared once for all of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import cache
from typing import NamedTuple

from cuttings import lexicon
from cuttings.relate.states import States
from cuttings.relate.tellings import Told


class Doing(NamedTuple):
    """What tellings of one kind, between the same, at one place, have in common."""

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
            self._telling[doing_of(told)].append(number)
        self._having: dict[tuple[str, str, str], set[Doing]] = defaultdict(set)
        for doing in self._telling:
            for role, who in self._compared(doing).items():
                for one in who:
                    self._having[doing.kind, role, one].add(doing)
        self._like: dict[Doing, list[Told]] = {}

    def like(self, ahead: Told) -> list[Told]:
        """The tellings of what is of a kind, and between the parties, that is spoken of; in the order of sources."""
        asked = doing_of(ahead)
        if asked not in self._like:
            alike = (doing for doing in self._near(asked) if self._are_alike(doing, asked))
            numbers = sorted(number for doing in alike for number in self._telling[doing])
            self._like[asked] = [self._facts[number] for number in numbers]
        return self._like[asked]

    def _near(self, asked: Doing) -> Set[Doing]:
        """Those that have somebody in common with one that is spoken of, in one role or, of journeys, in both."""
        near = [
            set[Doing]().union(*(self._having.get((asked.kind, role, one), ()) for one in who))
            for role, who in self._compared(asked).items()
        ]
        together = set.intersection if asked.kind in _kinds("travelling") else set.union
        return together(*near) if near else set()

    def _compared(self, doing: Doing) -> Mapping[str, Set[str]]:
        """Whom two doings that are alike have in common: one in the same role, or a state of what is done together."""
        if doing.kind in _kinds("never"):
            return {}
        if _is_together(doing):
            return {"side": self._sides(doing)}
        return {"agent": doing.agents, "target": doing.targets}

    def _are_alike(self, told: Doing, ahead: Doing) -> bool:
        if _is_together(ahead):
            ours, theirs = self._sides(told), self._sides(ahead)
            return len(ours & theirs) > 1 and (ours <= theirs or theirs <= ours)
        return _have_one_end(told, ahead) if ahead.kind in _kinds("travelling") else _go_one_way(told, ahead)

    def _sides(self, doing: Doing) -> frozenset[str]:
        return self._states.of(doing.agents | doing.targets)


def doing_of(told: Told) -> Doing:
    """What a telling has in common with others."""
    return Doing(told.event.event_type, told.agents, told.targets, told.place)


def _is_together(doing: Doing) -> bool:
    """Whether it is a thing that states do together, so that none of them does it to another."""
    return doing.kind in _kinds("mutual") and doing.kind not in _kinds("travelling")


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
