"""Runs of words, by which a text is known that was written once and stands in several articles."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

#: How many words in a row two texts share that were not written twice by chance.
RUN = 8


def runs(words: Sequence[str]) -> Iterator[int]:
    """The runs in the words of a text, each as a number that stands for it, in this version of Python, in every run."""
    if len(words) < RUN:
        return iter(())
    told = [*map(_number, words)]
    # Unlike that of texts, the hash of numbers in a row is the same in every process.
    return map(hash, zip(*(told[at:] for at in range(RUN)), strict=False))


@lru_cache(maxsize=100_000)
def _number(word: str) -> int:
    """A number that stands for a word, however it is capitalised."""
    return int.from_bytes(blake2b(word.casefold().encode(), digest_size=8).digest(), "little")
