"""Stores that vouch for the content of what they list, and that know which files they gave away.

One is in memory; the other is a real S3 server on this machine, asked through the client that people use.
"""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol
from unittest.mock import patch

import fsspec  # type: ignore[import-untyped]
import pytest
from fsspec.implementations.memory import MemoryFileSystem  # type: ignore[import-untyped]

#: What every client of S3 reads, in this process and in those that it begins. The server asks for no password.
_ENVIRONMENT = {"AWS_ACCESS_KEY_ID": "any", "AWS_SECRET_ACCESS_KEY": "any", "AWS_DEFAULT_REGION": "us-east-1"}


class Vault(Protocol):
    """A store with one folder of articles."""

    @property
    def address(self) -> str:
        """Of the folder."""

    def put(self, name: str, data: bytes) -> None:
        """A file is there, or has this content."""

    def remove(self, name: str) -> None:
        """A file is gone."""

    def took(self) -> list[str]:
        """Names of the files whose bytes somebody had since this was asked the last time, in order."""


class _Vouching(MemoryFileSystem):  # type: ignore[misc]
    """As S3 lists its files: with the MD5 of their bytes."""

    protocol = "vouching"
    store: dict[str, Any] = {}  # noqa: RUF012 - so does fsspec's own, which this must not share
    pseudo_dirs: list[str] = [""]  # noqa: RUF012
    given: list[str] = []  # noqa: RUF012

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return "/" + path.removeprefix("vouching://").strip("/")

    def ls(self, path: str, detail: bool = True, **kwargs: Any) -> Any:
        return [
            {**entry, "ETag": f'"{hashlib.md5(self.store[entry["name"]].getvalue()).hexdigest()}"'}
            if entry["type"] == "file"
            else entry
            for entry in super().ls(path, detail=True)
        ]

    def cat_file(self, path: str, start: int | None = None, end: int | None = None, **kwargs: Any) -> bytes:
        self.given.append(path.rpartition("/")[2])
        return bytes(super().cat_file(path, start, end))


class _InMemory:
    address = "vouching://bucket/articles"

    def put(self, name: str, data: bytes) -> None:
        fsspec.filesystem("vouching").pipe_file(f"/bucket/articles/{name}", data)

    def remove(self, name: str) -> None:
        fsspec.filesystem("vouching").rm_file(f"/bucket/articles/{name}")

    def took(self) -> list[str]:
        return _emptied(_Vouching.given)


@contextmanager
def in_memory() -> Iterator[Vault]:
    """An empty store in memory."""
    fsspec.register_implementation("vouching", _Vouching, clobber=True)
    try:
        yield _InMemory()
    finally:
        _Vouching.store.clear()
        _Vouching.pseudo_dirs[:] = [""]
        _Vouching.given.clear()


@dataclass(frozen=True)
class _Bucket:
    folder: Path
    address: str = "s3://bucket/articles"
    given: list[str] = field(default_factory=list)

    def put(self, name: str, data: bytes) -> None:
        (self.folder / name).write_bytes(data)

    def remove(self, name: str) -> None:
        (self.folder / name).unlink()

    def took(self) -> list[str]:
        return _emptied(self.given)


@contextmanager
def s3(root: Path) -> Iterator[Vault]:
    """An empty bucket of an S3 server, to which s3:// leads meanwhile. Skips the test where there is none."""
    s3fs = pytest.importorskip("s3fs", reason="asking an S3 server needs s3fs")
    localbucket = pytest.importorskip("localbucket", reason="an S3 server on this machine needs localbucket")
    bucket = _Bucket(root / "bucket" / "articles")
    bucket.folder.mkdir(parents=True)

    class Handler(localbucket.S3Handler):  # type: ignore[misc, name-defined]
        data_root = root

        def do_GET(self) -> None:  # noqa: N802 - as the server has it
            if "?" not in self.path:
                bucket.given.append(self.path.rpartition("/")[2])
            super().do_GET()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    endpoint = f"http://127.0.0.1:{server.server_port}"
    with patch.dict("os.environ", {**_ENVIRONMENT, "AWS_ENDPOINT_URL": endpoint}):
        s3fs.S3FileSystem.clear_instance_cache()  # else it would ask the server of the test before
        try:
            yield bucket
        finally:
            server.shutdown()
            server.server_close()


def _emptied(names: list[str]) -> list[str]:
    taken = sorted(names)
    names.clear()
    return taken
