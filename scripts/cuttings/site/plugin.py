"""The door to MkDocs: puts the pages of a knowledge base among those of the project that it is installed in."""

import logging
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from cuttings.changes.git import GitError
from cuttings.changes.history import History, history_of
from cuttings.site.contents import Contents, load_contents
from cuttings.site.feeds import JSON, RSS, json_feed, rss
from cuttings.site.links import copy_uri, index_uri, url_of
from cuttings.site.mkdocs_links import Addresses
from cuttings.site.mkdocs_pages import EntityPage, HomePage
from cuttings.site.page import Page
from cuttings.site.pages import build_pages, build_redirects
from cuttings.site.render import render_redirect
from cuttings.site.search import search_records
from cuttings.site.static import SCRIPT, STYLE, script, style

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")


class PluginConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs has no types there
    """Options of the plugin in mkdocs.yml."""

    kb = config_options.Type(str, default="kb")
    """Folder of the knowledge base, relative to mkdocs.yml."""
    history = config_options.Type(bool, default=False)
    """Whether to tell what changed, from the git repository that mkdocs.yml lies in; the folder must then be kb/."""


class CuttingsPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # MkDocs has no types there
    """Reads kb/ on every build and adds a page for everything in it."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Adds the site's style and script, and remembers where kb/ is."""
        self.root = Path(config.config_file_path or ".").resolve().parent
        self.kb_dir = self.root / self.config.kb
        if STYLE not in config.extra_css:
            config.extra_css.append(STYLE)
        if SCRIPT not in map(str, config.extra_javascript):
            config.extra_javascript.append(SCRIPT)
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
        contents = self._with_history(contents, config)
        self.pages: dict[str, EntityPage] = {}
        addresses = Addresses()
        for page in build_pages(contents, config.site_name):
            self._add(page, files, config, addresses)
        for redirect in build_redirects(contents):
            html = render_redirect(redirect, directory_urls=config.use_directory_urls)
            uri = url_of(redirect.uri, config.use_directory_urls)
            files.append(File.generated(config, f"{uri}index.html" if uri.endswith("/") else uri, content=html))
        for uri, text in self._feeds(config):
            files.append(File.generated(config, uri, content=text))
        files.append(File.generated(config, STYLE, content=style()))
        files.append(File.generated(config, SCRIPT, content=script()))
        return files

    def _with_history(self, contents: Contents, config: MkDocsConfig) -> Contents:
        """With what git tells of kb/, if that is asked for. What git cannot tell is a warning."""
        if not self.config.history:
            return contents
        try:
            history = history_of(self.kb_dir.parent)
        except GitError as error:
            log.warning(f"What changed in {self.config.kb}/ is not known: {error}")
            history = History(short="The history could not be read when the site was built.")
        return replace(contents, history=history, feeds=bool(config.site_url))

    def _feeds(self, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
        """The feeds of what changed: only with an absolute address, which they need."""
        page = self.pages.get(index_uri("changes"))
        if page is None or not config.site_url:
            return
        site = config.site_url.rstrip("/") + "/"

        def address(uri: str) -> str:
            return site + url_of(uri, config.use_directory_urls)

        title = f"{config.site_name}: {page.built.title}"
        for uri, feed in ((RSS, rss), (JSON, json_feed)):
            yield uri, feed(title, page.built.description, page.built.context["revisions"], address, site + uri)

    def _add(self, page: Page, files: Files, config: MkDocsConfig, addresses: Addresses) -> None:
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
