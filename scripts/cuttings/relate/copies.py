"""Articles of which one is a copy of the other in good part: the same wire text, or the one the other was made of."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import repeat

#: The share of the shorter article's runs that a copy has.
_COPIED = 0.2


def copies(articles: Mapping[str, Collection[int]]) -> Iterator[tuple[str, str]]:
    """Pairs of articles of which one has much of the other; of many copies of one text, each with the first.

    What comes in are the runs of words of each, none twice, see `runs`.
    """
    having: dict[int, str] = {}
    for source, found in sorted(articles.items()):
        shared = Counter(map(having.setdefault, found, repeat(source)))
        del shared[source]  # what no other had before
        for first, number in sorted(shared.items()):
            if number >= _COPIED * min(len(articles[first]), len(found)):
                yield first, source
