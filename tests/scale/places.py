"""A folder that every worker reaches, as on a shared disk, with misfortunes that they find by their names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuttings.model import Problem
from cuttings.places import Folder, PlaceError
from cuttings.places.place import Listing, Parcel, Wanted


@dataclass(frozen=True)
class Shared:
    """A folder whose files are brought by whoever reads them, in a way of its own."""

    path: Path
    bring: Callable[[Sequence[Wanted]], list[Parcel]]
    name = "seeds"
    is_anywhere = True

    def listing(self, *, now: bool = False) -> Listing:
        """Of the folder."""
        return Folder(self.path).listing(now=now)


def refusing(wanted: Sequence[Wanted]) -> list[Parcel]:
    """Whoever asks may list the place, and no more."""
    raise PlaceError(Problem("shared", 0, "cannot be read: no entry"))


def failing(wanted: Sequence[Wanted]) -> list[Parcel]:
    """One article is too much for everybody."""
    if any(one.name == "article-07.txt" for one in wanted):
        raise MemoryError("no room")
    return Folder.bring(wanted)
