"""One build: which of our pages are written apart from MkDocs' own, and which files are owed until they are asked for.

MkDocs takes longer over a page than it takes to fill in the shell around ours, as it asks all plugins six times and
makes a context each time. So where nobody else has a word, a page of ours is to MkDocs a file that is ready to be
copied.
"""

from collections.abc import Callable
from functools import partial

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from cuttings.site.mkdocs_written import Written, WrittenPage


class Build:
    """What the pages of one build are made with. `env` has the theme's templates, once they are known."""

    def __init__(self, config: MkDocsConfig, files: Files, nav: Navigation, *, serving: bool) -> None:
        self._config, self._files, self._nav = config, files, nav
        self.env: Environment | None = None
        inclusion = InclusionLevel.is_in_serve if serving else InclusionLevel.is_included
        self._shown = files.documentation_pages(inclusion=inclusion)
        self._listed = files.documentation_pages()
        self._apart: list[Page] = []
        self._owed: dict[str, Written] = {}
        self._paid: set[str] = set()

    def set_apart(self, page: Page, write: Callable[[], None]) -> None:
        """Takes a page of ours from MkDocs, with what is to write it. The navigation asks what it says of itself."""
        assert isinstance(page.file, WrittenPage)
        page.file.apart = write
        page.read_source(self._config)
        self._apart.append(page)

    def owe_all(self) -> None:
        """Puts off all files of ours; pages that are not set apart will be made as MkDocs makes them."""
        for file in self._files:
            if isinstance(file, Written):
                file.owe = self._owe
            if isinstance(file, WrittenPage) and file.page and file.apart is None:
                self.set_apart(file.page, partial(self._as_mkdocs_does, file.page))

    def _as_mkdocs_does(self, page: Page) -> None:
        assert self.env
        _populate_page(page, self._config, self._files)
        _build_page(page, self._config, self._shown, self._nav, self.env)

    def _owe(self, file: Written) -> None:
        self._owed[file.dest_uri] = file

    def listing_all(self, context: TemplateContext, *, of_page: bool) -> TemplateContext:
        """What a template is told, with the pages that MkDocs would have listed, were none set apart."""
        if self._apart:
            context["pages"] = self._shown if of_page else self._listed
        return context

    def rejoin(self) -> None:
        """The pages that were written are again such as others, and their links are checked as those of others."""
        level = self._config.validation.links.anchors
        for page in self._apart:
            assert isinstance(page.file, WrittenPage)
            page.file.apart = None
            page.validate_anchor_links(files=self._files, log_level=level)

    def write(self, place: str) -> bool:
        """Writes a file that is owed at a place in the site, once. False where none was."""
        file = self._owed.get(place)
        if file is None or self.env is None:
            return place in self._paid
        file.write()
        # Only now: what cannot be made says so whenever it is asked for.
        del self._owed[place]
        self._paid.add(place)
        return True
