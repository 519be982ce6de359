"""Transfers that two articles tell the opposite way round: the same goods, in the same number or on the same days."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import chain

from cuttings.model import Related, Side
from cuttings.model.vocabulary import Grade
from cuttings.relate.corpus import Corpus
from cuttings.relate.figures import figures
from cuttings.relate.neighbours import Near
from cuttings.relate.pairing import of_slot, side
from cuttings.relate.tellings import Told
from cuttings.relate.words import stems

_TRANSFERS = ("arms-transfer", "aid", "trade")

Pair = tuple[Told, Told]
Counts = Mapping[Told, Set[tuple[float, str]]]
"""How many of what each tells."""


def directions(corpus: Corpus) -> Iterator[Related]:
    """Pairs of tellings of different articles that exchange giver and taker."""
    going: dict[tuple[str, tuple[str, ...], tuple[str, ...]], list[Told]] = defaultdict(list)
    for told in corpus.told:
        if told.event.event_type in _TRANSFERS and told.agents and told.targets:
            going[told.event.event_type, tuple(sorted(told.agents)), tuple(sorted(told.targets))].append(told)
    for (kind, givers, takers), tellings in sorted(going.items()):
        back = going.get((kind, takers, givers), []) if givers < takers else []
        counts = {told: _counts(told) for told in (*tellings, *back)} if back else {}
        for one, other in _with_one_mark(tellings, back, counts, corpus):
            if one.source != other.source:
                yield from _compared(one, other, counts[one] & counts[other], corpus)


def _with_one_mark(ones: Sequence[Told], others: Sequence[Told], counts: Counts, corpus: Corpus) -> Iterator[Pair]:
    """The ones with the others that have a number of something, or their days, in common, each pair once."""
    having: dict[object, list[Told]] = defaultdict(list)
    for other in others:
        for mark in _marks(other, counts):
            having[mark].append(other)
    near = {mark: Near(found, lambda told: corpus.moment(told.source)) for mark, found in having.items()}
    for one in ones if near else ():
        found = (near[mark].around(corpus.moment(one.source)) for mark in _marks(one, counts) if mark in near)
        yield from ((one, other) for other in dict.fromkeys(chain.from_iterable(found)))


def _marks(told: Told, counts: Counts) -> tuple[object, ...]:
    return (*sorted(counts[told]), *([told.stated] if told.stated else []))


def _compared(one: Told, other: Told, counts: Set[tuple[float, str]], corpus: Corpus) -> Iterator[Related]:
    if counts:
        number, thing = sorted(counts)[0]
        why = f"The same {number:g} {thing} go one way in one article, and the other way in the other."
        yield _opposite(one, other, "contradictory", why, corpus)
    elif one.stated and other.stated and one.stated.days < 366 and one.stated == other.stated and _goods(one, other):
        yield _opposite(one, other, "tension", "The same goods go opposite ways on the same days.", corpus)


def _opposite(one: Told, other: Told, grade: Grade, why: str, corpus: Corpus) -> Related:
    return of_slot("direction", grade, (_side(one, corpus), _side(other, corpus)), why, "opposite directions")


def _side(told: Told, corpus: Corpus) -> Side:
    giver, taker = (", ".join(map(corpus.called, sorted(ids))) for ids in (told.agents, told.targets))
    return side(told.id, f"from {giver} to {taker}", corpus.evidence(told))


def _counts(told: Told) -> frozenset[tuple[float, str]]:
    found = (figure for passage in told.event.evidence for figure in figures(passage.text))
    return frozenset((figure.number, figure.thing) for figure in found)


def _goods(one: Told, other: Told) -> bool:
    """Whether the words of both have something in common."""
    ours, theirs = ({stem for passage in t.event.evidence for stem in stems(passage.text)} for t in (one, other))
    return bool(ours & theirs)
