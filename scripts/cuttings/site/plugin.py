"""The door to MkDocs: puts the pages of a knowledge base among those of the project that it is installed in."""

import logging
import os
import posixpath
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from markupsafe import Markup, escape
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from cuttings.site.contents import load_contents
from cuttings.site.links import copy_uri, index_uri, relative_url, url_of
from cuttings.site.page import Page
from cuttings.site.pages import build_pages, build_redirects
from cuttings.site.render import Rendered, inspected, render, render_redirect
from cuttings.site.search import plain, search_records

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")

_ASSETS = Path(__file__).parent / "assets"
_STYLE, _SCRIPT = "assets/cuttings.css", "assets/cuttings.js"


class PluginConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types there
    """Options of the plugin in mkdocs.yml."""

    kb = config_options.Type(str, default="kb")
    """Folder of the knowledge base, relative to mkdocs.yml."""


class _Addresses:
    """The file behind each address of the site; listed once, when all plugins have added theirs."""

    def __init__(self) -> None:
        self._files: dict[str, File] = {}

    def file(self, url: str, files: Files) -> File | None:
        """The file at an address from the root of the site."""
        self._files = self._files or {"" if file.url in (".", "./") else file.url: file for file in files}
        return self._files.get(url)


class EntityPage(MkDocsPage):
    """A page whose HTML comes from a builder and a template instead of Markdown."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig, addresses: _Addresses) -> None:
        super().__init__(str(escape(plain(page.title))), file, config)
        self.built = page
        self.addresses = addresses
        if self.edit_url:
            self.edit_url = _normalised(self.edit_url)
        elif page.source_file:
            self.edit_url = relative_url(file.url, copy_uri(page.source_file))

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  # MkDocs calls it so
        """Sets what a Markdown page would say at its top."""
        self.markdown = ""
        hidden = ["navigation", "toc"] if self.built.wide else ["navigation"]
        self.meta = {
            "description": str(escape(plain(self.built.description))),
            "hide": hidden,
            "search": {"exclude": True},
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Fills the template, and gives MkDocs the anchors and links to check."""
        self._take(render(self.built, directory_urls=config.use_directory_urls), files)

    def _take(self, rendered: Rendered, files: Files) -> None:
        self.content = rendered.html
        self.toc = TableOfContents([AnchorLink(title, anchor, 2) for anchor, title in rendered.headings])
        self.present_anchor_ids = set(rendered.anchors)
        self.links_to_anchors = _checked(self.file, rendered.hrefs, files, self.addresses)


class HomePage(EntityPage):
    """The home page: the hand-written introduction in docs/index.md, if there is one, then what is derived."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Reads the introduction."""
        MkDocsPage.read_source(self, config)
        self.introduction = self.markdown
        written = self.meta
        super().read_source(config)
        self.markdown = self.introduction or ""
        self.meta = {**self.meta, **written}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Renders the introduction as Markdown and puts it into the template."""
        MkDocsPage.render(self, config, files)
        introduction, anchors, links = self.content, self.present_anchor_ids, self.links_to_anchors
        page = replace(self.built, context={**self.built.context, "intro": Markup(introduction) or None})
        rendered = render(page, directory_urls=config.use_directory_urls)
        self._take(replace(rendered, hrefs=_only_ours(rendered, introduction or "")), files)
        self.present_anchor_ids = {*(self.present_anchor_ids or ()), *(anchors or ())}
        self.links_to_anchors = {**(links or {}), **(self.links_to_anchors or {})}


def _only_ours(rendered: Rendered, introduction: str) -> tuple[str, ...]:
    """The links that the template made; those of the introduction were checked by MkDocs."""
    return rendered.hrefs[len(inspected(introduction).hrefs) :]


def _normalised(url: str) -> str:
    """The address with `docs/../kb` as `kb`."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=posixpath.normpath(parts.path)))


def _checked(file: File, hrefs: tuple[str, ...], files: Files, addresses: _Addresses) -> dict[File, dict[str, str]]:
    """The links into pages by anchor, as MkDocs wants them; a link to no page is a warning."""
    links: dict[File, dict[str, str]] = {}
    for href in hrefs:
        if urlsplit(href).netloc:
            continue
        address = urlsplit(urljoin(f"/{file.url}", href))
        target = addresses.file(address.path.lstrip("/"), files)
        if target is None:
            log.warning(f"Page '{file.src_uri}' links to '{href}', and there is no such page.")
        elif address.fragment:
            links.setdefault(target, {})[address.fragment] = href
    return links


class CuttingsPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # MkDocs has no types there
    """Reads kb/ on every build and adds a page for everything in it."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Adds the site's style and script, and remembers where kb/ is."""
        self.root = Path(config.config_file_path or ".").resolve().parent
        self.kb_dir = self.root / self.config.kb
        if _STYLE not in config.extra_css:
            config.extra_css.append(_STYLE)
        if _SCRIPT not in map(str, config.extra_javascript):
            config.extra_javascript.append(_SCRIPT)
        return config

    def on_serve(self, server: LiveReloadServer, /, **_: object) -> LiveReloadServer:
        """Rebuilds the preview when a file in kb/ changes."""
        if self.kb_dir.is_dir():
            server.watch(str(self.kb_dir))
        return server

    @event_priority(100)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Adds the pages. What is wrong with a file of kb/ is a warning, and fails a strict build."""
        if not self.kb_dir.is_dir():
            log.warning(f"There is no folder {self.config.kb}/ beside mkdocs.yml; run: cuttings extract")
        contents, problems = load_contents(self.kb_dir)
        for problem in problems:
            log.warning(str(problem))
        self.pages: dict[str, EntityPage] = {}
        addresses = _Addresses()
        for page in build_pages(contents, config.site_name):
            self._add(page, files, config, addresses)
        for redirect in build_redirects(contents):
            html = render_redirect(redirect, directory_urls=config.use_directory_urls)
            uri = url_of(redirect.uri, config.use_directory_urls)
            files.append(File.generated(config, f"{uri}index.html" if uri.endswith("/") else uri, content=html))
        for asset in (_STYLE, _SCRIPT):
            source = str(_ASSETS / posixpath.basename(asset))
            files.append(File.generated(config, asset, abs_src_path=source))
        return files

    def _add(self, page: Page, files: Files, config: MkDocsConfig, addresses: _Addresses) -> None:
        uri = f"{page.uri}.md"
        written = files.get_file_from_path(uri)
        if page.uri == "index":
            file = written or File.generated(config, uri, content="", inclusion=InclusionLevel.INCLUDED)
            self.pages[page.uri] = HomePage(page, file, config, addresses)
        else:
            inclusion = InclusionLevel.NOT_IN_NAV if page.section else InclusionLevel.INCLUDED
            file = File.generated(config, uri, content="", inclusion=inclusion)
            file.edit_uri = self._edit_uri(page, config)
            self.pages[page.uri] = EntityPage(page, file, config, addresses)
        if written is not None and file is not written:
            log.warning(f"'{written.src_uri}' is hidden by the page of the knowledge base with the same address.")
        if file is not written:
            files.append(file)
        if page.source_file:
            source = str(self.kb_dir / page.source_file)
            files.append(File.generated(config, copy_uri(page.source_file), abs_src_path=source))

    def _edit_uri(self, page: Page, config: MkDocsConfig) -> str | None:
        """The file to edit, relative to docs/ as MkDocs wants it."""
        if page.source_file is None:
            return None
        return Path(os.path.relpath(self.kb_dir / page.source_file, config.docs_dir)).as_posix()

    def on_nav(self, nav: Navigation, /, **_: object) -> Navigation:
        """Puts each page below the index page of its kind, so that the navigation shows where the reader is."""
        for page in self.pages.values():
            if page.built.section:
                page.parent = self.pages[index_uri(page.built.section)]  # type: ignore[assignment]
        return nav

    @event_priority(100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Adds the entries to the search index before Material's plugin writes it."""
        for index in _search_indexes(config):
            for page in self.pages.values():
                index.entries += search_records(page.built, directory_urls=config.use_directory_urls)


def _search_indexes(config: MkDocsConfig) -> Iterator[Any]:
    """The index of Material's search plugin, if it is on."""
    for plugin in config.plugins.values():
        index = getattr(plugin, "search_index", None)
        if hasattr(index, "entries"):
            yield index
