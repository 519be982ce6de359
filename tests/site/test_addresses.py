"""Where links lead, as a browser would go, found in a fraction of the time."""

from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.site.mkdocs_links import Addresses, From, Leading

_NAMES = st.text("ab-.", min_size=1, max_size=3).filter(lambda name: name.strip("."))
_PLACES = st.lists(_NAMES, max_size=3).map("/".join)
_ENDS = st.sampled_from(["", "/", "/x.html", "?a=1", "/?a=../b"])


@given(st.builds(str.__add__, _PLACES, st.sampled_from(["/", "/x.html"])), st.integers(0, 5), _PLACES, _ENDS)
def test_a_path_leads_where_a_browser_goes(here: str, up: int, place: str, end: str) -> None:
    """From any page, up and down again, also past the root; a query is no part of an address."""
    path = f"{'../' * up}{place}{end}"
    here = here.removeprefix("/")
    expected = urlsplit(urljoin(f"http://salm.example/{here}", path)).path
    if path and "//" not in path:
        assert From(here).address(path) == expected.lstrip("/")


@pytest.mark.parametrize(
    ("here", "path", "expected"),
    [
        ("actors/otto/", "./", "actors/otto/"),
        ("actors/otto/", "../", "actors/"),
        ("actors/otto/", "../..", ""),
        ("actors/otto/", "../a/../b/", "actors/b/"),
        ("actors/otto/", "/places/", "places/"),
        ("actors/otto/", "?kind=state", "actors/otto/"),
        ("", "actors/", "actors/"),
        ("", "./", ""),
    ],
)
def test_what_a_person_may_write(here: str, path: str, expected: str) -> None:
    """Dots within a path, paths from the root, and a query alone."""
    assert From(here).address(path) == expected


class _Everything(dict[str, Any]):
    """A site that has a file at every address: the address."""

    def get(self, key: str, default: object = None) -> str:
        return key


_PATHS = st.builds(lambda up, place, end: f"{'../' * up}{place}{end}", st.integers(0, 4), _PLACES, _ENDS)


@given(st.lists(st.tuples(st.builds(str.__add__, _PLACES, st.sampled_from(["/", "/x.html"])), _PATHS), max_size=8))
def test_it_is_the_same_after_other_pages(links: list[tuple[str, str]]) -> None:
    """What is known from other pages is never where the path leads from another folder."""
    addresses = Addresses()
    for url, path in links:
        here = url.removeprefix("/")
        file: Any = SimpleNamespace(url=here or ".")
        expected = From(here).address(path) if path else file
        assert Leading(file, _Everything(), addresses).to(path) == expected
