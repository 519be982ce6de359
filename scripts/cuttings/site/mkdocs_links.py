"""The links of our pages, checked as MkDocs checks those of Markdown: it cannot see into ready-made HTML."""

import logging
from urllib.parse import urljoin, urlsplit

from mkdocs.structure.files import File, Files

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")


class Addresses:
    """The file behind each address of the site; listed once, when all plugins have added theirs."""

    def __init__(self) -> None:
        self._files: dict[str, File] = {}

    def file(self, url: str, files: Files) -> File | None:
        """The file at an address from the root of the site."""
        self._files = self._files or {"" if file.url in (".", "./") else file.url: file for file in files}
        return self._files.get(url)


def checked(file: File, hrefs: tuple[str, ...], files: Files, addresses: Addresses) -> dict[File, dict[str, str]]:
    """The links into pages by anchor, as MkDocs wants them; a link to no page is a warning."""
    links: dict[File, dict[str, str]] = {}
    for href in hrefs:
        if urlsplit(href).netloc:
            continue
        address = urlsplit(urljoin(f"/{file.url}", href))
        target = file if href.startswith("#") else addresses.file(address.path.lstrip("/"), files)
        if target is None:
            log.warning(f"Page '{file.src_uri}' links to '{href}', and there is no such page.")
        elif address.fragment:
            links.setdefault(target, {})[address.fragment] = href
    return links
