"""What the claims of an article say by themselves, whoever they are of: in which words, and where they look ahead.

That rests on nothing but their words, the names in them and the lexicon, so that it is kept, as what is `worded` is.
"""

from array import array
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import chain
from typing import NamedTuple

from cuttings.model import Found, FoundClaim, Span
from cuttings.relate.alike import concepts
from cuttings.relate.names import Names
from cuttings.relate.turns import turn
from cuttings.relate.worded import Memory


class Spoken(NamedTuple):
    """What each claim of an article says, in the order of these; nothing of it is ever changed."""

    plain: list[frozenset[str]]
    """The stems of its words that are no names: its predicate and what goes with it."""
    turns: Mapping[int, Span]
    """The words that turn to what is to come, counted in its text, of those that have any, by their numbers."""


def spoken(found: Found, names: Names, memory: Memory | None = None) -> Spoken:
    """What an article's claims say, out of memory if they were looked into before. `names` are those of the article."""
    if memory is None:
        return _heard(found.claims, names)
    key = _key(found.claims, names)
    known = memory.get(key)
    if not isinstance(known, Spoken):
        known = _heard(found.claims, names)
        memory.put(key, known)
    return known


def _key(claims: Sequence[FoundClaim], names: Names) -> str:
    """All that it rests on, in one number; no two articles are written alike that differ in any of it."""
    words = [f"{claim.start} {claim.spans} {len(claim.text)} {claim.text}" for claim in claims]
    known = sha256(f"{len(names.spans)} {len(words)} {''.join(words)}".encode())
    known.update(array("q", chain.from_iterable(names.spans)))
    return f"spoken {known.hexdigest()}"


def _heard(claims: Sequence[FoundClaim], names: Names) -> Spoken:
    turns = ((number, turn(claim.text)) for number, claim in enumerate(claims))
    return Spoken([_plain(claim, names) for claim in claims], {number: words for number, words in turns if words})


def _plain(claim: FoundClaim, names: Names) -> frozenset[str]:
    parts = ((start, claim.text[start - claim.start : end - claim.start]) for start, end in claim.spans)
    return frozenset().union(*(concepts(names.without(start, text)) for start, text in parts))
