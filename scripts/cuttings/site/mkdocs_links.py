"""The links of our pages, checked as MkDocs checks those of Markdown: it cannot see into ready-made HTML."""

import logging
import posixpath
from collections.abc import Mapping
from urllib.parse import urlsplit

from mkdocs.structure.files import File, Files

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")


class Addresses:
    """The file behind each address of the site; listed once, when all plugins have added theirs."""

    def __init__(self) -> None:
        self._files: dict[str, File] = {}

    def of(self, files: Files) -> Mapping[str, File]:
        """The files by their addresses from the root of the site."""
        self._files = self._files or {_address(file): file for file in files}
        return self._files


def _address(file: File) -> str:
    return "" if file.url in (".", "./") else file.url


class From:
    """Where the paths lead that are written on one page, whose own address is `url`."""

    def __init__(self, url: str) -> None:
        self._url = url
        folders = url.split("/")[:-1]
        above = ("".join(f"{folder}/" for folder in folders[:end]) for end in range(len(folders), -1, -1))
        self._above = {"../" * up: folder for up, folder in enumerate(above)}
        """The page's own folder, that above it, and so on to the root, each by the way that leads there."""

    def address(self, path: str) -> str:
        """The address, from the root of the site, of a path without an anchor; `urljoin` takes thirty times as long."""
        way = path.partition("?")[0]
        rest = way.lstrip("./")
        folder = self._above.get(way[: len(way) - len(rest)])
        if folder is None or not way or "//" in rest or "/." in rest:
            return _joined(self._url, way)
        return folder + rest


def _joined(url: str, way: str) -> str:
    """The same for any way."""
    if not way:
        return url
    joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(url), way)).lstrip("/")
    is_folder = way.rpartition("/")[2] in ("", ".", "..")
    return f"{joined}/" if is_folder and joined else joined


def checked(file: File, hrefs: tuple[str, ...], files: Files, addresses: Addresses) -> dict[File, dict[str, str]]:
    """The links into pages by anchor, as MkDocs wants them; a link to no page is a warning."""
    links: dict[File, dict[str, str]] = {}
    known, here = addresses.of(files), From(_address(file))
    for href in dict.fromkeys(hrefs):
        path, _, fragment = href.partition("#")
        if "//" in path and urlsplit(path).netloc:
            continue
        target = known.get(here.address(path)) if path else file
        if target is None:
            log.warning(f"Page '{file.src_uri}' links to '{href}', and there is no such page.")
        elif fragment:
            links.setdefault(target, {})[fragment] = href
    return links
