"""What a folder holds, to the byte: two snapshots are equal only if no file was changed, added or taken away.

Contents are compared, not times and sizes, which can stay as they were when a file is edited. That costs five
microseconds a file, of which it would take two to ask for the times.
"""

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

Snapshot = Mapping[str, str]
"""Path from the parent of the folder, `kb/actors/anna-berg.yml`, and SHA-256 of each file; `FOLDER` for a folder.

In the order of the paths.
"""

FOLDER = "a folder"

#: Bytes as they are, on Windows too.
_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_AT_ONCE = 1 << 16


class UnsureError(OSError):
    """Something is there that is neither a file nor a folder, so nobody can say that it has not changed."""


def snapshot(folder: Path) -> Snapshot:
    """Every file in a folder and in those inside; nothing when there is no such folder.

    Raises OSError when something cannot be read, and UnsureError when it is a device or a link to a folder.
    """
    if not folder.is_dir():
        return {}
    return dict(sorted(_all(os.fspath(folder), folder.name)))


def _all(folder: str, path: str) -> Iterator[tuple[str, str]]:
    """A folder by itself counts where it may be taken for a file: `anna-berg.yml/`."""
    with os.scandir(folder) as entries:
        for entry in entries:
            state, here = _state(entry), f"{path}/{entry.name}"
            if state != FOLDER or "." in entry.name:
                yield here, state
            if state == FOLDER:
                yield from _all(entry.path, here)


def _state(entry: "os.DirEntry[str]") -> str:
    if entry.is_dir(follow_symlinks=False):
        return FOLDER
    if entry.is_file():
        return digest(entry.path)
    raise UnsureError(0, "is neither a file nor a folder", entry.path)


def content(path: str | Path) -> bytes:
    """The bytes of a file, in half the time of `Path.read_bytes` where files are small.

    Raises OSError, with the name of the file.
    """
    pieces: list[bytes] = []
    _read(path, pieces.append)
    return b"".join(pieces)


def digest(path: str | Path) -> str:
    """SHA-256 of a file's bytes, as 64 hexadecimal digits. Raises as `content` does."""
    known = hashlib.sha256()
    _read(path, known.update)
    return known.hexdigest()


def _read(path: str | Path, take: Callable[[bytes], None]) -> None:
    """Give all bytes of a file away, piece by piece."""
    handle = os.open(path, _READING)
    try:
        while piece := os.read(handle, _AT_ONCE):
            take(piece)
    except OSError as error:  # a folder can be opened, and the system says only then that it has no bytes
        error.filename = os.fspath(path)
        raise
    finally:
        os.close(handle)
