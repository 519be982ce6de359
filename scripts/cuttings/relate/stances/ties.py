"""Claims on opposite changes of one bond: one says that ties grow closer or last, the other that they loosen."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from cuttings.model import Related
from cuttings.relate.corpus import Corpus
from cuttings.relate.neighbours import Near
from cuttings.relate.pairing import of_claims
from cuttings.relate.predictions.bonds import change, only_lasts
from cuttings.relate.predictions.outlook import Outlooks, main_part
from cuttings.relate.tellings import Said

#: How far apart two claims of one article stand that are on one bond without naming it, in characters.
_BACK = 500


def opposite(corpus: Corpus, outlooks: Outlooks) -> Iterator[Related]:
    """Pairs of claims on the same two, or side by side in one article."""
    looser_ones: list[Bonded] = []
    beside: dict[str, list[tuple[int, Bonded]]] = defaultdict(list)
    of_two: dict[frozenset[str], list[tuple[int, Bonded]]] = defaultdict(list)
    for number, said in enumerate(corpus.said):
        way = change(said.text) if said.claim.polarity == "positive" else None
        one = Bonded(said, _parties(said, corpus, outlooks)) if way else None
        if one and way == "looser":
            looser_ones.append(one)
        elif one:
            beside[said.source].append((number, one))
            if len(one.parties) == 2:
                of_two[one.parties].append((number, one))
    near = {two: Near(ones, lambda one: corpus.moment(one[1].said.source)) for two, ones in of_two.items()}
    for looser in looser_ones:
        when = corpus.moment(looser.said.source)
        elsewhere = near[looser.parties].around(when) if looser.parties in near else ()
        for _, closer in sorted({**dict(beside.get(looser.said.source, ())), **dict(elsewhere)}.items()):
            if _are_on_one_bond(looser, closer):
                lasts = "last" if only_lasts(closer.said.text) else "grow closer"
                why = f"One says that the ties of the same parties loosen, the other that they {lasts}."
                sides = looser.said.side, closer.said.side
                yield of_claims("contradicts", "tension", sides, why, "opposite changes")


class Bonded(NamedTuple):
    """A claim that a bond changes, and the states whose bond it is."""

    said: Said
    parties: frozenset[str]


def _parties(said: Said, corpus: Corpus, outlooks: Outlooks) -> frozenset[str]:
    return corpus.states.of(corpus.texts.mentioned(said.source, main_part(said, outlooks.of(said))))


def _are_on_one_bond(one: Bonded, other: Bonded) -> bool:
    if len(one.parties) > 1 or len(other.parties) > 1:
        return len(one.parties) == 2 and one.parties == other.parties
    near = one.said.source == other.said.source and abs(one.said.start - other.said.start) <= _BACK
    return near and not (one.parties and other.parties) and one.said.id != other.said.id
