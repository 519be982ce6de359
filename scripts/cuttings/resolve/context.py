"""What an article says beside an event: who and what is named with it, and in which plain words it is told."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from cuttings.model import FoundEvent, Span
from cuttings.resolve.entities import Entities
from cuttings.resolve.quote import Quotes
from cuttings.resolve.wording import Wording


@dataclass(frozen=True, eq=False)
class Context:
    """Ids of actors and places, by how near to the event they stand, and the words of its sentences."""

    named: frozenset[str]
    """In the very passages."""
    beside: frozenset[str]
    """In their paragraphs, without states."""
    spoken_of: frozenset[str]
    """Anywhere in the article, without states."""
    scene: frozenset[str]
    """The states that the article is about: named at least half as often as the one named most."""
    passages: tuple[Span, ...]
    wording: Wording

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of plain words and figures in its sentences."""
        return self.wording.of(self.passages)


class Contexts:
    """The contexts of one article's events."""

    def __init__(self, quotes: Quotes, entities: Entities) -> None:
        self._quotes = quotes
        self._entities = entities
        self._links = entities.of(quotes.found.header.source)
        self._wording = Wording(quotes)
        self._beside: dict[Span, frozenset[str]] = {}
        named = Counter(self._named((0, max((zone.end for zone in quotes.found.zones), default=0))))
        self._spoken_of = self._without_states(named)
        states = {id_: times for id_, times in named.items() if id_ not in self._spoken_of}
        most = max(states.values(), default=0)
        self._scene = frozenset(id_ for id_, times in states.items() if 2 * times >= most)

    def of(self, event: FoundEvent) -> Context:
        """What stands beside all passages of an event."""
        spans = tuple(passage.span for passage in event.evidence)
        paragraphs = {zone.span for start, _ in spans if (zone := self._quotes.zone(start))}
        return Context(
            named=frozenset(id_ for span in spans for id_ in self._named(span)),
            beside=_all(self._named_beside(span) for span in paragraphs),
            spoken_of=self._spoken_of,
            scene=self._scene,
            passages=spans,
            wording=self._wording,
        )

    def _named_beside(self, paragraph: Span) -> frozenset[str]:
        if paragraph not in self._beside:
            self._beside[paragraph] = self._without_states(self._named(paragraph))
        return self._beside[paragraph]

    def _named(self, span: Span) -> list[str]:
        """Who and what a stretch of the article names, as often as it does."""
        links = self._links
        return [links[one.referent] for one in self._quotes.mentions_in(span) if one.referent in links]

    def _without_states(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(names) - self._entities.states


def _all(parts: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*parts)
