"""Articles that an earlier run read: to tell an article's zones takes a hundred times as long as to read its bytes."""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from typing import Protocol

from cuttings import lexicon
from cuttings.model import Article
from cuttings.places.names import sidecar_of
from cuttings.places.place import Listing

#: Packages that an article rests on, beside our own code.
_PACKAGES = ("python-slugify", "text-unidecode", "PyYAML")


class Kept(Protocol):
    """What is kept from run to run, by a key. Whoever keeps it forgets it all when our code changes."""

    def get(self, key: str) -> object | None:
        """What was kept under this key."""

    def put(self, key: str, result: object) -> None:
        """Keep a result."""


def recalled(kept: Kept, listing: Listing, names: Iterable[str]) -> dict[str, Article]:
    """By name, the articles that were kept when they and their sidecars were as they are listed."""
    found = {name: kept.get(key) for name in names if (key := _key(listing, name))}
    return {name: article for name, article in found.items() if isinstance(article, Article)}


def keep(kept: Kept, articles: Mapping[str, Article], before: Listing, after: Listing) -> None:
    """Keep articles that were read between two listings, by name; those that may have changed meanwhile are not kept.

    They are kept with their text: an object store has it elsewhere, and would be asked for it each time.
    """
    for name, article in articles.items():
        key = _key(before, name)
        if key and key == _key(after, name):
            kept.put(key, article)


def _key(listing: Listing, name: str) -> str | None:
    """For all that an article rests on; None if it is not there, or if nobody can say whether it changes."""
    beside = listing.get(sidecar_of(name))
    if name not in listing or (state := listing[name].state) is None or (beside and beside.state is None):
        return None
    key = hashlib.sha256(reads_with())
    for part in (name, state, f"with {beside.state}" if beside else ""):
        key.update(hashlib.sha256(part.encode()).digest())
    return key.hexdigest()


@cache
def reads_with() -> bytes:
    """The lexicons and the packages that reading rests on, beside our own code."""
    return " ".join((lexicon.digest(), *map(version, _PACKAGES))).encode()
