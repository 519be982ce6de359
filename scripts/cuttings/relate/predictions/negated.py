"""Later sentences that say in so many words that something did not come about."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.predictions.outlook import Outlook
from cuttings.relate.tellings import Said
from cuttings.relate.texts import Place
from cuttings.relate.words import known, stems


def of_negation(said: Said, look: Outlook, corpus: Corpus) -> Iterator[Outcome]:
    """Sentences of later articles with "did not" before the claim's verb, of the same doer and the same other one."""
    negated = corpus.texts.negated.get(look.verb)
    if negated is None:
        return
    doer, other = (corpus.texts.mentioned(said.source, span) for span in (look.before, look.after))
    ours = corpus.states.sides(doer)
    for place, before, after in negated if ours and other else ():
        same = not after.isdisjoint(other) and not corpus.states.sides(before).isdisjoint(ours)
        if same and corpus.is_later(place.source, said.source):
            yield _outcome(place, corpus)


class CameToNothing:
    """The sentences of all articles by which something expected never was, by the stems of their words."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._places = corpus.texts.having(known("came_to_nothing"))
        self._outcomes = [_outcome(place, corpus) for place in self._places]
        self._having: dict[str, list[int]] = defaultdict(list)
        for number, place in enumerate(self._places):
            for stem in set(stems(place.sentence.text)):
                self._having[stem].append(number)

    def told_later(self, said: Said) -> Iterator[Outcome]:
        """Sentences of later articles with two of the claim's words, or with one and who said it."""
        having = [self._having[stem] for stem in said.plain if stem in self._having]
        shared = Counter(chain.from_iterable(having)) if having else {}
        for number in sorted(shared):
            place = self._places[number]
            named = not place.named.isdisjoint(said.claim.speakers)
            if shared[number] + named > 1 and self._corpus.is_later(place.source, said.source):
                yield self._outcomes[number]


def _outcome(place: Place, corpus: Corpus) -> Outcome:
    return Outcome(
        entity=next((told.id for told in corpus.told_between(place.source, place.span)), None),
        source=place.source,
        evidence=corpus.texts.quoted(place),
        came=False,
        certain=True,
        rule="told not to have come about",
        words="a later article says that it did not come about",
    )
