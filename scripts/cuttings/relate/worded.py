"""What the content of an article says by itself, whoever its names are of: its sentences, words and figures.

That rests on nothing but the text and the lexicon, so that it is the same in every run, and is sooner had again than
worked out: it is kept.
"""

from array import array
from collections.abc import Mapping, Sequence
from functools import partial
from hashlib import sha256
from itertools import chain
from typing import NamedTuple, Protocol

from cuttings.model import Found, FoundZone
from cuttings.model.vocabulary import CONTENT_ZONES
from cuttings.relate.figures import Figure, figures
from cuttings.relate.numerals import may_count
from cuttings.relate.runs import runs
from cuttings.relate.words import words_in
from cuttings.resolve.sentences import Sentence, sentences

#: The rooms and files of the package that it rests on, and what is `spoken`, which is kept with it.
WORDED_BY = (
    "lexicon/__init__.py",
    "lexicon/across.yml",
    "lexicon/dates.yml",
    "model",
    "relate/alike.py",
    "relate/figures.py",
    "relate/names.py",
    "relate/numerals.py",
    "relate/runs.py",
    "relate/spoken.py",
    "relate/turns.py",
    "relate/worded.py",
    "relate/words.py",
    "resolve/sentences.py",
    "resolve/words.py",
    "strict_yaml",
)
#: How far back in the article it may stand what a bare figure counts, in characters.
_REACH = 250


class Memory(Protocol):
    """What was worked out before, by a key."""

    def get(self, key: str) -> object | None:
        """What was kept under this key."""

    def put(self, key: str, result: object) -> None:
        """Keep a result."""


class Worded(NamedTuple):
    """What an article says, sentence by sentence; nothing of it is ever changed."""

    sentences: list[Sentence]
    """Those of its content, in text order."""
    words: list[list[str]]
    """The words of each."""
    figures: Mapping[int, list[Figure]]
    """The figures of those that have any, by the number of the sentence."""
    runs: "array[int]"
    """Each run of words that stands within a sentence, once."""


def worded(found: Found, memory: Memory | None = None) -> Worded:
    """What the content of an article says, out of memory if its content was read before."""
    content = [zone for zone in sorted(found.zones, key=lambda zone: zone.start) if zone.kind in CONTENT_ZONES]
    if memory is None:
        return _read(content)
    key = sha256("".join([f"{zone.start} {len(zone.text)} {zone.text}" for zone in content]).encode()).hexdigest()
    known = memory.get(key)
    if not isinstance(known, Worded):
        known = _read(content)
        memory.put(key, known)
    return known


def _read(content: Sequence[FoundZone]) -> Worded:
    told = [sentence for zone in content for sentence in sentences(zone.text, zone.start)]
    pieces = [sentence.text.split() for sentence in told]
    distinct = set(chain.from_iterable(pieces))  # many stand in an article several times, and are looked into once
    spelt = {piece: words_in(piece) for piece in distinct}
    in_words = [[*chain.from_iterable(map(spelt.__getitem__, some))] for some in pieces]
    numeric = set(filter(may_count, distinct))
    counting = (at for at, some in enumerate(pieces) if not numeric.isdisjoint(some))
    counted = ((at, list(figures(told[at].text, partial(_before, told, at)))) for at in counting)
    return Worded(
        sentences=told,
        words=in_words,
        figures={at: found for at, found in counted if found},
        runs=array("q", sorted(set(chain.from_iterable(map(runs, in_words))))),
    )


def _before(told: Sequence[Sentence], at: int) -> str:
    """What the article tells before a sentence, as far back as it may stand what a bare figure counts."""
    text = ""
    while at and len(text) < _REACH:
        at -= 1
        text = f" {told[at].text}{text}"
    return text[-_REACH:]
