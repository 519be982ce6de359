"""Where the words of a quotation stand in another state of its article: exactly, or not at all."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from cuttings.model import Evidence, Found, state_of

Anchoring = Literal["stands", "doubtful", "orphaned"]
"""stands: the words and their neighbourhood stand in the article exactly once.
doubtful: the words stand there, but in several places or in other company, so that a person must look.
orphaned: the words are gone."""


class Anchor(NamedTuple):
    """How it is with a quotation in some text, and from which character on it stands there, where that is clear."""

    how: Anchoring
    start: int | None = None


def anchor(quotation: Evidence, text: str) -> Anchor:
    """The place of a quotation in a text that may not be the one that it was taken from.

    A neighbourhood that changed can turn the meaning of words that did not; so it counts as much as they do.
    """
    prefix, exact, suffix = quotation.prefix, quotation.exact, quotation.suffix
    whole = [at + len(prefix) for at in _places(prefix + exact + suffix, text)]
    if len(whole) == 1:
        return Anchor("stands", whole[0])
    places = list(_places(exact, text))
    return Anchor("doubtful", places[0] if len(places) == 1 else None) if places else Anchor("orphaned")


def anchored(quotation: Evidence, text: str, sha256: str) -> Evidence | None:
    """The quotation with its place in a text, whose file has this checksum; None unless it stands there."""
    how, start = anchor(quotation, text)
    if how != "stands" or start is None:
        return None
    place = {"start": start, "end": start + len(quotation.exact), "sha256": state_of(sha256)}
    return quotation.model_copy(update=place)


def text_of(found: Found) -> str:
    """The text of an article as far as it was kept with what was found: all but blank lines, each in its place."""
    return "".join(_in_place((zone.start, zone.text) for zone in sorted(found.zones, key=lambda zone: zone.start)))


def _in_place(parts: Iterable[tuple[int, str]]) -> Iterator[str]:
    at = 0
    for start, text in parts:
        yield "\n" * (start - at)
        yield text
        at = start + len(text)


def _places(words: str, text: str) -> Iterator[int]:
    """Every place of some words, those that overlap too."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
