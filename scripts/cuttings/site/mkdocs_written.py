"""Our files as files of MkDocs, which write themselves when it copies what is ready, or later when somebody asks."""

import os
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple, Self

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from cuttings.site.links import url_of

#: Bytes as they are, on Windows too.
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Common(NamedTuple):
    """What all files of one build have in common, asked for once: MkDocs' configuration takes its time to tell it."""

    site_dir: str
    directory_urls: bool
    made_by: str

    @classmethod
    def of(cls, config: MkDocsConfig) -> Self:
        """The same as for `File.generated`, which asks for each file."""
        by = config.plugins._current_plugin or "<unknown>"
        return cls(config.site_dir, config.use_directory_urls, by)


class Written(File):
    """A file that may be written when somebody asks for it, instead of together with all others."""

    owe: Callable[["Written"], None] | None = None

    def __init__(
        self, uri: str, dest_uri: str, common: Common, inclusion: InclusionLevel = InclusionLevel.UNDEFINED
    ) -> None:
        super().__init__(uri, None, common.site_dir, common.directory_urls, dest_uri=dest_uri, inclusion=inclusion)
        self.generated_by = common.made_by
        self.abs_src_path = None

    @cached_property
    def abs_dest_path(self) -> str:
        """Its place on the disk; of ours both parts of it are as short as can be."""
        return f"{self.dest_dir}/{self.dest_uri}"

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

    def __init__(
        self, uri: str, common: Common, make: Callable[[], str | bytes | None], like: str | None = None
    ) -> None:
        """A file by its uri, of letters that mean nothing in addresses, as that of a page.

        Where `make` gives None, its content is that of the file `like`.
        """
        super().__init__(uri, uri, common)
        self.url, self.make, self.abs_src_path = uri, make, like

    @property
    def _content(self) -> str | bytes | None:
        return self.make()

    @_content.setter
    def _content(self, content: str | bytes | None) -> None:
        self.make = lambda: content

    def is_documentation_page(self) -> bool:
        """It is none; MkDocs would look at its name each time that it lists all pages."""
        return False

    def write(self) -> None:
        """Makes and writes it."""
        written(self.content_bytes, self.abs_dest_path)


class WrittenPage(Written):
    """A page that need not be one of those of documentation that MkDocs makes one by one.

    It stays a page to those who link to it.
    """

    apart: Callable[[], None] | None = None
    """What writes it, where MkDocs does not."""

    def __init__(self, uri: str, common: Common, inclusion: InclusionLevel) -> None:
        """A page by its uri, of letters that mean nothing in addresses. MkDocs works out its address in more steps."""
        address = url_of(uri, common.directory_urls)
        super().__init__(f"{uri}.md", f"{address}index.html" if address.endswith("/") else address, common, inclusion)
        self.url, self._content = address, ""

    def is_documentation_page(self) -> bool:
        """Whether MkDocs makes a page of it."""
        return self.apart is None

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
        _make_folder(os.path.dirname(place))  # noqa: PTH120
        _write(content, place)


def _make_folder(place: str) -> None:
    """Nearly always the one above is there, which takes longer to ask than to find out."""
    try:
        os.mkdir(place)  # noqa: PTH102
    except FileNotFoundError:
        os.makedirs(place, exist_ok=True)  # noqa: PTH103
    except FileExistsError:  # somebody else made it just now
        pass


def _write(content: bytes, place: str) -> None:
    handle = os.open(place, _WRITING, 0o666)
    try:
        while content:
            content = content[os.write(handle, content) :]
    finally:
        os.close(handle)
