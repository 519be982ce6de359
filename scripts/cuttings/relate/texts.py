"""The sentences of all articles: which one stands where, who is named in it, and which ones speak of somebody."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from cuttings.model import Evidence, Found, Span
from cuttings.relate.named import Named
from cuttings.relate.names import Names
from cuttings.relate.spellings import Spellings
from cuttings.relate.spoken import spoken
from cuttings.relate.worded import Memory, worded
from cuttings.relate.words import first, following, has, known
from cuttings.resolve.quote import Quotes
from cuttings.resolve.sentences import Sentence

#: How the keys of links begin that are those of referents.
_REFERENT = "referent:"


class Place(NamedTuple):
    """A sentence of an article, and the one before it."""

    source: str
    sentence: Sentence
    before: Sentence | None
    span: Span
    """Where it stands, without the space behind it."""
    named: frozenset[str]
    """Who and what it names or points to."""


class Negated(NamedTuple):
    """A sentence that denies something, and who is named before and after the negation."""

    place: Place
    before: frozenset[str]
    after: frozenset[str]


class Texts:
    """What the articles' content says, by its place."""

    def __init__(
        self, founds: Mapping[str, Found], links: Mapping[tuple[str, str], str], memory: Memory | None = None
    ) -> None:
        self._founds = founds
        self._links = links
        self.quotes = {source: Quotes(found) for source, found in founds.items()}
        self.worded = {source: worded(found, memory) for source, found in founds.items()}
        self.names = {source: Names(found.mentions) for source, found in founds.items()}
        self.spoken = {source: spoken(found, self.names[source], memory) for source, found in founds.items()}
        self._with_stem: dict[str, Sequence[int]] = {}
        self._quoted: dict[tuple[str, Span], Evidence | None] = {}

    @cached_property
    def referents(self) -> Mapping[str, Mapping[str, str]]:
        """The entity that each referent of an article is, by source and key."""
        by: dict[str, dict[str, str]] = {source: {} for source in self._founds}
        for (source, key), id_ in self._links.items():
            if source in by and key.startswith(_REFERENT):
                by[source][key.removeprefix(_REFERENT)] = id_
        return by

    @cached_property
    def named(self) -> Mapping[str, Named]:
        """Who is named where, by source."""
        return {source: Named(found.mentions, self.referents[source]) for source, found in self._founds.items()}

    @cached_property
    def sentences(self) -> Mapping[str, list[Sentence]]:
        """The sentences of each article's content, in text order."""
        return {source: told.sentences for source, told in self.worded.items()}

    def around(self, source: str, offset: int) -> tuple[Sentence | None, Sentence | None]:
        """The sentence at an offset, and the one before it; none of an article that is not there or withdrawn."""
        at = self.at(source, offset)
        if at is None:
            return None, None
        return self.sentences[source][at], self.sentences[source][at - 1] if at else None

    def at(self, source: str, offset: int) -> int | None:
        """Which of an article's sentences stands at an offset; None of an article that is not there or withdrawn."""
        at = bisect_right(self._starts.get(source, ()), offset) - 1
        return at if at >= 0 else None

    @cached_property
    def _starts(self) -> Mapping[str, list[int]]:
        return {source: [sentence.start for sentence in told] for source, told in self.sentences.items()}

    def quote(self, source: str, span: Span) -> Evidence | None:
        """A passage of an article as evidence; None if it is not all in one sentence."""
        if (source, span) not in self._quoted:
            self._quoted[source, span] = self._quote(source, span)
        return self._quoted[source, span]

    def _quote(self, source: str, span: Span) -> Evidence | None:
        sentence, _ = self.around(source, span[0])
        if sentence is None or span[1] > sentence.end:
            return None
        return self.quotes[source].of(span, sentence.text[span[0] - sentence.start : span[1] - sentence.start])

    def quoted(self, place: Place) -> tuple[Evidence, ...]:
        """A whole sentence as evidence, as far as it can be quoted."""
        quote = self.quote(place.source, place.span)
        return (quote,) if quote else ()

    @cached_property
    def places(self) -> list[Place]:
        """Every sentence with the one before it in its article."""
        return list(chain.from_iterable(self.places_in.values()))

    @cached_property
    def places_in(self) -> Mapping[str, list[Place]]:
        """The sentences of each article, by their numbers in it."""
        return {
            source: [self.place(source, sentence, told[at - 1] if at else None) for at, sentence in enumerate(told)]
            for source, told in self.sentences.items()
        }

    def place(self, source: str, sentence: Sentence, before: Sentence | None = None) -> Place:
        """A sentence of an article, with who is named in it."""
        span = sentence.start, sentence.start + len(sentence.text.rstrip())
        return Place(source, sentence, before, span, self.mentioned(source, span))

    @cached_property
    def about(self) -> Mapping[str, list[Place]]:
        """The sentences in which somebody or something is named or pointed to, by id."""
        by: dict[str, list[Place]] = defaultdict(list)
        for place in self.places:
            for id_ in place.named:
                by[id_].append(place)
        return by

    @cached_property
    def negated(self) -> Mapping[str, list[Negated]]:
        """The sentences with "did not", "never" and the like before a verb, by the stem of the verb."""
        by: dict[str, list[Negated]] = defaultdict(list)
        for place in self.with_words(known("did_not")):
            if stems_ := following(place.sentence.text, known("did_not")):
                start, end = place.sentence.start, place.sentence.end
                turn = start + first(place.sentence.text, known("did_not"))
                sides = (self.mentioned(place.source, span) for span in ((start, turn), (turn, end)))
                negated = Negated(place, *sides)
                for stem in stems_:
                    by[stem].append(negated)
        return by

    def having(self, phrases: Collection[str]) -> list[Place]:
        """The sentences that have any of some phrases of the lexicon, in whatever ending."""
        found: set[int] = set()
        for phrase in phrases:
            near = self._spellings.with_words(phrase) - found
            found.update(number for number in near if has(self.places[number].sentence.text, (phrase,)))
        return [self.places[number] for number in sorted(found)]

    def with_words(self, phrases: Iterable[str]) -> list[Place]:
        """The sentences that have all words of any of some phrases: only they can have the phrase."""
        return [self.places[at] for at in sorted(set().union(*map(self._spellings.with_words, phrases)))]

    def beginning(self, turns: Iterable[str]) -> list[Place]:
        """The sentences that have a word with which any of some turns may begin: only they can have it."""
        return [self.places[number] for number in self._spellings.beginning(turns)]

    def with_word_of(self, stems: frozenset[str]) -> list[Place]:
        """The sentences that have a word with any of some stems."""
        return [self.places[number] for number in sorted(self._spellings.with_any_stem(stems))]

    def numbers_with(self, stem: str) -> Sequence[int]:
        """Where in `places` the sentences stand that have a word of this stem."""
        if stem not in self._with_stem:
            self._with_stem[stem] = self._spellings.with_concept(stem)
        return self._with_stem[stem]

    @cached_property
    def _spellings(self) -> Spellings:
        return Spellings(words for told in self.worded.values() for words in told.words)

    def mentioned(self, source: str, span: Span) -> frozenset[str]:
        """Who and what is named or pointed to in a stretch of an article."""
        return self.named[source].within(span)
