"""Records of names in the form in which browsers fetch them: half as long, as nothing is said twice.

A title that stands in another title or in a text is told there by its number; an address by what it shares neither with
the one before nor with the title of what stands there. `assets/workers/unpacking.js` makes the records of it again.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from cuttings.site.search.records import Record

#: Words of a record: text, or a list of text and the numbers of the records whose titles stand there.
Field = str | list[str | int]
#: How much of the address before to keep, and what follows; the slug of the title stands between two that follow.
Address = list[int | str]

_WORD = re.compile(r"\w+")
#: A title of fewer characters is no longer than its number.
_SHORTEST = 4


def packed(records: Sequence[Record]) -> Record:
    """One entry for all of them, as the search's worker expects it. A text is one paragraph, or empty."""
    titles = _Titles([record["title"] for record in records])
    return {
        # Of an entry, the theme's plugin wants to know an address.
        "location": "",
        "boosts": [record["boost"] for record in records],
        "places": list(_addresses(records)),
        "names": [_names(record, titles) for record in records],
    }


def _names(record: Record, titles: "_Titles") -> list[Field]:
    """Title, text, and the other names."""
    title, text = record["title"], record["text"].removeprefix("<p>").removesuffix("</p>")
    # A title refers to shorter ones alone, so none is made of itself.
    return [
        titles.numbered(title, len(title) - 1),
        *(titles.numbered(words, len(words)) for words in (text, *record.get("tags", ()))),
    ]


class _Titles:
    """Finds the titles of records in text."""

    def __init__(self, titles: Sequence[str]) -> None:
        self._numbers: dict[str, int] = {}
        lengths: dict[str, set[int]] = {}
        for number, title in enumerate(titles):
            if len(title) >= _SHORTEST and (word := _WORD.match(title)):
                self._numbers.setdefault(title, number)
                lengths.setdefault(word.group(), set()).add(len(title))
        self._lengths = {word: sorted(them, reverse=True) for word, them in lengths.items()}
        """By the first word of titles, the longest first."""

    def numbered(self, text: str, longest: int) -> Field:
        """The text with numbers for titles of at most so many characters; of several at one place the longest."""
        parts: list[str | int] = []
        done = 0
        for start, title in self._standing_in(text, longest):
            if start >= done:
                parts += [text[done:start]] * (start > done)
                parts.append(self._numbers[title])
                done = start + len(title)
        if done < len(text):
            parts.append(text[done:])
        return parts if done else text

    def _standing_in(self, text: str, longest: int) -> Iterator[tuple[int, str]]:
        """Where titles stand, which may overlap."""
        for word in _WORD.finditer(text):
            for length in self._lengths.get(word.group(), ()):
                title = text[word.start() : word.start() + length]
                if length <= longest and title in self._numbers:
                    yield word.start(), title
                    break


def _addresses(records: Iterable[Record]) -> Iterator[Address]:
    before = ""
    for record in records:
        location = record["location"]
        yield _address(location, before, _slug(record["title"]))
        before = location


def _address(location: str, before: str, slug: str) -> Address:
    shared = sum(1 for _ in takewhile(_same, zip(location, before, strict=False)))
    start = location.rfind(slug, location.rfind("/", 0, -1) + 1) if slug else -1
    if start < 0:
        return [shared, location[shared:]]
    shared = min(shared, start)
    return [shared, location[shared:start], location[start + len(slug) :]]


def _same(pair: tuple[str, str]) -> bool:
    """Whether two characters are one, of those that scripts count as one."""
    return pair[0] == pair[1] <= "\uffff"


def _slug(title: str) -> str:
    """What ids made of titles mostly are; the script that unpacks makes the same of the same letters."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") if title.isascii() else ""
