"""Our pages, put among the files of a project, and beside them what belongs to them."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from cuttings.site.mkdocs_files import beside, edit_uri
from cuttings.site.mkdocs_links import Addresses
from cuttings.site.mkdocs_pages import EntityPage, HomePage
from cuttings.site.mkdocs_written import Common, WrittenPage
from cuttings.site.page import Page


def add_pages(pages: Iterable[Page], files: Files, config: MkDocsConfig, kb_dir: Path) -> dict[str, EntityPage]:
    """Adds them, and what stands beside them; gives the pages as those of MkDocs, by their uris."""
    addresses, common = Addresses(), Common.of(config)
    added = {page.uri: _added(page, files, config, common, kb_dir, addresses) for page in pages}
    # After all pages, as they are written in this order: each kind of file by itself is sooner done than in turns.
    for page in added.values():
        for other in beside(page.built, config, common, kb_dir):
            files.append(other)
    return added


def _added(
    page: Page, files: Files, config: MkDocsConfig, common: Common, kb_dir: Path, addresses: Addresses
) -> EntityPage:
    """One page; a hand-written introduction becomes part of the home page, and of no other."""
    if page.uri == "index":
        uri = f"{page.uri}.md"
        written = files.src_uris.get(uri)
        home = written or File.generated(config, uri, content="", inclusion=InclusionLevel.INCLUDED)
        if not written:
            files.append(home)
        return HomePage(page, home, config, addresses)
    inclusion = InclusionLevel.NOT_IN_NAV if page.section else InclusionLevel.INCLUDED
    file = WrittenPage(page.uri, common, inclusion)
    file.edit_uri = edit_uri(page, config, kb_dir)
    files.append(file)
    return EntityPage(page, file, config, addresses)
