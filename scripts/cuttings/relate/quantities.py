"""How many of one thing several claims count: agreeing, pulling apart, or excluding each other.

Two figures are compared only if they count the same thing and their sentences speak of the same: one event, or the
same actors and places in the same words; or if one of them names the other's figure.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from cuttings.model import Related, Side
from cuttings.model.vocabulary import Grade, Slot
from cuttings.relate.corpus import Corpus
from cuttings.relate.figures import Figure, figures, numbers
from cuttings.relate.pairing import of_slot, side
from cuttings.relate.tellings import Said
from cuttings.relate.words import known, stems

#: How far two figures of which one is "about" right may differ, as a share of the larger.
_ABOUT = 0.12
#: How much two claims must share, actors and places counting as two words each, to count the same.
_SHARED = 4
#: How far apart claims of one article stand that are set side by side, in characters.
_BESIDE = 250
#: How many figures of one thing are compared, as what every article counts would be compared with everything.
_MOST = 200


@dataclass(frozen=True, eq=False)
class Counted:
    """A figure in a claim."""

    said: Said
    figure: Figure
    corpus: Corpus

    @cached_property
    def about(self) -> frozenset[str]:
        """The actors and places of the claim and of its sentence."""
        here, _ = self.corpus.texts.around(self.said.source, self.said.start)
        named = self.corpus.texts.mentioned(self.said.source, (here.start, here.end)) if here else frozenset()
        return (named | frozenset(self.said.claim.about)) - frozenset(self.said.claim.speakers)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What else the claim speaks of."""
        return frozenset(stems(self.said.text)) - frozenset(stems(self.figure.words))

    @cached_property
    def events(self) -> frozenset[str]:
        """The events that it speaks of."""
        return frozenset(told.id for told in self.corpus.inside(self.said))


def quantities(corpus: Corpus) -> Iterator[Related]:
    """Figures of one thing that two claims give, of different speakers or articles."""
    counted: dict[str, list[Counted]] = defaultdict(list)
    for said in corpus.said:
        for figure in figures(said.text):
            counted[figure.thing].append(Counted(said, figure, corpus))
    for thing, found in sorted(counted.items()):
        done: set[frozenset[str]] = set()
        for one, other in combinations(found[:_MOST], 2):
            pair = frozenset({one.said.id, other.said.id})
            if len(pair) > 1 and pair not in done and _is_one_count(one, other):
                done.add(pair)
                yield _compared(thing, one, other)


def _is_one_count(one: Counted, other: Counted) -> bool:
    """Whether two figures are of the same, and not of the same mouth."""
    ours, theirs = one.said, other.said
    if ours.source == theirs.source and set(ours.claim.speakers) & set(theirs.claim.speakers):
        return False
    if _names(one, other) or _names(other, one):
        return True
    if one.events & other.events or len(numbers(ours.text) & numbers(theirs.text)) > 1 or _stand_together(ours, theirs):
        return True
    return 2 * len(one.about & other.about) + len(one.stems & other.stems) >= _SHARED


def _stand_together(one: Said, other: Said) -> bool:
    """Whether one article sets the two claims side by side, as it does with what is contested."""
    return one.source == other.source and abs(one.start - other.start) <= _BESIDE


def _names(one: Counted, other: Counted) -> bool:
    """Whether a claim has the other's figure beside its own: "90 containers, not the 120 that Oslo claims"."""
    return other.figure.number in numbers(one.said.text) and one.figure.number != other.figure.number


def _compared(thing: str, one: Counted, other: Counted) -> Related:
    grade, why = _grade(thing, one, other)
    slot: Slot = "total" if thing in known("running") else "quantity"
    return of_slot(slot, grade, (_side(one), _side(other)), why, "one count", thing)


def _side(one: Counted) -> Side:
    return side(one.said.id, f"{one.figure.words} ({one.figure.bound})", one.said.claim.evidence)


def _grade(thing: str, one: Counted, other: Counted) -> tuple[Grade, str]:
    ours, theirs = one.figure, other.figure
    about = f"{ours.words} and {theirs.words}"
    if ours.number == theirs.number or _holds(ours, theirs) or _holds(theirs, ours) or _are_about(ours, theirs):
        return "compatible", f"The figures agree as far as they are told: {about}."
    if thing in known("running") and _rises(one, other):
        return "compatible", f"The later article counts more: {about}. Such a figure grows."
    if {"predicted", "speculated"} & {one.said.claim.modality, other.said.claim.modality}:
        return "tension", f"Two figures for what seems to be the same, one of them said ahead: {about}."
    return "contradictory", f"Two figures for what seems to be the same: {about}."


def _holds(floor: Figure, other: Figure) -> bool:
    """Whether a figure is within what "at least" or "at most" says."""
    return (floor.bound == "floor" and other.number >= floor.number) or (
        floor.bound == "ceiling" and other.number <= floor.number
    )


def _are_about(ours: Figure, theirs: Figure) -> bool:
    apart = abs(ours.number - theirs.number) / max(ours.number, theirs.number, 1)
    return "about" in (ours.bound, theirs.bound) and apart <= _ABOUT


def _rises(one: Counted, other: Counted) -> bool:
    """Whether the later article gives the larger figure."""
    first, second = sorted((one, other), key=lambda counted: counted.figure.number)
    return one.corpus.is_later(second.said.source, first.said.source)
