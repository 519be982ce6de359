"""Something that its maker was to finish or bring out, and later sentences in which it is out."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from cuttings.edtf import Bounds
from cuttings.relate.alike import concept
from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.predictions.outlook import Outlook, of
from cuttings.relate.tellings import Said
from cuttings.relate.texts import Place
from cuttings.relate.words import known_stems, stem, stems, words

#: How far apart the work and the word for its being out may stand, in words.
_NEAR = 4


class Out(NamedTuple):
    """A sentence in which something is out on a day."""

    outcome: Outcome
    named: frozenset[str]
    speaks_of: frozenset[str]
    """The stems of its words, with one stem for words that mean the same."""


class Works:
    """The sentences of all articles in which something is out on a day: "an assessment released on 14 June"."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._out: list[Out] = []
        self._beside: dict[str, list[int]] = defaultdict(list)
        for place in corpus.texts.with_word_of(known_stems("finishes")):
            if days := corpus.dates_in(place.source, place.span):
                told = words(place.sentence.text)
                for work in _beside(told):
                    self._beside[work].append(len(self._out))
                spoken_of = frozenset(filter(None, map(concept, told)))
                self._out.append(Out(_outcome(place, days[0], corpus), place.named, spoken_of))

    def told_later(self, said: Said, look: Outlook) -> Iterator[Outcome]:
        """Later sentences that name the maker, and its work as out."""
        if look.verb not in known_stems("finishes"):
            return
        makers = self._corpus.texts.mentioned(said.source, look.before).union(said.claim.speakers)
        works = frozenset(stems(of(look.after, said))) - known_stems("finishes")
        for out in self._of(works):
            if not makers.isdisjoint(out.named) and self._corpus.is_later(out.outcome.source, said.source):
                yield out.outcome

    def _of(self, works: frozenset[str]) -> list[Out]:
        """Those that speak of some works, in the order of these."""
        numbers = {number for work in works for number in self._beside.get(work, ())}
        spoken_of = ((works & self._out[number].speaks_of, number) for number in numbers)
        return [self._out[number] for _, number in sorted((min(one), number) for one, number in spoken_of if one)]


def _outcome(place: Place, day: Bounds, corpus: Corpus) -> Outcome:
    told = corpus.told_between(place.source, place.span)
    return Outcome(
        entity=next((one.id for one in told if one.is_fact), None),
        source=place.source,
        evidence=corpus.texts.quoted(place),
        came=True,
        certain=True,
        rule="the work is out",
        words="a later article tells that it is out",
        when=day,
    )


def _beside(told: list[str]) -> set[str]:
    """The stems that stand beside a word for being finished."""
    in_order = [stem(word) for word in told]
    out = [at for at, word in enumerate(in_order) if word in known_stems("finishes")]
    near = {at + step for at in out for step in range(-_NEAR, _NEAR + 1) if step and 0 <= at + step < len(told)}
    return {in_order[at] for at in near}
