"""Articles of which one is a copy of the other in good part: the same wire text, or the one the other was made of."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from cuttings.relate.words import words
from cuttings.resolve.sentences import Sentence

#: How many words in a row two texts share that were not written twice by chance.
RUN = 8
#: The share of the shorter article's runs that a copy has.
_COPIED = 0.2


def runs(text: str) -> set[int]:
    """The runs of words of a text, each as a number that stands for it while the program runs."""
    told = [word.casefold() for word in words(text)]
    return {hash(tuple(told[at : at + RUN])) for at in range(len(told) - RUN + 1)}


def copies(articles: Mapping[str, Sequence[Sentence]]) -> Iterator[tuple[str, str]]:
    """Pairs of articles of which one has much of the other; of many copies of one text, each with the first."""
    own = {source: set().union(*(runs(one.text) for one in sentences)) for source, sentences in articles.items()}
    having: dict[int, list[str]] = defaultdict(list)
    for source in sorted(own):
        for run in own[source]:
            having[run].append(source)
    shared = Counter((first, other) for first, *others in having.values() for other in others)
    for (first, other), number in sorted(shared.items()):
        if number >= _COPIED * min(len(own[first]), len(own[other])):
            yield first, other
