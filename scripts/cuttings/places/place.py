"""What a run knows of a place where articles lie, whichever kind of place it is."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol

from cuttings.model import Problem
from cuttings.places.names import is_article, sidecar_of


class PlaceError(RuntimeError):
    """Nothing can be read from a place. The problem says why, and what right looks like."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class Entry(NamedTuple):
    """Something that lies at a place."""

    path: str
    """What the place itself calls it."""
    state: str | None
    """Another one whenever the bytes are others; None if nobody can say. Bytes that are not read do not matter."""
    size: int = 0
    """In bytes; 0 if unknown."""
    is_folder: bool = False

    @classmethod
    def folder(cls, path: str) -> "Entry":
        """A folder, whose content is not read."""
        return cls(path, "a folder", is_folder=True)


Listing = Mapping[str, Entry]
"""All that lies at a place and is not hidden, by name."""


class Wanted(NamedTuple):
    """An article that somebody is to bring, by what its place calls the file and the sidecar, if there is one."""

    name: str
    path: str
    beside: str | None
    size: int


class Parcel(NamedTuple):
    """The bytes of an article and of its sidecar, None if it has none; or, as words, why they cannot be read."""

    name: str
    article: bytes | str
    sidecar: bytes | str | None


Bring = Callable[[Sequence[Wanted]], list[Parcel]]


class Place(Protocol):
    """Where articles lie."""

    @property
    def name(self) -> str:
        """What problems put before the names of files."""

    @property
    def bring(self) -> Bring:
        """The bytes of what is wanted, in the same order. Raises PlaceError when the place is out."""

    @property
    def is_anywhere(self) -> bool:
        """Whether other machines reach it, so that they may be sent `bring` itself instead of bytes."""

    def listing(self, *, now: bool = False) -> Listing:
        """What lies there: `now`, or else perhaps what was seen when the run began. Raises PlaceError."""


def wanted(name: str, listing: Listing) -> Wanted:
    """An article of a listing, to be brought with its sidecar."""
    beside = listing.get(sidecar_of(name))
    return Wanted(name, listing[name].path, beside and beside.path, listing[name].size)


def articles_of(listing: Listing) -> list[str]:
    """The names of the articles in a listing, in order."""
    return sorted(name for name, entry in listing.items() if is_article(name) and not entry.is_folder)


def why(error: Exception) -> str:
    """What went wrong with one file, in the words of a problem."""
    strerror = error.strerror if isinstance(error, OSError) else None
    return strerror or f"{type(error).__name__}: {error}"
