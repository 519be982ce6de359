"""Our files as files of MkDocs, which write themselves when it copies what is ready, or later when somebody asks."""

import os
from collections.abc import Callable
from typing import Any

from mkdocs.structure.files import File

#: Bytes as they are, on Windows too.
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Written(File):
    """A file that may be written when somebody asks for it, instead of together with all others."""

    owe: Callable[["Written"], None] | None = None

    @property
    def src_path(self) -> str:
        """Its address, with the slashes that it was given: to look for others takes as long as all else of a file."""
        return self.src_uri

    @src_path.setter
    def src_path(self, value: str) -> None:
        self.src_uri = value

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002  # what is made has no time to go by
        """Writes the file, or takes note that it is to be written."""
        if self.owe:
            self.owe(self)
        else:
            self.write()

    def write(self) -> None:
        """Makes the file, and writes it now."""
        raise NotImplementedError


class Made(Written):
    """A file whose content is made when it is written, and not kept."""

    def __init__(self, path: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(path, *args, dest_uri=path, **kwargs)  # as it is no page, and MkDocs need not find that out
        self.make: Callable[[], str | bytes | None] = lambda: None

    @property
    def _content(self) -> str | bytes | None:
        return self.make()

    @_content.setter
    def _content(self, content: str | bytes | None) -> None:
        self.make = lambda: content

    def write(self) -> None:
        """Makes and writes it."""
        written(self.content_bytes, self.abs_dest_path)


class WrittenPage(Written):
    """A page that need not be one of those of documentation that MkDocs makes one by one.

    It stays a page to those who link to it.
    """

    apart: Callable[[], None] | None = None
    """What writes it, where MkDocs does not."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # MkDocs works out both from what a file is, at first sight.
        assert self.dest_uri and self.url

    def is_documentation_page(self) -> bool:
        """Whether MkDocs makes a page of it."""
        return self.apart is None and super().is_documentation_page()

    def write(self) -> None:
        """Makes and writes the page."""
        assert self.apart
        self.apart()


def written(content: bytes, place: str) -> None:
    """Writes a file of the site. Its folder is made where there is none; most have one already.

    Without a Path and without a buffer, each of which takes as long as to write the file.
    """
    try:
        _write(content, place)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120
        _write(content, place)


def _write(content: bytes, place: str) -> None:
    handle = os.open(place, _WRITING, 0o666)
    try:
        while content:
            content = content[os.write(handle, content) :]
    finally:
        os.close(handle)
