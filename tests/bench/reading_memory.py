"""How long it takes to look at one referent of a corpus, by its size: `python -m tests.bench.reading_memory`.

No benchmark with a goal, but what one rests on: why a million mentions take more than ten times as long as a hundred
thousand. The same loop looks at the key of each referent, in the order of the articles and in the order of the names;
and once more after the cache of the processor was emptied. Where the sizes differ only as long as the cache is full, it
is the cache that makes the difference.
"""

import time
from collections.abc import Iterator, Sequence

from cuttings.collecting import uncollected
from cuttings.model import Referent
from tests.bench.mentions import corpus

SIZES = (10_000, 100_000, 1_000_000)
RUNS = 3
#: Bytes that no cache of a processor has room for, so that going through them empties it.
ALL = 1_000_000_000
_LINE, _NANOSECONDS = 64, 1_000_000_000


def costs(mentions: int, others: bytes) -> Iterator[tuple[str, float, float]]:
    """By order, the nanoseconds that it takes to look at a referent again, and after `others` were gone through."""
    by_article = [referent for found in corpus(mentions)[0] for referent in found.referents]
    by_name = sorted(by_article, key=lambda one: one.name)
    for order, referents in (("by article", by_article), ("by name", by_name)):
        again = [_nanoseconds(referents) for _ in range(RUNS)]
        anew = []
        for _ in range(RUNS):
            sum(others[::_LINE])
            anew.append(_nanoseconds(referents))
        yield order, min(again), min(anew)


def _nanoseconds(referents: Sequence[Referent]) -> float:
    start = time.process_time()
    for one in referents:
        one.key  # noqa: B018  # to look at it is all that is done
    return (time.process_time() - start) / len(referents) * _NANOSECONDS


def main() -> None:
    """Print a line for each size and order."""
    others = b"." * ALL
    with uncollected():
        for mentions in SIZES:
            for order, again, anew in costs(mentions, others):
                print(f"{mentions:9,} mentions, {order:10}: {again:4.0f} ns again, {anew:4.0f} ns with an empty cache")


if __name__ == "__main__":
    main()
