"""Articles of which one is a copy of the other in good part: the same wire text, or the one the other was made of."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat

#: How many words in a row two texts share that were not written twice by chance.
RUN = 8
#: The share of the shorter article's runs that a copy has.
_COPIED = 0.2


def runs(words: Sequence[str]) -> Iterator[int]:
    """The runs in the words of a text, each as a number that stands for it while the program runs."""
    told = [*map(str.casefold, words)]
    return map(hash, zip(*(told[at:] for at in range(RUN)), strict=False))


def copies(articles: Mapping[str, Sequence[Sequence[str]]]) -> Iterator[tuple[str, str]]:
    """Pairs of articles of which one has much of the other; of many copies of one text, each with the first.

    What comes in are the words of the sentences of each.
    """
    having: dict[int, str] = {}
    own: dict[str, int] = {}
    for source in sorted(articles):
        found = set(chain.from_iterable(map(runs, articles[source])))
        own[source] = len(found)
        shared = Counter(map(having.setdefault, found, repeat(source)))
        del shared[source]  # what no other had before
        for first, number in sorted(shared.items()):
            if number >= _COPIED * min(own[first], own[source]):
                yield first, source
