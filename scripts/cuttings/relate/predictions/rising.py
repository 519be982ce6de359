"""A toll said to rise or to fall, and the figures that later articles give of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from cuttings.relate.corpus import Corpus
from cuttings.relate.counted import Counted
from cuttings.relate.figures import speaks_of_a_count, spoken_of
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.predictions.outlook import Outlook, of
from cuttings.relate.tellings import Said
from cuttings.relate.words import has, known

#: How far back in the article it may stand what "the figure" is of, in characters.
_REACH = 400


class Tolls:
    """The figures of what only grows, by article."""

    def __init__(self, counts: Sequence[Counted], corpus: Corpus) -> None:
        self._corpus = corpus
        self._running = [one for one in counts if one.figure.thing in known("running")]
        self._in: dict[str, list[Counted]] = defaultdict(list)
        for one in self._running:
            self._in[one.source].append(one)

    def told_later(self, said: Said, look: Outlook) -> Iterator[Outcome]:
        """Figures of later articles on the same disaster, where a claim says that the toll will rise."""
        here = self._spoken_of(said, look) if has(of(look.after, said), known("rising")) else []
        if not here:
            return
        highest = max(here, key=lambda one: one.figure.number)
        for one in self._running:
            of_the_same = one.figure.thing == highest.figure.thing and one.disasters & highest.disasters
            more = one.figure.number > highest.figure.number
            if of_the_same and more and self._corpus.is_later(one.source, said.source):
                words = f"a later article counts more: {one.figure.words}, after {highest.figure.words}"
                entity = one.entity if one.entity != one.source else None
                yield Outcome(entity, one.source, one.evidence, True, True, "the toll rose", words)

    def _spoken_of(self, said: Said, look: Outlook) -> list[Counted]:
        """The figures that its article gave just before of what the claim calls "the toll" or "the figure"."""
        subject = of((look.before[1] - 60, look.before[1]), said)
        if not speaks_of_a_count(subject):
            return []
        near = [one for one in self._in.get(said.source, ()) if 0 <= said.start - one.start <= _REACH]
        thing = spoken_of(" ".join(one.text for one in near))
        return [one for one in near if one.figure.thing == thing]
