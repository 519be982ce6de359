"""The links of our pages, checked as MkDocs checks those of Markdown: it cannot see into ready-made HTML."""

import logging
import posixpath
from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import urlsplit

from mkdocs.structure.files import File, Files

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")


class Addresses:
    """The file behind each address of the site; listed once, when all plugins have added theirs."""

    def __init__(self) -> None:
        self._files: dict[str, File] = {}
        self._beside: dict[str, dict[str, File | None]] = {}

    def of(self, files: Files) -> Mapping[str, File]:
        """The files by their addresses from the root of the site."""
        self._files = self._files or {_address(file): file for file in files}
        return self._files

    def beside(self, folder: str) -> dict[str, File | None]:
        """What is known of where paths lead that leave a folder: the same for all folders in the one above it."""
        return self._beside.setdefault(f"{folder[:-1].rpartition('/')[0]}/", {})


def _address(file: File) -> str:
    return "" if file.url in (".", "./") else file.url


class From:
    """Where the paths lead that are written on one page, whose own address is `url`."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.folder = url[: url.rfind("/") + 1]
        """The page's own."""
        self._depth = self.folder.count("/")

    def address(self, path: str) -> str:
        """The address, from the root of the site, of a path without an anchor; `urljoin` takes thirty times as long."""
        way = path.partition("?")[0]
        rest = way.lstrip("./")
        up = way[: len(way) - len(rest)]
        steps = len(up) // len("../")
        if not way or up != "../" * steps or steps > self._depth or "//" in rest or "/." in rest:
            return _joined(self._url, way)
        return self._above(steps) + rest

    def _above(self, steps: int) -> str:
        """The folder so many steps above the page's own; none is above the root."""
        return f"{self.folder.rsplit('/', steps + 1)[0]}/" if steps < self._depth else ""


def _joined(url: str, way: str) -> str:
    """The same for any way."""
    if not way:
        return url
    joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(url), way)).lstrip("/")
    is_folder = way.rpartition("/")[2] in ("", ".", "..")
    return f"{joined}/" if is_folder and joined else joined


class Leading:
    """The files that links of one page lead to. Most links lead to what those of other pages lead to, too."""

    def __init__(self, file: File, known: Mapping[str, File], addresses: Addresses) -> None:
        self._file, self._known = file, known
        self._from = From(_address(file))
        self.beside = addresses.beside(self._from.folder)
        """What is known already of paths that leave the page's folder."""

    def to(self, path: str) -> File | None:
        """The file at a path without an anchor; None where there is none."""
        if not path:
            return self._file
        target = self._known.get(self._from.address(path))
        if path.startswith("../"):
            self.beside[path] = target
        return target


def checked(file: File, hrefs: Iterable[str], files: Files, addresses: Addresses) -> dict[File, dict[str, str]]:
    """The links into pages by anchor, as MkDocs wants them; a link to no page is a warning."""
    links: dict[File, dict[str, str]] = {}
    leading = Leading(file, addresses.of(files), addresses)
    beside = leading.beside
    for href in dict.fromkeys(hrefs):
        path, _, fragment = href.partition("#")
        target = beside.get(path)
        if target is None and "//" in path and _is_elsewhere(path):
            continue
        target = target or leading.to(path)
        if target is None:
            log.warning(f"Page '{file.src_uri}' links to '{href}', and there is no such page.")
        elif fragment:
            links.setdefault(target, {})[fragment] = href
    return links


@lru_cache(maxsize=10_000)
def _is_elsewhere(address: str) -> bool:
    """Whether an address is one of another host: those of articles stand on many pages."""
    return bool(urlsplit(address).netloc)
