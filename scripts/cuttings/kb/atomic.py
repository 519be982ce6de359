"""Writing files so that a crash at any point leaves the last good state."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from cuttings.kb import snapshot

#: Ends the name of a file that is being written. What a crash left behind is swept away by the next run.
UNFINISHED = ".cuttings-unfinished"
_PATIENCE_S = 60

_noted: ContextVar[dict[Path, str]] = ContextVar("noted")


class OvertakenError(RuntimeError):
    """Another run, or a person, changed the files meanwhile; nothing was overwritten."""


@contextmanager
def lock(kb_dir: Path) -> Iterator[None]:
    """The knowledge base for one process alone, which may ask for it again inside.

    Raises OvertakenError when another process keeps it for a minute.
    """
    from filelock import FileLock, Timeout  # here, as it takes ten milliseconds and few commands write

    path = kb_dir.parent / ".cache" / "kb.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(path, timeout=_PATIENCE_S, is_singleton=True):
            yield
    except Timeout:
        raise OvertakenError(f"another run is at work on {kb_dir}; wait for it, then run this again") from None


@contextmanager
def noting() -> Iterator[Mapping[Path, str]]:
    """Collects the digest of each file that is written inside, as the last write left it; empty for a removed one."""
    written: dict[Path, str] = {}
    before = _noted.set(written)
    try:
        yield written
    finally:
        _noted.reset(before)


def _note(path: Path, data: bytes | None) -> None:
    if (written := _noted.get(None)) is not None:
        written[path] = "" if data is None else hashlib.sha256(data).hexdigest()


def digest(path: str | Path) -> str:
    """SHA-256 of the file's bytes, as 64 hexadecimal digits; empty when there is no such file."""
    try:
        return snapshot.digest(path)
    except (FileNotFoundError, NotADirectoryError):
        return ""


def write(path: Path, data: bytes, *, over: str | None = None) -> bool:
    """The file holds `data` afterwards, or, whatever happens, what it held before.

    With `over`, only while the file's digest is still that one; False says that somebody changed it meanwhile. Raises
    OSError, with the name of the file, where the system refuses: a folder that may not be written to, a full disk.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        _write_through(unfinished, data)
        is_as_expected = over is None or digest(path) == over
        if is_as_expected:
            unfinished.replace(path)
            _note(path, data)
        return is_as_expected
    except OSError as error:
        error.filename = os.fspath(path)  # not that of the unfinished one, or, of a full disk, none
        raise
    finally:
        with suppress(OSError):  # that it is not there, or cannot be removed either: the error above is the one to tell
            unfinished.unlink()


def _write_through(path: Path, data: bytes) -> None:
    """The file and its content survive a loss of power."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def remove(path: Path, *, over: str | None = None) -> bool:
    """The file is gone afterwards. With `over`, only while its digest is still that one; else it stays: False."""
    if over is not None and digest(path) != over:
        return False
    path.unlink()
    _note(path, None)
    return True


def settle(folders: Iterable[Path]) -> None:
    """Renames and removals in these folders survive a loss of power."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows has no such promise to ask for
        return
    for folder in folders:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sweep(kb_dir: Path) -> None:
    """Remove what a crashed run left unfinished in kb/ and in the folders in it. Only under the lock."""
    if not kb_dir.is_dir():
        return
    with os.scandir(kb_dir) as entries:
        inside = [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]
    for folder in (os.fspath(kb_dir), *inside):
        for name in os.listdir(folder):  # noqa: PTH208 - a tenth of the time
            if is_unfinished(name):
                remove(Path(folder, name))


def is_unfinished(name: str) -> bool:
    """Whether a file of this name is being written, or was when its writer ended."""
    return name.startswith(".") and name.endswith(UNFINISHED)


def write_if_different(path: Path, data: bytes) -> bool:
    """The file holds `data` afterwards; untouched, with its time of change, when it does so already."""
    if path.is_file() and path.stat().st_size == len(data) and snapshot.content(path) == data:
        return False
    write(path, data)
    settle([path.parent])
    return True
