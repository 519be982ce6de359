"""Articles in a folder of this machine."""

import hashlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuttings.model import Problem
from cuttings.places.names import is_article, is_read
from cuttings.places.place import Entry, Listing, Parcel, PlaceError, Wanted, why

#: Of what is neither a file nor a folder, as a link that leads nowhere, nobody can say what it will be.
_UNSURE = None


@dataclass(frozen=True)
class Folder:
    """A folder and what is in it, not in folders inside."""

    path: Path
    is_anywhere = False

    @property
    def name(self) -> str:
        """Of the folder, also where its path has none, as `.`."""
        return os.path.basename(os.path.abspath(self.path))  # noqa: PTH100, PTH119 - follows no links

    def listing(self, *, now: bool = False) -> Listing:
        """What lies there, always as it is now. Raises PlaceError when there is no such folder.

        Contents are compared, not times and sizes, which can stay as they were when a file is edited. That costs ten
        microseconds a file.
        """
        del now
        if not self.path.is_dir():
            right = "make it and put articles into it"
            raise PlaceError(Problem(self.name, 0, "there is no such folder", right=right))
        return {entry.name: _entry(entry) for entry in _shown(os.fspath(self.path))}

    @staticmethod
    def bring(wanted: Sequence[Wanted]) -> list[Parcel]:
        """The bytes of files, each read once."""
        return [Parcel(one.name, _bytes(one.path), one.beside and _bytes(one.beside)) for one in wanted]


def own(project: Path) -> Folder:
    """Where the articles of a project lie unless a person names another place."""
    return Folder(project / "seeds")


def standing(path: Path) -> Folder:
    """A folder that a person named. Raises PlaceError when it is not there or holds no articles.

    A name that was mistyped must no more empty the knowledge base than a store that has lost its articles.
    """
    if not path.is_dir():
        right = "name one that holds articles, or an address, for example s3://bucket/articles"
        raise PlaceError(Problem(str(path), 0, "there is no such folder", right=right))
    if not any(is_article(entry.name) and not entry.is_dir() for entry in _shown(os.fspath(path))):
        raise PlaceError(Problem(str(path), 0, "holds no articles: files that end in .txt or .md"))
    return Folder(path)


def _shown(folder: str) -> "Iterator[os.DirEntry[str]]":
    """All that is not hidden."""
    with os.scandir(folder) as entries:
        yield from (entry for entry in entries if not entry.name.startswith("."))


def _entry(entry: "os.DirEntry[str]") -> Entry:
    try:
        if entry.is_dir():
            return Entry.folder(entry.path)
    except OSError:  # a link that leads to itself
        return Entry(entry.path, _UNSURE)
    if not is_read(entry.name):
        return Entry(entry.path, "")
    data = _bytes(entry.path)
    if isinstance(data, str):
        return Entry(entry.path, _UNSURE)
    return Entry(entry.path, hashlib.sha256(data).hexdigest(), len(data))


def _bytes(path: str) -> bytes | str:
    """The bytes of a file, or why they cannot be read. In one go, a third of the time of `Path.read_bytes`."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - see above; a pipe or a device may have no end
            return "it is no file"
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - see above
            return file.read()
    except OSError as error:
        return why(error)
