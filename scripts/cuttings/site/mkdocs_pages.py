"""Our pages as pages of MkDocs: their HTML, anchors and links come from a builder and a template."""

import logging
import posixpath
from urllib.parse import urlsplit, urlunsplit

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from cuttings.site.links import LINE, copy_uri, relative_url
from cuttings.site.mkdocs_links import Addresses, checked
from cuttings.site.mkdocs_shell import Shells
from cuttings.site.mkdocs_written import written
from cuttings.site.page import Page
from cuttings.site.plain_text import plain
from cuttings.site.render import Rendered, inspected, render

# Below "mkdocs", where MkDocs shows what it is told.
log = logging.getLogger("mkdocs.plugins.cuttings")


class EntityPage(MkDocsPage):
    """A page whose HTML comes from a builder and a template instead of Markdown."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig, addresses: Addresses) -> None:
        super().__init__(str(escape(plain(page.title))), file, config)
        self.built = page
        self.addresses = addresses
        self.head = Markup("")
        if self.edit_url:
            self.edit_url = _normalised(self.edit_url)
        elif page.source_file:
            self.edit_url = relative_url(file.url, copy_uri(page.source_file))

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  # MkDocs calls it so
        """Sets what a Markdown page would say at its top."""
        self.markdown = ""
        hidden = ["navigation", "toc"] if self.built.wide else ["navigation"]
        self.meta = {
            # Material strips the tags from a page's own title and takes its escapes back; this one it leaves alone.
            "title": str(escape(plain(self.built.title))),
            "description": str(escape(plain(self.built.description))),
            "hide": hidden,
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Fills the template, and gives MkDocs the anchors and links to check."""
        self._take(render(self.built, directory_urls=config.use_directory_urls), files)

    def write(self, shells: Shells) -> None:
        """Writes the document, the theme around the content out of a shell.

        The content is not kept, as all of them together would be large.
        """
        try:
            self.render(shells.config, shells.files)
            self.head = shells.head(self)
            written(shells.document(self), self.file.abs_dest_path)
        except Exception as error:
            log.error(f"Error building page '{self.file.src_uri}': {error}")
            raise
        self.content, self.toc, self.head = "", TableOfContents([]), Markup("")

    def _take(self, rendered: Rendered, files: Files) -> None:
        self.content = rendered.html
        self.toc = _contents(rendered, self.built.title)
        self.present_anchor_ids = set(rendered.anchors)
        hrefs = map(_to_list, rendered.hrefs) if self.built.wanders else rendered.hrefs
        self.links_to_anchors = checked(self.file, hrefs, files, self.addresses)


class HomePage(EntityPage):
    """The home page: the hand-written introduction in docs/index.md, if there is one, then what is derived."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Reads the introduction."""
        MkDocsPage.read_source(self, config)
        self.introduction = self.markdown
        written = self.meta
        super().read_source(config)
        self.markdown = self.introduction or ""
        del self.meta["title"]  # the home page goes by the name of the site
        line = {"description": config.site_description} if config.site_description else {}
        self.meta = {**self.meta, **line, **written}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Renders the introduction as Markdown and puts it into the template."""
        MkDocsPage.render(self, config, files)
        introduction, anchors, links = self.content, self.present_anchor_ids, self.links_to_anchors
        page = self.built.telling(intro=Markup(introduction) or None)
        rendered = render(page, directory_urls=config.use_directory_urls)
        self._take(rendered._replace(hrefs=_only_ours(rendered, introduction or "")), files)
        self.present_anchor_ids = {*(self.present_anchor_ids or ()), *(anchors or ())}
        self.links_to_anchors = {**(links or {}), **(self.links_to_anchors or {})}


def _contents(rendered: Rendered, title: str) -> TableOfContents:
    """The headings, below that of the page, to which Material's link past the navigation leads."""
    sections = [AnchorLink(heading, anchor, 2) for anchor, heading in rendered.headings]
    if rendered.top:
        page = AnchorLink(title, rendered.top, 1)
        page.children = sections
        sections = [page]
    return TableOfContents(sections)


def _to_list(href: str) -> str:
    """Where a line is cited that may stand in any part of its list: the list is there, the anchor perhaps elsewhere."""
    path, _, anchor = href.partition("#")
    return path if anchor.startswith(LINE) else href


def _only_ours(rendered: Rendered, introduction: str) -> tuple[str, ...]:
    """The links that the template made; those of the introduction were checked by MkDocs."""
    return rendered.hrefs[len(inspected(introduction).hrefs) :]


def _normalised(url: str) -> str:
    """The address with `docs/../kb` as `kb`."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=posixpath.normpath(parts.path)))
