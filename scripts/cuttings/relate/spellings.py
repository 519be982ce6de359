"""Which sentences have which words as they are spelt, so that what is looked for is not looked for in all of them."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property
from itertools import takewhile

from cuttings.relate.alike import concept
from cuttings.relate.words import stem

_JOINTS = re.compile(r"[-'’]")
_OPENING = re.compile(r"[^\W\d_]*")


class Spellings:
    """The words of numbered texts, each with the numbers of those that have it, as often as they do."""

    def __init__(self, texts: Iterable[Iterable[str]]) -> None:
        self._having: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(texts):
            for word in words:
                self._having[word].append(number)

    def with_concept(self, concept_: str) -> list[int]:
        """The texts that have a word of this concept, see `alike`, in order."""
        return sorted(self._with(self._of_concept.get(concept_, ())))

    def with_any_stem(self, stems: Set[str]) -> set[int]:
        """The texts that have a word of any of some stems."""
        return set().union(*(numbers for word, numbers in self._having.items() if stem(word) in stems))

    def beginning(self, turns: Iterable[str]) -> list[int]:
        """The texts with a word that any of some turns may begin with, in order: only they can have the turn.

        A turn is a phrase or a pattern that begins with a letter, at the beginning of a word.
        """
        return sorted(self._with({word for turn in turns for word in self._first_words(turn)}))

    def with_words(self, phrase: str) -> set[int]:
        """The texts with every word of a phrase, the last one in whatever ending: only they can have the phrase."""
        *whole, last = phrase.split()
        turns = (*(f"{word} " for word in whole), last)
        return set.intersection(*(self._with(self._first_words(turn)) for turn in turns))

    def _with(self, spelt: Iterable[str]) -> set[int]:
        return set().union(*(self._having[word] for word in spelt))

    def _first_words(self, turn: str) -> Iterator[str]:
        opening = _OPENING.match(turn.casefold())[0]  # type: ignore[index]  # it always matches
        at = bisect_left(self._parts, (opening, ""))
        near = takewhile(lambda one: one[0].startswith(opening), self._parts[at:])
        is_whole = turn[len(opening) :].startswith(" ")
        return (word for part, word in near if part == opening or not is_whole)

    @cached_property
    def _parts(self) -> list[tuple[str, str]]:
        """The parts of all words in small letters, as a turn may begin behind a hyphen, in order; with the word."""
        return sorted({(part.casefold(), word) for word in self._having for part in _JOINTS.split(word)})

    @cached_property
    def _of_concept(self) -> Mapping[str, list[str]]:
        by: dict[str, list[str]] = defaultdict(list)
        for word in self._having:
            if told := concept(word):
                by[told].append(word)
        return by
