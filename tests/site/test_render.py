"""Pages as HTML, and what an engine is told of them."""

from jinja2 import nodes

from cuttings.site.grammar import Inline, ways
from cuttings.site.page import Page
from cuttings.site.pages import build_pages
from cuttings.site.render import NAMES, environment, inspected
from tests.site.invented import contents


def test_only_what_is_in_a_tag_counts() -> None:
    """A person's notes may tell of attributes in words, quotation marks and all."""
    told = inspected(
        '<h1 class="x" id="top">A</h1><p>write id="b" and href="c"</p><link href="d"><a rel="e" href="f&amp;g">h</a>'
    )
    assert (told.top, told.anchors, told.hrefs) == ("top", frozenset({"top"}), ("f&g",))


def test_a_page_is_made_when_it_is_asked_for() -> None:
    """Each time anew, so that nobody keeps what all pages together would fill the memory with."""
    page = next(page for page in build_pages(contents(), "Salm") if page.uri == "actors/mirna-valen")
    assert page.context is not page.context
    assert page.context.keys() == page.context.keys()
    assert page.bibliography == page.bibliography


def test_something_more_for_the_template() -> None:
    """What is told besides stands beside what the page itself tells."""
    page = Page("index", "X", "t", lambda: {"a": 1, "b": 2}).telling(b=3)
    assert page.context == {"a": 1, "b": 3}


def test_templates_have_no_name_that_none_uses() -> None:
    """What only Python calls is imported where it is called."""
    used = {name for each in environment().list_templates() for name in _names_in(each)}
    assert {*NAMES, *ways(Inline("index", directory_urls=True))} <= used


def _names_in(template: str) -> set[str]:
    env = environment()
    source, _, _ = env.loader.get_source(env, template) if env.loader else ("", None, None)
    return {each.name for each in env.parse(source).find_all(nodes.Name)}
