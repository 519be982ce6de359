"""The names that tell which story an article tells: those that few others know."""

from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from cuttings.model import FoundEvent
from cuttings.resolve.context import Context
from cuttings.resolve.nature import kind_of

#: A name that more articles than this have tells nothing any more. It also bounds how many events are compared by it.
FAMILIAR = 10

Told = tuple[str, FoundEvent, Context]
"""An event, its source and what stands beside it there."""


class Few:
    """Asked what few articles name: beside events of one kind, or at all. The order of the articles decides nothing.

    `told` has the events of one article together.
    """

    def __init__(self, told: Iterable[Told]) -> None:
        self._beside: Counter[tuple[str, str]] = Counter()
        self._anywhere: Counter[str] = Counter()
        self._stories: dict[str, frozenset[str]] = {}
        for _, here in groupby(told, key=lambda one: one[0]):
            events = [(kind_of(event), context) for _, event, context in here]
            self._beside.update({(kind, name) for kind, context in events for name in context.beside})
            self._anywhere.update(events[0][1].article.spoken_of)

    def beside(self, event: FoundEvent, context: Context) -> frozenset[str]:
        """Whom and what the paragraphs of an event name that few name with events of its kind."""
        kind = kind_of(event)
        return frozenset(name for name in context.beside if self._beside[kind, name] <= FAMILIAR)

    def in_story(self, source: str, context: Context) -> frozenset[str]:
        """Whom and what the article of an event names that few name."""
        if source not in self._stories:
            few = frozenset(name for name in context.article.spoken_of if self._anywhere[name] <= FAMILIAR)
            self._stories[source] = few
        return self._stories[source]
