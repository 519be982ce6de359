"""The names that tell which story an article tells: those that few others know."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from cuttings.resolve.context import Scene
from cuttings.resolve.sort import sort_of
from cuttings.resolve.told import Told

#: A name that more articles than this have tells nothing any more. It also bounds how many events are compared by it.
FAMILIAR = 10


class Few:
    """Asked what few articles name: beside events of one kind, or at all. The order of the articles decides nothing.

    Of articles it keeps no more than how many have each name.
    """

    def __init__(self) -> None:
        self._beside: dict[str, Counter[str]] = defaultdict(Counter)
        self._anywhere: Counter[str] = Counter()

    def count(self, told: Iterable[Told]) -> None:
        """Take in articles, each for the first time; the events of one stand together."""
        for _, here in groupby(told, key=attrgetter("source")):
            beside: dict[str, set[str]] = defaultdict(set)
            for one in here:
                beside[sort_of(one.event).kind] |= one.context.beside
            for kind, names in beside.items():
                self._beside[kind].update(names)
            self._anywhere.update(one.context.article.spoken_of)

    def beside(self, told: Told) -> frozenset[str]:
        """Whom and what the paragraphs of an event name that few name with events of its kind."""
        times = self._beside[sort_of(told.event).kind]
        return frozenset([name for name in told.context.beside if times[name] <= FAMILIAR])

    def in_story(self, article: Scene) -> frozenset[str]:
        """Whom and what an article names that few name."""
        return frozenset([name for name in article.spoken_of if self._anywhere[name] <= FAMILIAR])
