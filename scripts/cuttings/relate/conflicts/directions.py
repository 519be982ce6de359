"""Transfers that two articles tell the opposite way round: the same goods, in the same number or on the same days."""

from collections import defaultdict
from collections.abc import Iterator, Set
from itertools import combinations

from cuttings.model import Related, Side
from cuttings.model.vocabulary import Grade
from cuttings.relate.corpus import Corpus
from cuttings.relate.figures import figures
from cuttings.relate.pairing import of_slot, side
from cuttings.relate.tellings import Told
from cuttings.relate.words import stems

_TRANSFERS = ("arms-transfer", "aid", "trade")


def directions(corpus: Corpus) -> Iterator[Related]:
    """Pairs of tellings of different articles that exchange giver and taker."""
    between: dict[tuple[str, frozenset[str]], list[Told]] = defaultdict(list)
    for told in corpus.told:
        if told.event.event_type in _TRANSFERS and told.agents and told.targets:
            between[told.event.event_type, told.parties].append(told)
    for _, tellings in sorted(between.items(), key=lambda item: (item[0][0], sorted(item[0][1]))):
        counts = {told: _counts(told) for told in tellings}
        for one, other in combinations(tellings, 2):
            if one.source != other.source and one.agents == other.targets and one.targets == other.agents:
                yield from _compared(one, other, counts[one] & counts[other], corpus)


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
    giver, taker = (", ".join(_label(id_, corpus) for id_ in sorted(ids)) for ids in (told.agents, told.targets))
    return side(told.id, f"from {giver} to {taker}", corpus.evidence(told))


def _label(id_: str, corpus: Corpus) -> str:
    actor = corpus.entities["actors"].get(id_)
    return actor.label if actor else id_


def _counts(told: Told) -> frozenset[tuple[float, str]]:
    found = (figure for passage in told.event.evidence for figure in figures(passage.text))
    return frozenset((figure.number, figure.thing) for figure in found)


def _goods(one: Told, other: Told) -> bool:
    """Whether the words of both have something in common."""
    ours, theirs = ({stem for passage in t.event.evidence for stem in stems(passage.text)} for t in (one, other))
    return bool(ours & theirs)
