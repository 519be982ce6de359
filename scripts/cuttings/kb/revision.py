"""Which state of the knowledge base this is: a name that follows from its content and can be found again."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_IXUSR

from cuttings.kb.snapshot import content

_FILE, _PROGRAM, _LINK, _FOLDER = b"100644", b"100755", b"120000", b"40000"


def revision(kb_dir: Path) -> str:
    """The SWHID of the folder: `swh:1:dir:` and the hash that git gives the same folder, `git rev-parse COMMIT:kb`.

    Only the content counts, so that two builds of one state say the same, whether or not it has been committed. Hidden
    files are left out. Empty where there is no such folder.

    Source: SWHID 1.2 (ISO/IEC 18670:2025), section 5.3, which is git's tree object.
    """
    tree = _tree(os.fspath(kb_dir)) if kb_dir.is_dir() else None
    return f"swh:1:dir:{tree.hex()}" if tree else ""


def _tree(folder: str) -> bytes | None:
    """None for a folder in which there is no file: git does not keep it."""
    entries = sorted(_entries(folder), key=lambda entry: entry[1] + b"/" * (entry[0] == _FOLDER))
    lines = b"".join(mode + b" " + name + b"\0" + digest for mode, name, digest in entries)
    return _digest(b"tree", lines) if entries else None


def _entries(folder: str) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Mode, name and hash of whatever git would keep of a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                target = os.readlink(entry.path)  # noqa: PTH115 - to the byte, as git keeps it
                yield _LINK, os.fsencode(entry.name), _digest(b"blob", os.fsencode(target))
            elif entry.is_dir():
                if tree := _tree(entry.path):
                    yield _FOLDER, os.fsencode(entry.name), tree
            elif entry.is_file():
                mode = _PROGRAM if entry.stat().st_mode & S_IXUSR else _FILE
                yield mode, os.fsencode(entry.name), _digest(b"blob", content(entry.path))


def _digest(kind: bytes, data: bytes) -> bytes:
    return hashlib.sha1(kind + b" " + str(len(data)).encode() + b"\0" + data, usedforsecurity=False).digest()
