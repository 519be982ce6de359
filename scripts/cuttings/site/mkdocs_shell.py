"""The theme around our pages: made once for all pages that it is the same for, and filled in for each of them.

Material takes several milliseconds a page, and gives one document to all pages of a folder of kb/, but for what a page
brings along: its title, description, addresses, content and sections. Each shell is tried on a made-up page before it
is used: if the theme, or somebody's changes to it, make anything else of a page, the pages are made one by one.
"""

import logging
import posixpath
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.toc import AnchorLink, TableOfContents

from cuttings.site.head import with_head
from cuttings.site.holes import SECTIONS, Holed, NoHolesError, encoded, mark, with_holes

if TYPE_CHECKING:
    from cuttings.site.mkdocs_pages import EntityPage

# Below "mkdocs", where MkDocs shows what it is told.
log = logging.getLogger("mkdocs.plugins.cuttings")

_WHOLE = "main.html"

#: Plugins whose work on our pages is known: what they do there is left out or done otherwise.
_KNOWN = ("cuttings.", "material.plugins.search.")
#: What other plugins may do to a page.
_ON_PAGES = ("pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")


def strangers(config: MkDocsConfig, events: Iterable[str] = _ON_PAGES) -> list[str]:
    """Other plugins and hooks that want a word at some events, by name.

    With one that wants a word on each page, pages must be made as MkDocs does.
    """
    handlers = [handler for event in events for handler in config.plugins.events[event]]
    origins = {_origin(handler): None for handler in handlers}
    return [origin for origin in origins if not origin.startswith(_KNOWN)]


def _origin(handler: Callable[..., object]) -> str:
    owner = getattr(handler, "__self__", None)
    return type(owner).__module__ if owner is not None else getattr(handler, "__module__", repr(handler))


class _Brought(NamedTuple):
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
        self.config, self.files = config, files
        self._nav, self._pages = nav, files.documentation_pages()
        self._listed = set(map(id, nav.pages))
        self._made: dict[tuple[object, ...], Holed | None] = {}
        self.head = head
        self.env: Environment | None = None
        """The theme's environment, with all that others put into it."""

    def document(self, page: "EntityPage") -> bytes:
        """The whole document of a page whose content is there, as it is written."""
        shell = self._shell(page)
        return _filled(shell, page) if shell else encoded(self._whole(page))

    def _shell(self, page: "EntityPage") -> Holed | None:
        """The shell for pages like this one; None where there can be none."""
        if page.built.section is None or id(page) in self._listed:  # the navigation looks different on each
            return None
        top = next(iter(page.toc), None)
        if top is None or top.level != 1:  # no heading of its own, so the theme looks for one
            return None
        key = _kind(page, with_sections=bool(top.children))
        if key not in self._made:
            self._made[key] = self._tried(page)
        return self._made[key]

    def _tried(self, page: "EntityPage") -> Holed | None:
        try:
            return self._make(page)
        except NoHolesError as error:
            like = f"Pages like '{page.file.src_uri}' are made one by one, which takes longer"
            log.info(f"{like}: in the theme's template, {error}.")
            return None

    def _make(self, page: "EntityPage") -> Holed:
        """Makes a shell and tries it. Raises NoHolesError where it cannot be made, or is no good."""
        marked = self._whole(_stand_in(page, _MARKED, self.config)).replace(_MARKED.content, mark("content"))
        shell = with_holes(marked)
        trial = _stand_in(page, _TRIAL, self.config)
        if _filled(shell, trial) != encoded(self._whole(trial)):
            raise NoHolesError("something else is made of a page than what it brings along")
        return shell

    def _whole(self, page: "EntityPage") -> str:
        """The document as the theme makes it. The navigation shows that the reader is there."""
        assert self.env
        page.active = True
        document = self.env.get_template(_WHOLE).render(get_context(self._nav, self._pages, self.config, page))
        page.active = False
        return with_head(document, Markup(page.head))


def _filled(shell: Holed, page: "EntityPage") -> bytes:
    """The document of a page that has a heading of its own."""
    top = next(iter(page.toc))
    values = {
        "title": page.meta["title"],
        "name": page.title,
        "description": page.meta["description"],
        "canonical": page.canonical_url,
        "edit": page.edit_url,
        "content": page.content,
        "head": page.head,
        "top": top.id,
    }
    sections = [{"id": encoded(section.id), "heading": encoded(section.title)} for section in top.children]
    return shell.filled({name: encoded(value) for name, value in values.items() if value is not None}, sections)


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
