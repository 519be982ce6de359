"""The whole of seeds/: every article that can be read, and every problem of those that cannot."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from cuttings.model import Article, Problem
from cuttings.model.problem import in_folder
from cuttings.places.folder import Folder
from cuttings.places.place import Listing, Place, PlaceError, Wanted, wanted
from cuttings.read.article import read_parcel
from cuttings.read.listed import same_source, to_read
from cuttings.read.remembered import Kept, keep, recalled

Read = tuple[Article | None, list[Problem]]
Reader = Callable[[Place, Sequence[Wanted]], Iterable[tuple[str, Read]]]
"""Brings articles of a place and reads them; each comes out by its name, in any order."""

#: Articles that are brought at a time.
_AT_A_TIME = 256


def read_folder(seeds: Path, kept: Kept | None = None) -> tuple[list[Article], list[Problem]]:
    """The articles of a folder of this machine, as `read_place` reads them; one problem when there is none."""
    folder = Folder(seeds)
    try:
        return read_place(folder, folder.listing(), kept)
    except PlaceError as error:
        return [], [error.problem]


def read_place(
    place: Place, listing: Listing, kept: Kept | None = None, reader: Reader | None = None
) -> tuple[list[Article], list[Problem]]:
    """The articles of a place by file name, and all problems by file and line.

    `listing` is what lies there. `kept` are articles of earlier runs; one that is as it was is taken from there, and
    its place is not asked for it. The others are read by `reader`, or by this process. An article with a problem, its
    sidecar's included, is left out; the others go through. Two articles that claim one name are both left out, since
    nothing says which of them is meant. Raises PlaceError when the place is out.
    """
    names, problems = to_read(listing, place.name)
    articles = recalled(kept, listing, names) if kept is not None else {}
    new: dict[str, Article] = {}
    for name, (article, more) in (reader or read_here)(place, _missing(names, articles, listing)):
        problems += more
        new |= {name: article} if article else {}
    if kept is not None and new:
        with suppress(PlaceError):  # it was there a moment ago: what was brought is good, only not for the next time
            keep(kept, new, listing, place.listing(now=True))
    read = [one for _, one in sorted({**articles, **new}.items())]
    clashes = list(same_source(read, place.name))
    left_out = {problem.file for problem in clashes}
    return [a for a in read if in_folder(place.name, a.file) not in left_out], sorted([*problems, *clashes])


def read_here(place: Place, missing: Sequence[Wanted]) -> Iterator[tuple[str, Read]]:
    """Each read by this process. Raises PlaceError."""
    for start in range(0, len(missing), _AT_A_TIME):
        for parcel in place.bring(missing[start : start + _AT_A_TIME]):
            yield parcel.name, read_parcel(parcel, place.name)


def _missing(names: Iterable[str], known: Iterable[str], listing: Listing) -> list[Wanted]:
    known = set(known)
    return [wanted(name, listing) for name in names if name not in known]
