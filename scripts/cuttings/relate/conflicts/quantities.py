"""How many of one thing several claims and articles count: agreeing, pulling apart, or excluding each other.

Two figures are compared only if they count the same thing, the same part of it, and their sentences speak of the same:
one event, or the same actors and places in the same words; or if one of them names the other's figure.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cuttings.model import Related
from cuttings.model.vocabulary import Grade, Slot
from cuttings.relate.corpus import Corpus
from cuttings.relate.counted import Counted
from cuttings.relate.figures import MEASURES, Figure, speaks_of_a_count
from cuttings.relate.neighbours import neighbours
from cuttings.relate.pairing import of_slot
from cuttings.relate.words import known

#: How far two figures of which one is "about" right may differ, as a share of the larger.
_ABOUT = 0.12
#: How much two sentences must share to count the same: a word or a kind of event 1, a place or actor 2, a state 0.5.
_SHARED = 3
#: How far apart figures of one article stand that are set side by side, in characters.
_BESIDE = 250
#: With how many figures of one thing each is compared: more than others are, as most of them count something else.
_REACH = 40


def quantities(counts: Iterable[Counted], corpus: Corpus) -> Iterator[Related]:
    """Figures of one thing that two claims or tellings give, of different speakers or articles."""
    of_thing: dict[str, list[Counted]] = defaultdict(list)
    for one in counts:
        if one.figure.share != "more":
            of_thing[one.figure.thing].append(one)
    for thing, found in sorted(of_thing.items()):
        done: set[frozenset[tuple[str, str]]] = set()
        for one, other in neighbours(found, lambda counted: corpus.moment(counted.source), _REACH):
            if one.teller != other.teller and _is_one_count(one, other):
                pair = frozenset({one.teller, other.teller})
                if pair in done:
                    continue
                done.add(pair)
                yield _compared(thing, one, other, corpus)


def _is_one_count(one: Counted, other: Counted) -> bool:
    """Whether two figures are of the same, and not of the same mouth."""
    if one.source == other.source and not _have_two_mouths(one, other):
        return False
    if not one.is_running and (not one.speakers.isdisjoint(other.speakers) or _are_of_other_times(one, other)):
        return False  # what one mouth counts anew, or what is of another year, is another count
    if (one.has_rivals and _names(one, other)) or (other.has_rivals and _names(other, one)):
        return True
    if one.figure.share != other.figure.share or _are_of_others(one, other):
        return False
    shared = _shared(one, other)
    if one.figure.thing in MEASURES or one.figure.thing not in known("counted"):
        # Sums and shares are of anything: only much the same words of two articles make them one.
        return one.source != other.source and shared >= 2 * _SHARED
    if one.events & other.events or len(one.numbers & other.numbers) > 1 or _stand_together(one, other):
        return True
    if one.is_running and (one.source == other.source or one.disasters & other.disasters):
        return True
    return shared >= _SHARED


def _have_two_mouths(one: Counted, other: Counted) -> bool:
    """Whether an article has two figures from two: each from its speaker, or by two counts in one sentence."""
    if one.speakers & other.speakers:
        return False
    counts = speaks_of_a_count(one.text) and speaks_of_a_count(other.text)
    return bool(one.speakers or other.speakers) or (counts and one.figure.number != other.figure.number)


def _are_of_others(one: Counted, other: Counted) -> bool:
    """Whether each names a state that the other does not: what Utopia counts at home is not what Arcadia does."""
    return not (one.states <= other.states or other.states <= one.states)


def _are_of_other_times(one: Counted, other: Counted) -> bool:
    """Whether both sentences have dates, and no day is of both."""
    return bool(one.days and other.days) and not any(this.meets(that) for this in one.days for that in other.days)


def _shared(one: Counted, other: Counted) -> float:
    both, states = len(one.about & other.about), len(one.states & other.states)
    words = len(one.stems & other.stems) + (not one.frames.isdisjoint(other.frames))
    return 2 * (both - states) + 0.5 * states + words


def _stand_together(one: Counted, other: Counted) -> bool:
    """Whether one article sets the two side by side, as it does with what is contested."""
    return one.source == other.source and abs(one.start - other.start) <= _BESIDE


def _names(one: Counted, other: Counted) -> bool:
    """Whether a claim, set against others, has the other's figure beside its own: see `has_rivals`."""
    return (
        other.figure.number in one.numbers
        and one.figure.number != other.figure.number
        and one.sentence != other.sentence
    )


def _compared(thing: str, one: Counted, other: Counted, corpus: Corpus) -> Related:
    grade, why = _grade(thing, one, other, corpus)
    slot: Slot = "total" if thing in known("running") else "quantity"
    return of_slot(slot, grade, (one.side, other.side), why, "one count", thing)


def _grade(thing: str, one: Counted, other: Counted, corpus: Corpus) -> tuple[Grade, str]:
    ours, theirs = one.figure, other.figure
    about = f"{ours.words} and {theirs.words}"
    if ours.number == theirs.number or _holds(ours, theirs) or _holds(theirs, ours) or _are_about(ours, theirs):
        return "compatible", f"The figures agree as far as they are told: {about}."
    grows = thing in known("running") or (one.grows and other.grows)
    if grows and _rises(one, other, corpus):
        return "compatible", f"The later article counts more: {about}. Such a figure grows."
    if one.ahead or other.ahead:
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


def _rises(one: Counted, other: Counted, corpus: Corpus) -> bool:
    """Whether the later article gives the larger figure."""
    first, second = sorted((one, other), key=lambda counted: counted.figure.number)
    return corpus.is_later(second.source, first.source)
