"""In which plain words an article tells something: no names, no dates, nothing that stands in any sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from cuttings import lexicon
from cuttings.model import Span
from cuttings.model.found import FoundZone
from cuttings.resolve.quote import Quotes
from cuttings.resolve.sentences import Sentence, sentences
from cuttings.resolve.words import stem

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")


class Wording:
    """The plain words of one article's sentences; each is taken apart once, and only if somebody asks."""

    def __init__(self, quotes: Quotes) -> None:
        self._quotes = quotes
        self._sentences: dict[Span, list[Sentence]] = {}
        self._words: dict[int, frozenset[str]] = {}

    def of(self, spans: Iterable[Span]) -> frozenset[str]:
        """Stems of the words and figures in the sentences that the passages lie in."""
        zones = [(zone, span) for span in spans if (zone := self._quotes.zone(span[0]))]
        told = {sentence for zone, span in zones for sentence in self._sentences_of(zone, span)}
        return frozenset().union(*(self._plain(sentence) for sentence in told))

    def _sentences_of(self, zone: FoundZone, span: Span) -> list[Sentence]:
        if zone.span not in self._sentences:
            self._sentences[zone.span] = sentences(zone.text, zone.start)
        told = self._sentences[zone.span]
        first = bisect_right(told, span[0], key=lambda sentence: sentence.end)
        last = bisect_left(told, span[1], key=lambda sentence: sentence.start)
        return told[first:last]

    def _plain(self, sentence: Sentence) -> frozenset[str]:
        if sentence.start not in self._words:
            self._words[sentence.start] = frozenset(self._plain_words(sentence))
        return self._words[sentence.start]

    def _plain_words(self, sentence: Sentence) -> Iterator[str]:
        span = (sentence.start, sentence.end)
        names_and_dates = [*self._quotes.mentions_in(span), *self._quotes.dates_in(span)]
        taken = {offset - sentence.start for one in names_and_dates for offset in range(one.start, one.end)}
        for match in _WORD.finditer(sentence.text):
            word = _stem_if_plain(match[0])
            if word and taken.isdisjoint(range(*match.span())):
                yield word


@lru_cache(maxsize=100_000)
def _stem_if_plain(word: str) -> str:
    """The stem of a word that tells something of what a sentence is about; of another nothing."""
    stemmed = stem(word.removesuffix("'s").removesuffix("’s"))
    return "" if stemmed in _idle() else stemmed


@cache
def _idle() -> frozenset[str]:
    """Stems that tell nothing of what a sentence is about."""
    return frozenset(stem(word) for word in [*lexicon.load("across")["stop"], *lexicon.load("joining")["idle"]])
