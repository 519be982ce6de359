"""Two states ranked against each other in the eyes of a third: above in one sentence, below in another."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cuttings import lexicon
from cuttings.model import Related
from cuttings.relate.corpus import Corpus
from cuttings.relate.neighbours import Near
from cuttings.relate.pairing import of_claims
from cuttings.relate.sides import of_place
from cuttings.relate.texts import Place
from cuttings.relate.words import begun

#: How far behind the words that rank the lower one is named, in characters.
_NEAR = 30


@dataclass(frozen=True, eq=False)
class Rank:
    """One sentence's ranking of two states."""

    place: Place
    first: str
    above: str
    below: str


def ranks(corpus: Corpus) -> Iterator[Related]:
    """Pairs of sentences that rank the same two the opposite way round, one pair of any two articles."""
    ranked: dict[tuple[str, str], list[Rank]] = defaultdict(list)
    for place in corpus.texts.beginning((*lexicon.load("positions")["above"], *lexicon.load("positions")["below"])):
        for rank in _ranks(place, corpus):
            ranked[rank.above, rank.below].append(rank)
    for (above, below), ones in sorted(ranked.items()):
        done: set[tuple[str, str]] = set()
        opposite = Near(ranked.get((below, above), []), lambda other: corpus.moment(other.place.source))
        for one in ones if above < below else ():
            for other in opposite.around(corpus.moment(one.place.source)):
                sources = one.place.source, other.place.source
                if sources not in done:
                    done.add(sources)
                    yield _related(one, other, corpus)


def _ranks(place: Place, corpus: Corpus) -> Iterator[Rank]:
    text = place.sentence.text
    for section in ("above", "below"):
        for match in _words(section).finditer(text):
            first = _state(place, match.start(), corpus)
            second = _first_behind(place, match.end(), corpus)
            if first and second and first != second:
                yield Rank(place, first, *((first, second) if section == "above" else (second, first)))


@cache
def _words(section: str) -> re.Pattern[str]:
    turns = lexicon.load("positions")[section]
    return re.compile(rf"\b{begun(turns)}(?:{'|'.join(turns)})[a-z]{{0,4}}\b", re.IGNORECASE)


def _state(place: Place, at: int, corpus: Corpus) -> str | None:
    """The state named last before some words, as far as one is."""
    found = _states(place, (place.sentence.start, place.sentence.start + at), corpus)
    return found[-1] if found else None


def _first_behind(place: Place, at: int, corpus: Corpus) -> str | None:
    start = place.sentence.start + at
    found = _states(place, (start, start + _NEAR), corpus)
    return found[0] if found else None


def _states(place: Place, span: tuple[int, int], corpus: Corpus) -> list[str]:
    named = corpus.texts.named[place.source].in_order(span)
    return [min(states) for _, id_ in named if (states := corpus.states.of(frozenset({id_})))]


def _related(one: Rank, other: Rank, corpus: Corpus) -> Related:
    above, below = (corpus.entities["actors"][id_].label for id_ in (one.above, one.below))
    why = f"One ranks {above} above {below}, the other below it."
    sides = of_place(one.place, corpus), of_place(other.place, corpus)
    return of_claims("contradicts", "tension", sides, why, "opposite ranks", "rank")
