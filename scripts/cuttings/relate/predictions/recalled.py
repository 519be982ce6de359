"""Later sentences that recall what was said to come: "the road, expected to reopen by 9 May, was cleared on 12 May"."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from functools import cached_property
from itertools import chain

from cuttings.edtf import Bounds
from cuttings.model import Forecast, Related
from cuttings.relate.corpus import Corpus
from cuttings.relate.pairing import of_claims
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.sides import of_place
from cuttings.relate.texts import Place
from cuttings.relate.words import first, has, known

#: How many plain words a sentence shares with what it recalls; one less if it also names who said it.
_SHARED = 2
#: A stem that more than so many of these sentences have tells nothing of what one of them recalls.
_COMMON = 300


class Recalled:
    """The sentences of all articles that look back at an expectation, by the stems of their plain words."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self.places = corpus.texts.having((*known("recalls"), *known("came_to_nothing")))
        outcomes = (_outcome(place, corpus) for place in self.places)
        self._outcomes = {number: outcome for number, outcome in enumerate(outcomes) if outcome}
        self._telling = Stemmed(self.places, corpus, self._outcomes)

    def told_later(
        self, source: str, plain: frozenset[str], who: frozenset[str], due: Bounds | None
    ) -> Iterator[Outcome]:
        """What later articles tell of a forecast that they recall.

        `plain` are the stems of its words, `who` made it, `due` is by when. It came where the sentence has a day for it
        besides the recalled one, in time or too late; where it only doubts that it will come, nothing is settled.
        """
        for number, times in self._telling.sharing(plain):
            outcome, place = self._outcomes[number], self.places[number]
            recalls = times >= _SHARED or (times == _SHARED - 1 and not who.isdisjoint(place.named))
            if recalls and _is_of(outcome, due) and self._corpus.is_later(place.source, source):
                yield outcome

    def not_in(self, ledger: list[Forecast]) -> Iterator[Related]:
        """What such sentences say never was, set against earlier sentences that expected it and are in no ledger."""
        told = {(one.source, one.start) for forecast in ledger for one in forecast.outcome_evidence}
        for place in self.places:
            never = has(place.sentence.text, known("came_to_nothing"))
            earlier = self._expected_in(place) if never and (place.source, place.span[0]) not in told else None
            if earlier:
                sides = (of_place(earlier, self._corpus), of_place(place, self._corpus))
                why = "The one says that it may come; a later article says that it never did."
                yield of_claims(
                    "contradicts", "contradictory", sides, why, "recalled expectation", f"at-{place.span[0]}"
                )

    def _expected_in(self, place: Place) -> Place | None:
        """The earlier sentence that says most of what a sentence recalls, as something likely."""
        alike = self._expecting.sharing(_plain(place, self._corpus))
        found = [
            (times, other.source, -other.span[0], other)
            for other, times in ((self._likely[number], times) for number, times in alike if times >= _SHARED)
            if not place.named.isdisjoint(other.named) and self._corpus.is_later(place.source, other.source)
        ]
        return max(found)[-1] if found else None

    @cached_property
    def _likely(self) -> list[Place]:
        """The sentences that expect something."""
        return self._corpus.texts.having(known("likely"))

    @cached_property
    def _expecting(self) -> "Stemmed":
        return Stemmed(self._likely, self._corpus, range(len(self._likely)))


class Stemmed:
    """Some sentences, by their numbers, under the stems of their plain words."""

    def __init__(self, places: Sequence[Place], corpus: Corpus, wanted: Container[int]) -> None:
        """Only those `wanted` are to come out, but what is common is so among all of them."""
        having: dict[str, list[int]] = defaultdict(list)
        for number, place in enumerate(places):
            for stem in _plain(place, corpus):
                having[stem].append(number)
        rare = {stem: numbers for stem, numbers in having.items() if len(numbers) <= _COMMON}
        self._rare = {stem: [one for one in numbers if one in wanted] for stem, numbers in rare.items()}

    def sharing(self, plain: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Those with any of some stems, each with how many of them."""
        rare = [self._rare[stem] for stem in sorted(plain) if stem in self._rare]
        yield from Counter(chain.from_iterable(rare)).items() if rare else ()


def _plain(place: Place, corpus: Corpus) -> frozenset[str]:
    return corpus.plain_in(place.source, place.sentence.start, place.sentence.text)


def _outcome(place: Place, corpus: Corpus) -> Outcome | None:
    """What a sentence tells of what it recalls: a doubt, or a day; None if neither."""
    day = _day_besides(place, corpus)
    if has(place.sentence.text, known("doubts")):
        came, rule, words = False, "doubted", "a later article doubts that it will come"
    elif day:
        came, rule = True, "recalled and told"
        words = "a later article recalls it, and tells what came of it"
    else:
        return None
    facts = (told.id for told in corpus.told_between(place.source, place.span) if told.is_fact)
    return Outcome(
        entity=next(facts, None),
        source=place.source,
        evidence=corpus.texts.quoted(place),
        came=came,
        certain=rule != "doubted",
        rule=rule,
        words=words,
        when=day,
    )


def _is_of(outcome: Outcome, due: Bounds | None) -> bool:
    """Whether it bears on what was to come by then: a doubt does, and a day in time or too late."""
    if outcome.rule == "doubted":
        return True
    day = outcome.when
    return due is not None and day is not None and (day.first > due.last or day.within(due))


def _day_besides(place: Place, corpus: Corpus) -> Bounds | None:
    """The only day of a sentence besides the one that it recalls, which is the first after its turn."""
    turn = place.sentence.start + first(place.sentence.text, known("recalls"))
    days = corpus.dates_in(place.source, (place.sentence.start, turn))
    after = corpus.dates_in(place.source, (turn, place.sentence.end))
    others = [*days, *after[1:]]
    return others[0] if after and len(others) == 1 else None
