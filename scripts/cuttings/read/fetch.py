"""Articles out of an object store, or whatever else fsspec reaches: brought here first, many at the same time.

A run needs the bytes of every article, as it tells by their digest what changed. So they are not asked for one by one:
the store is asked for all, and the folder that results is read as any other.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

from cuttings.progress import Step
from cuttings.read.folder import is_article

_NONE = "holds no articles: files that end in .txt or .md"


class FetchError(RuntimeError):
    """The articles cannot be brought here. The message says why."""


@contextmanager
def fetched(address: str, progress: Step) -> Iterator[Path]:
    """The files at an address, in a folder that is gone afterwards. Raises FetchError, also when there are none there.

    A store that has lost its articles looks like one that never had any, and everything would go that rests on them.
    """
    with TemporaryDirectory(prefix="cuttings-") as place:
        folder = Path(place, "seeds")
        folder.mkdir()
        try:
            _fetch(address, folder, progress)
        except FetchError:
            raise
        except Exception as error:  # each store has errors of its own
            raise FetchError(f"{address} cannot be read: {type(error).__name__}: {error}") from error
        if not any(map(is_article, folder.iterdir())):
            raise FetchError(f"{address} {_NONE}")
        yield folder


def standing(folder: Path) -> Path:
    """A folder of this machine that a person named. Raises FetchError when it is not there or holds no articles.

    A name that was mistyped must no more empty the knowledge base than a store that has lost its articles.
    """
    if not folder.is_dir():
        right = "name one that holds articles, or an address, for example s3://bucket/articles"
        raise FetchError(f"{folder}: there is no such folder; {right}")
    if not any(map(is_article, folder.iterdir())):
        raise FetchError(f"{folder} {_NONE}")
    return folder


def _fetch(address: str, folder: Path, progress: Step) -> None:
    try:
        from fsspec.callbacks import Callback  # type: ignore[import-untyped]
        from fsspec.core import url_to_fs  # type: ignore[import-untyped]
    except ImportError:
        raise FetchError("object stores need fsspec: pip install 'cuttings[cluster]'") from None
    try:
        store, root = url_to_fs(address)
    except ValueError as error:
        raise FetchError(f"{address}: {error}; an address is, for example, s3://bucket/articles") from error
    entries = {_name(entry["name"], store.protocol): entry for entry in store.ls(root, detail=True)}
    files = {name: entry["name"] for name, entry in entries.items() if entry["type"] == "file"}
    for name in entries.keys() - files.keys():
        (folder / name).mkdir()  # a folder inside is not read, and the reader says so
    told = Callback(hooks={"bar": lambda size, value, **_: progress("fetching articles", value, size or 0)})
    store.get(list(files.values()), [str(folder / name) for name in files], callback=told)


def _name(path: str, protocol: Any) -> str:
    """The name of a file, and never a way out of the folder. Addresses of the web have theirs encoded."""
    name = path.rstrip("/").rpartition("/")[2]
    name = unquote(name) if "http" in protocol else name
    if name in ("", ".", "..") or "/" in name or "\\" in name or "\0" in name:
        raise FetchError(f"{path!r} is no name for a file")
    return name
