"""The theme around our pages: made once for all pages that it is the same for, and filled in for each of them.

Material takes several milliseconds a page, and gives one document to all pages of a folder of kb/, but for what a page
brings along: its title, description, addresses, content and sections. Each shell is tried on a made-up page before it
is used: if the theme, or somebody's changes to it, make anything else of a page, the pages are made one by one.
"""

import logging
import posixpath
from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, DictLoader, Environment
from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.toc import AnchorLink, TableOfContents

from cuttings.site.head import with_head
from cuttings.site.holes import SECTIONS, NoHolesError, mark, with_holes

if TYPE_CHECKING:
    from cuttings.site.mkdocs_pages import EntityPage

# Below "mkdocs", where MkDocs shows what it is told.
log = logging.getLogger("mkdocs.plugins.cuttings")

#: The template that MkDocs finds for our pages; which shell it is to be, is known when the content is.
PAGE = "cuttings-page.html"
_WHOLE = "main.html"

_VALUES = {
    "title": "page.meta.title",
    "name": "page.title",
    "description": "page.meta.description",
    "canonical": "page.canonical_url",
    "edit": "page.edit_url",
    "content": "page.content",
    "head": "page.head",
    "top": "(page.toc | first).id",
    "id": "section.id",
    "heading": "section.title",
}
_SECTIONS = "(page.toc | first).children"

#: Plugins whose work on our pages is known: what they do there is left out or done otherwise.
_KNOWN = ("cuttings.", "material.plugins.search.", "mkdocs.contrib.search")
#: What other plugins may do to a page.
_ON_PAGES = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")


def strangers(config: MkDocsConfig) -> list[str]:
    """Other plugins and hooks that want a word on each page, by name; with one, pages must be made as MkDocs does."""
    handlers = [handler for event in _ON_PAGES for handler in config.plugins.events[event]]
    origins = {_origin(handler): None for handler in handlers}
    return [origin for origin in origins if not origin.startswith(_KNOWN)]


def _origin(handler: Callable[..., object]) -> str:
    owner = getattr(handler, "__self__", None)
    return type(owner).__module__ if owner is not None else getattr(handler, "__module__", repr(handler))


@dataclass(frozen=True)
class _Brought:
    """What a page brings along, in the words of a stand-in for it."""

    file: str
    title: str
    name: str
    description: str
    canonical: str
    edit: str
    content: str
    head: str
    top: str
    sections: Sequence[tuple[str, str]]


#: Marks for all of it.
_MARKED = _Brought(
    file="marked-page.md",
    **{each: mark(each) for each in ("title", "name", "description", "canonical", "edit", "head", "top")},
    content=f"<h1>{mark('content')}</h1>",
    sections=[(mark("id", number), mark("heading", number)) for number in range(SECTIONS)],
)
#: Values with whatever a template might change: characters with a meaning, words that Material replaces.
_TRIAL = _Brought(
    file="page-on-trial.md",
    title="&lt;b&gt; A &amp; B &#34;{{ 1 }}&#34;",
    name="&lt;b&gt; A &amp; B &#39;{% x %}&#39;",
    description="&lt;i&gt; &amp;  two  blanks",
    canonical="https://trial.example/a/%C3%A9/?a=1&b=2",
    edit="../../edit/blob/tree/a&b.yml",
    content="<h1>Trial</h1>\n<p>{{ page }} {% raw %} \\ Ünï 조선 &amp; <b>x</b></p>\n",
    head='\n  <meta name="trial" content="&lt;">',
    top="top-of-trial",
    sections=[("a", "A &amp; B"), ("b", "<i>B</i>"), ("c-d", "C")],
)


class Shells:
    """The shells of one build. `head` tells what a page says of itself in its head."""

    def __init__(
        self, config: MkDocsConfig, nav: Navigation, files: Files, head: Callable[["EntityPage"], Markup]
    ) -> None:
        self._config, self._nav, self._files = config, nav, files.documentation_pages()
        self._sources = {PAGE: "{% include page.shell() %}"}
        self._names: dict[tuple[object, ...], str] = {}
        self.head = head

    def put_into(self, env: Environment) -> None:
        """Lets the theme's environment find the shells. They are rendered there, with all that others put into it."""
        env.loader = ChoiceLoader([DictLoader(self._sources), *([env.loader] if env.loader else [])])
        self._env = env

    def name(self, page: "EntityPage") -> str:
        """The template for a page whose content is there."""
        top = next(iter(page.toc), None)
        if top is None or top.level != 1:  # no heading of its own, so the theme looks for one
            return _WHOLE
        key = _kind(page, with_sections=bool(top.children))
        if key not in self._names:
            self._names[key] = self._made(page, f"cuttings-shell-{len(self._names)}.html")
        return self._names[key]

    def _made(self, page: "EntityPage", name: str) -> str:
        """The name of a new shell for pages like this one; that of the theme's own template where there can be none."""
        try:
            self._make(page, name)
        except NoHolesError as error:
            like = f"Pages like '{page.file.src_uri}' are made one by one, which takes longer"
            log.info(f"{like}: in the theme's template, {error}.")
            return _WHOLE
        return name

    def _make(self, page: "EntityPage", name: str) -> None:
        """Makes a shell and tries it. Raises NoHolesError where it cannot be made, or is no good."""
        marked = self._whole(_stand_in(page, _MARKED, self._config)).replace(_MARKED.content, mark("content"))
        self._sources[name] = with_holes(marked, _VALUES, _SECTIONS)
        trial = _stand_in(page, _TRIAL, self._config)
        if self._rendered(name, trial) != self._whole(trial):
            raise NoHolesError("something else is made of a page than what it brings along")

    def _whole(self, page: "EntityPage") -> str:
        return with_head(self._rendered(_WHOLE, page), Markup(page.head))

    def _rendered(self, name: str, page: "EntityPage") -> str:
        return self._env.get_template(name).render(get_context(self._nav, self._files, self._config, page))


def _kind(page: "EntityPage", *, with_sections: bool) -> tuple[object, ...]:
    """What the theme looks at, besides what it is only told."""
    hidden, described = tuple(page.meta["hide"]), bool(page.meta["description"])
    place = (page.built.section, page.file.url.count("/"))
    return (*place, hidden, described, bool(page.edit_url), bool(page.canonical_url), with_sections)


def _stand_in(page: "EntityPage", brought: _Brought, config: MkDocsConfig) -> "EntityPage":
    """A page like another, with other words."""
    double = copy(page)
    place = posixpath.join(posixpath.dirname(page.file.src_uri), brought.file)
    double.file = File.generated(config, place, content="")
    double.file.page = double
    double.title, double.content, double.head = brought.name, brought.content, Markup(brought.head)
    double.meta = {**page.meta, "title": brought.title, "description": page.meta["description"] and brought.description}
    double.canonical_url = page.canonical_url and brought.canonical
    double.edit_url = page.edit_url and brought.edit
    double.toc = _contents(page.toc, brought)
    return double


def _contents(like: TableOfContents, brought: _Brought) -> TableOfContents:
    """A list of contents with or without sections, as that of another page is."""
    top = AnchorLink(brought.name, brought.top, 1)
    if any(each.children for each in like):
        top.children = [AnchorLink(heading, id_, 2) for id_, heading in brought.sections]
    return TableOfContents([top])
