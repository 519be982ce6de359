"""What an article says beside an event: who and what is named with it, and in which plain words it is told."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from cuttings import lexicon
from cuttings.model import FoundEvent, Span
from cuttings.resolve.entities import Entities
from cuttings.resolve.quote import Quotes
from cuttings.resolve.sentences import Sentence, sentences
from cuttings.resolve.words import stem

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Context:
    """Ids of actors and places, and stems of words and figures, by how near to the event they stand."""

    named: frozenset[str]
    """In the very passages."""
    beside: frozenset[str]
    """In their paragraphs."""
    spoken_of: frozenset[str]
    """Anywhere in the article."""
    scene: frozenset[str]
    """The states that the article is about: named at least half as often as the one named most."""
    words: frozenset[str]
    """Plain words of their sentences: no names, no dates, nothing that stands in any sentence."""


class Contexts:
    """The contexts of one article's events."""

    def __init__(self, quotes: Quotes, entities: Entities) -> None:
        self._quotes = quotes
        self._source = quotes.found.header.source
        self._entities = entities
        named = self._named((0, max((zone.end for zone in quotes.found.zones), default=0)))
        self._spoken_of = frozenset(named)
        states = Counter(id_ for id_ in named if entities.is_state(id_))
        self._scene = frozenset(id_ for id_, times in states.items() if 2 * times >= max(states.values()))
        self._words: dict[int, frozenset[str]] = {}

    def of(self, event: FoundEvent) -> Context:
        """What stands beside all passages of an event."""
        spans = [passage.span for passage in event.evidence]
        paragraphs = {zone.span: zone for start, _ in spans if (zone := self._quotes.zone(start))}
        told = (
            sentence
            for zone in paragraphs.values()
            for sentence in sentences(zone.text, zone.start)
            if any(sentence.start < end and start < sentence.end for start, end in spans)
        )
        return Context(
            named=_all(self._ids(span) for span in spans),
            beside=_all(self._ids(span) for span in paragraphs),
            spoken_of=self._spoken_of,
            scene=self._scene,
            words=_all(self._plain(sentence) for sentence in told),
        )

    def _ids(self, span: Span) -> frozenset[str]:
        return frozenset(self._named(span))

    def _named(self, span: Span) -> list[str]:
        ids = (self._entities.any(self._source, one.referent) for one in self._quotes.mentions_in(span))
        return [id_ for id_ in ids if id_]

    def _plain(self, sentence: Sentence) -> frozenset[str]:
        if sentence.start not in self._words:
            self._words[sentence.start] = frozenset(self._plain_words(sentence))
        return self._words[sentence.start]

    def _plain_words(self, sentence: Sentence) -> Iterator[str]:
        names = self._quotes.mentions_in((sentence.start, sentence.end))
        taken = [one.span for one in (*names, *self._quotes.dates_in((sentence.start, sentence.end)))]
        for match in _WORD.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            word = stem(re.sub(r"['’]s?$", "", match[0]))
            if word not in _idle() and not any(start < last and first < end for first, last in taken):
                yield word


def _all(parts: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*parts)


@cache
def _idle() -> frozenset[str]:
    """Stems that tell nothing of what a sentence is about."""
    return frozenset(stem(word) for word in [*lexicon.load("across")["stop"], *lexicon.load("joining")["idle"]])
