"""The door to MkDocs: puts the pages of a knowledge base among those of the project that it is installed in."""

import logging
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from cuttings.collecting import seldom, without_last_look
from cuttings.site.compiled import Compiled
from cuttings.site.contents import load_contents
from cuttings.site.layouts import Layouts
from cuttings.site.links import index_uri
from cuttings.site.mkdocs_added import add_pages
from cuttings.site.mkdocs_build import Build
from cuttings.site.mkdocs_clashes import Clashes
from cuttings.site.mkdocs_files import asset_files, former_feeds, redirect_files
from cuttings.site.mkdocs_meta import Meta, put_icon
from cuttings.site.mkdocs_options import PluginConfig
from cuttings.site.mkdocs_pages import EntityPage, HomePage
from cuttings.site.mkdocs_preview import Preview
from cuttings.site.mkdocs_search import fill, plan, put_worker
from cuttings.site.mkdocs_shell import Shells, strangers
from cuttings.site.mkdocs_theme import QuickTheme
from cuttings.site.page import Page
from cuttings.site.pages import build_site
from cuttings.site.render import environment
from cuttings.site.static import SCRIPT, STYLE

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # brings a web server, which only a preview needs

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")


class CuttingsPlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]  # MkDocs has no types there
    """Reads kb/ on every build and adds a page for everything in it."""

    _until_the_end = ExitStack()
    preview: Preview | None = None
    """What is owed, where this is `mkdocs serve`; it outlives the builds."""
    compiled: Compiled | None = None
    """Compiled templates; while this is `mkdocs serve`, they outlive the builds too."""

    def on_startup(self, *, command: str, **_: object) -> None:
        """Takes note of what is run."""
        self.preview = Preview() if command == "serve" else None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Adds the site's style and script, and remembers where kb/ is."""
        self._until_the_end.close()
        self._until_the_end = ExitStack()
        self._until_the_end.enter_context(seldom())
        self.root = Path(config.config_file_path or ".").resolve().parent
        self.kb_dir = self.root / self.config.kb
        if STYLE not in config.extra_css:
            config.extra_css.append(STYLE)
        if SCRIPT not in map(str, config.extra_javascript):
            config.extra_javascript.append(SCRIPT)
        put_icon(config)
        if self.preview:
            self.preview.begin()
        if self.compiled is None or not self.preview:
            self.compiled = Compiled(self.root)
        environment().bytecode_cache = self.compiled
        if not isinstance(config.theme, QuickTheme):
            config.theme = QuickTheme(config.theme, None if strangers(config, config.plugins.events) else self.compiled)
        return config

    def on_serve(self, server: "LiveReloadServer", /, **_: object) -> "LiveReloadServer":
        """Rebuilds the preview when a file in kb/ changes, and makes in it what is asked for."""
        if self.kb_dir.is_dir():
            server.watch(str(self.kb_dir))
        if self.preview and (app := server.get_app()):
            server.set_app(self.preview.around(app, server.mount_path))
        return server

    @event_priority(100)
    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Adds the pages. A bad file of kb/ is a warning, and so is a broken reference: both fail a strict build."""
        if not self.kb_dir.is_dir():
            log.warning(f"There is no folder {self.config.kb}/ beside mkdocs.yml; run: cuttings extract")
        contents, problems = load_contents(self.kb_dir, self.config.excerpt_share, strictly=bool(config.strict))
        for problem in problems:
            log.warning(str(problem))
        layouts = Layouts(self.kb_dir.parent / ".cache" / "layouts")
        contents = replace(contents, layout=layouts.of)
        if self.config.history:
            from cuttings.site.mkdocs_history import with_history  # here, as it takes long to load

            contents = with_history(contents, self.kb_dir, self.config.kb, feeds=bool(config.site_url))
        clashes = Clashes(files, config, self.kb_dir)
        site_url, directories = config.site_url or "", config.use_directory_urls
        pages, redirects = build_site(contents, config.site_name, site_url=site_url, directory_urls=directories)
        self.pages = add_pages(pages, files, config, self.kb_dir)
        self.search = plan(
            self._built, config, self.config.search_in_parts, self.config.search_limit, bool(self.preview)
        )
        for file in (
            *redirect_files(redirects, config),
            *former_feeds(redirects, {uri: page.built for uri, page in self.pages.items()}, config),
            *asset_files(config, in_parts=self.search.in_parts),
        ):
            files.append(file)
        self.search = self.search._replace(ours=put_worker(files, config))
        self.meta = Meta(config)
        self.meta.add_files(files)
        clashes.warn(files)
        return files

    @property
    def _built(self) -> list[Page]:
        return [page.built for page in self.pages.values()]

    @event_priority(-100)
    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Puts each page below the index page of its kind, so that the navigation shows where the reader is."""
        self.shells = self._shells(nav, config, files)
        for page in self.pages.values():
            if page.built.section:
                page.parent = self.pages[index_uri(page.built.section)]  # type: ignore[assignment]
        self.build = Build(config, files, nav, serving=bool(self.preview))
        if self.shells:
            self._set_apart(self.shells)
        return nav

    def _set_apart(self, shells: Shells) -> None:
        """Takes from MkDocs the pages that are wholly ours; to the home page others write."""
        for page in self.pages.values():
            if not isinstance(page, HomePage):
                self.build.set_apart(page, partial(page.write, shells))
        if self.preview:
            self.build.owe_all()

    def _shells(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Shells | None:
        """None where others have a say in each page, as they may look at all of it."""
        if others := strangers(config):
            log.info(f"Each page is made one by one, which takes longer, as others ask for it: {', '.join(others)}")
            return None
        return Shells(config, nav, files, lambda page: self.meta.head(page, page.built))

    @event_priority(-100)
    def on_env(self, env: Environment, /, *, config: MkDocsConfig, **_: object) -> Environment:
        """Keeps what the theme's templates come from, for the documents around our pages; some of them are not made."""
        if self.shells:
            self.shells.env = env
        if not strangers(config, ["env"]):  # others may be there, if they leave this environment as it is
            env.bytecode_cache = self.compiled
        self.build.env = env
        self.meta.leave_out()
        return env

    def on_template_context(self, context: TemplateContext, /, **_: object) -> TemplateContext:
        """Lists all pages for a template, whether they are made already or not."""
        return self.build.listing_all(context, of_page=False)

    def on_page_context(self, context: TemplateContext, /, **_: object) -> TemplateContext:
        """The same for the template of a page."""
        return self.build.listing_all(context, of_page=True)

    def on_post_template(self, output: str, /, *, template_name: str, **_: object) -> str:
        """Sees to the sitemap."""
        return self.meta.template(template_name, output)

    def on_post_page(self, output: str, /, *, page: MkDocsPage, **_: object) -> str:
        """Adds what the page says of itself to other sites."""
        if not isinstance(page, EntityPage):
            return self.meta.tell(output, page, None)
        return self.meta.tell(output, page, page.built)

    @event_priority(100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Adds what is to be found to the search index before Material's plugin writes it."""
        fill(self._built, config, self.search)
        if self.compiled:
            self.compiled.save()
        if self.preview:
            self.preview.done(self.build)
        else:
            self.build.rejoin()
        self._until_the_end.close()

    def on_build_error(self, **_: object) -> None:
        """Gives free what was held for a build that fails."""
        self._until_the_end.close()

    def on_shutdown(self) -> None:
        """MkDocs has nothing left to do."""
        without_last_look()
