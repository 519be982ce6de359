"""Articles in an object store, or in whatever else fsspec reaches.

A store that vouches for the content of what it lists is only listed: an article is fetched by whoever reads it, and
only if it is new or changed. From any other store all articles are fetched at once, as their bytes alone tell what
changed.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import unquote

from cuttings.model import Problem
from cuttings.places.names import is_read
from cuttings.places.place import Bring, Entry, Listing, Parcel, PlaceError, Wanted, articles_of, why
from cuttings.places.tokens import token
from cuttings.progress import Step

#: Files that are asked for at a time. How many of them are under way at once, the package of the store knows best.
_AT_A_TIME = 256

Fetched = Mapping[str, bytes | str]
"""Files by path: the bytes, or why they cannot be had."""

Refusals = set[type[Exception]]
"""Ways in which a store that was there gave nothing of what it was asked for, as known to a run or to one worker."""


@dataclass(frozen=True)
class Store:
    """A store that lists its files with tokens of their content, as it was when the run began."""

    address: str
    seen: Listing
    refusals: Refusals = field(default_factory=set)
    name = "seeds"
    is_anywhere = True

    @property
    def bring(self) -> Bring:
        """From the address, by whoever calls it."""
        return partial(_bring, self.address, self.refusals)

    def listing(self, *, now: bool = False) -> Listing:
        """What was seen at first; `now`, what is seen now."""
        return _listing(self.address) if now else self.seen


@dataclass(frozen=True)
class Held:
    """The articles of a store that lists no such tokens, in memory."""

    files: Fetched
    seen: Listing
    name = "seeds"
    is_anywhere = False

    def bring(self, wanted: Sequence[Wanted]) -> list[Parcel]:
        """What was fetched."""
        return _parcels(wanted, self.files)

    def listing(self, *, now: bool = False) -> Listing:
        """What was fetched, which nothing can change."""
        del now
        return self.seen


def opened(address: str, progress: Step) -> Store | Held:
    """The store at an address. Raises PlaceError when it cannot be read, also when there are no articles.

    A store that has lost its articles looks like one that never had any, and everything would go that rests on them.
    """
    listing = _listing(address)
    if not articles_of(listing):
        raise _refusal(address, "holds no articles: files that end in .txt or .md")
    if all(entry.state is not None for entry in listing.values()):
        return Store(address, listing)
    return _held(address, listing, progress)


def _held(address: str, listing: Listing, progress: Step) -> Held:
    paths = [entry.path for name, entry in listing.items() if is_read(name) and not entry.is_folder]
    files: dict[str, bytes | str] = {}
    refusals: Refusals = set()
    for start in range(0, len(paths), _AT_A_TIME):
        progress("fetching articles", start, len(paths))
        files |= _fetch(address, paths[start : start + _AT_A_TIME], refusals)
    progress("fetching articles", len(paths), len(paths))
    return Held(files, {name: _with_digest(entry, files.get(entry.path)) for name, entry in listing.items()})


def _with_digest(entry: Entry, data: bytes | str | None) -> Entry:
    if data is None:
        return entry
    if isinstance(data, str):
        return entry._replace(state=None)
    return entry._replace(state=hashlib.sha256(data).hexdigest(), size=len(data))


def _bring(address: str, refusals: Refusals, wanted: Sequence[Wanted]) -> list[Parcel]:
    paths = [path for one in wanted for path in (one.path, one.beside) if path]
    return _parcels(wanted, _fetch(address, paths, refusals))


def _parcels(wanted: Sequence[Wanted], files: Fetched) -> list[Parcel]:
    missing = "is a folder"  # by the name of a sidecar
    return [
        Parcel(one.name, files.get(one.path, missing), one.beside and files.get(one.beside, missing)) for one in wanted
    ]


def _fetch(address: str, paths: Sequence[str], refusals: Refusals) -> Fetched:
    """Files, many at the same time. Raises PlaceError when the store is out.

    One that gives nothing of what it is asked for is asked for its list once more. If it answers, be it that nothing is
    left, it is there, and those files are not for us: each is a problem by itself, and no run waits for it. Else
    nothing is touched. As a list may be long, a store whose reasons are those of `refusals` need only answer.
    """
    store, root = _door(address)
    # By ranges that are none, as every other way takes a path with brackets for a pattern.
    results = store.cat_ranges(list(paths), None, None, on_error="return")
    told = [why(data) if isinstance(data, Exception) else data for data in results]
    files: Fetched = dict(zip(paths, told, strict=True))
    reasons = {type(data) for data in results if isinstance(data, Exception)}
    if all(isinstance(data, str) for data in told) and not (reasons <= refusals and _answers(store, root)):
        _listing(address)
        refusals |= reasons
    return files


def _answers(store: Any, root: str) -> bool:
    """Whether a store tells of its folder, which costs it less than its list. Also False where the folder is empty."""
    try:
        store.invalidate_cache()
        store.info(root)
    except Exception:  # each store has errors of its own
        return False
    return True


def _listing(address: str) -> Listing:
    store, root = _door(address)
    try:
        store.invalidate_cache()
        entries = store.ls(root, detail=True)
    except Exception as error:
        raise _refusal(address, f"cannot be read: {type(error).__name__}: {error}") from error
    # A store without folders may have an empty file by the name of the folder.
    inside = [entry for entry in entries if entry["name"].strip("/") != root.strip("/")]
    named = {_name(address, entry["name"], store.protocol): entry for entry in inside}
    return {name: _entry(store, name, entry) for name, entry in named.items() if not name.startswith(".")}


def _entry(store: Any, name: str, entry: Mapping[str, Any]) -> Entry:
    path = entry["name"]
    if entry["type"] != "file":
        return Entry.folder(path)
    if not is_read(name):
        return Entry(path, "")
    known = token(entry)
    return Entry(path, known and f"{store.unstrip_protocol(path)} {known}", entry.get("size") or 0)


def _name(address: str, path: str, protocol: Any) -> str:
    """The name of a file, which may come to stand in other names. Addresses of the web have theirs encoded."""
    name = path.rstrip("/").rpartition("/")[2]
    name = unquote(name) if "http" in protocol else name
    if name in ("", ".", "..") or "/" in name or "\\" in name or "\0" in name:
        raise _refusal(address, f"{path!r} is no name for a file")
    return name


def _door(address: str) -> tuple[Any, str]:
    """What fsspec has for an address, and the folder there."""
    try:
        from fsspec.core import url_to_fs  # type: ignore[import-untyped]
    except ImportError:
        raise _refusal(address, "object stores need fsspec", "pip install 'cuttings[cluster]'") from None
    try:
        store, root = url_to_fs(address)
    except ValueError as error:
        raise _refusal(address, str(error), "an address is, for example, s3://bucket/articles") from error
    except Exception as error:  # some stores are entered here, and each has errors of its own
        raise _refusal(address, f"cannot be read: {why(error)}") from error
    return store, root


def _refusal(address: str, what: str, right: str = "") -> PlaceError:
    return PlaceError(Problem(address, 0, what, right=right))
