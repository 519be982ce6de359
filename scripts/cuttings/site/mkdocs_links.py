"""The links of our pages, checked as MkDocs checks those of Markdown: it cannot see into ready-made HTML."""

import logging
import posixpath
from urllib.parse import urlsplit

from mkdocs.structure.files import File, Files

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")


class Addresses:
    """The file behind each address of the site; listed once, when all plugins have added theirs."""

    def __init__(self) -> None:
        self._files: dict[str, File] = {}
        self._found: dict[tuple[str, str], File | None] = {}

    def file(self, url: str, files: Files) -> File | None:
        """The file at an address from the root of the site."""
        self._files = self._files or {"" if file.url in (".", "./") else file.url: file for file in files}
        return self._files.get(url)

    def target(self, file: File, path: str, files: Files) -> File | None:
        """The file that a path leads to from another file. Up and away, it leads there from all files of the folder."""
        if not path.startswith("../"):
            return self.file(_joined(file.url, path), files)
        above = posixpath.dirname(posixpath.dirname(file.url))
        if (above, path) not in self._found:
            self._found[above, path] = self.file(_joined(file.url, path), files)
        return self._found[above, path]


def _joined(url: str, path: str) -> str:
    """The address that a path leads to, both from the root of the site; `urljoin` takes ten times as long."""
    way = path.partition("?")[0]
    if not way:
        return "" if url in (".", "./") else url
    joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(url), way)).lstrip("/")
    is_folder = way.rpartition("/")[2] in ("", ".", "..")
    return f"{joined}/" if is_folder and joined else joined


def checked(file: File, hrefs: tuple[str, ...], files: Files, addresses: Addresses) -> dict[File, dict[str, str]]:
    """The links into pages by anchor, as MkDocs wants them; a link to no page is a warning."""
    links: dict[File, dict[str, str]] = {}
    for href in dict.fromkeys(hrefs):
        path, _, fragment = href.partition("#")
        if "//" in path and urlsplit(path).netloc:
            continue
        target = addresses.target(file, path, files) if path else file
        if target is None:
            log.warning(f"Page '{file.src_uri}' links to '{href}', and there is no such page.")
        elif fragment:
            links.setdefault(target, {})[fragment] = href
    return links
