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
    """In their paragraphs."""
    spoken_of: frozenset[str]
    """Anywhere in the article."""
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
        self._links = entities.of(quotes.found.header.source)
        self._wording = Wording(quotes)
        self._beside: dict[Span, frozenset[str]] = {}
        named = self._named((0, max((zone.end for zone in quotes.found.zones), default=0)))
        self._spoken_of = frozenset(named)
        states = {id_: times for id_, times in named.items() if entities.is_state(id_)}
        most = max(states.values(), default=0)
        self._scene = frozenset(id_ for id_, times in states.items() if 2 * times >= most)

    def of(self, event: FoundEvent) -> Context:
        """What stands beside all passages of an event."""
        spans = tuple(passage.span for passage in event.evidence)
        paragraphs = {zone.span for start, _ in spans if (zone := self._quotes.zone(start))}
        return Context(
            named=_all(frozenset(self._named(span)) for span in spans),
            beside=_all(self._named_beside(span) for span in paragraphs),
            spoken_of=self._spoken_of,
            scene=self._scene,
            passages=spans,
            wording=self._wording,
        )

    def _named_beside(self, paragraph: Span) -> frozenset[str]:
        if paragraph not in self._beside:
            self._beside[paragraph] = frozenset(self._named(paragraph))
        return self._beside[paragraph]

    def _named(self, span: Span) -> Counter[str]:
        """How often each is named in a stretch of the article."""
        times: Counter[str] = Counter()
        for key, number in Counter(one.referent for one in self._quotes.mentions_in(span)).items():
            if id_ := self._links.get(key):
                times[id_] += number
        return times


def _all(parts: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*parts)
