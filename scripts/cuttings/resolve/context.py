"""What an article says beside an event: who and what is named with it, and in which plain words it is told."""

from collections import Counter
from collections.abc import Set
from functools import cached_property
from typing import Protocol

from cuttings.model import FoundEvent, Span
from cuttings.model.passage import Passage
from cuttings.resolve.entities import Entities
from cuttings.resolve.quote import Quotes
from cuttings.resolve.wording import Wording


class Scene(Protocol):
    """Who and what an article names, by their ids."""

    @property
    def spoken_of(self) -> Set[str]:
        """Anywhere in it, without states."""

    @property
    def scene(self) -> frozenset[str]:
        """The states that it is about: named at least half as often as the one named most."""


class Context(Protocol):
    """Ids of actors and places, by how near to the event they stand, and the words of its sentences.

    Asked of the article, or of what was written down of it when it was let go.
    """

    @property
    def article(self) -> Scene:
        """What its article names."""

    @property
    def beside(self) -> frozenset[str]:
        """Named in its paragraphs, without states."""

    @property
    def named(self) -> frozenset[str]:
        """Named in the very passages."""

    @property
    def words(self) -> frozenset[str]:
        """Stems of plain words and figures in its sentences."""

    def telling(self, passage: Passage) -> int:
        """How much one of its passages tells, so that the fullest of many can be shown."""


class InArticle:
    """The context of an event in an article that is at hand: what is asked for is looked up there."""

    def __init__(self, article: "Contexts", passages: tuple[Span, ...], beside: frozenset[str]) -> None:
        self.article = article
        self.passages = passages
        self.beside = beside

    @cached_property
    def named(self) -> frozenset[str]:
        """Named in the very passages."""
        return frozenset(id_ for span in self.passages for id_ in self.article.named(span))

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of plain words and figures in its sentences."""
        return self.article.wording.of(self.passages)

    def telling(self, passage: Passage) -> int:
        """How much one of its passages tells."""
        return self.article.quotes.telling(passage)


class Contexts:
    """The contexts of one article's events."""

    def __init__(self, quotes: Quotes, entities: Entities) -> None:
        self.quotes = quotes
        self._states = entities.states
        self._links = entities.of(quotes.found.header.source)
        self._beside: dict[Span, frozenset[str]] = {}
        self.wording = Wording(quotes)
        times = Counter(self.named((0, max((zone.end for zone in quotes.found.zones), default=0))))
        self.spoken_of = times.keys() - self._states
        """Anywhere in the article, without states."""
        most = max((times[id_] for id_ in times.keys() & self._states), default=0)
        self.scene = frozenset(id_ for id_ in times.keys() & self._states if 2 * times[id_] >= most)
        """The states that the article is about: named at least half as often as the one named most."""

    def of(self, event: FoundEvent) -> InArticle:
        """What stands beside all passages of an event."""
        spans = tuple((passage.start, passage.end) for passage in event.evidence)
        paragraphs = {zone.span for start, _ in spans if (zone := self.quotes.zone(start))}
        beside = [self._named_beside(span) for span in paragraphs]
        return InArticle(self, spans, beside[0] if len(beside) == 1 else frozenset().union(*beside))

    def named(self, span: Span) -> list[str]:
        """Who and what a stretch of the article names, as often as it does."""
        links = self._links
        return [id_ for one in self.quotes.mentions_in(span) if (id_ := links.get(one.referent))]

    def _named_beside(self, paragraph: Span) -> frozenset[str]:
        if paragraph not in self._beside:
            self._beside[paragraph] = frozenset(self.named(paragraph)) - self._states
        return self._beside[paragraph]
