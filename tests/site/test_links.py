"""Addresses within and out of the site."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.site.grammar import Inline
from cuttings.site.links import relative_url, url_of, web_address


@pytest.mark.parametrize(
    ("uri", "directories", "files"),
    [
        ("index", "", "index.html"),
        ("actors/index", "actors/", "actors/index.html"),
        ("actors/mirna-valen", "actors/mirna-valen/", "actors/mirna-valen.html"),
    ],
)
def test_url_of(uri: str, directories: str, files: str) -> None:
    """Pages are folders or files, as MkDocs is told."""
    assert (url_of(uri, True), url_of(uri, False)) == (directories, files)


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("", "actors/", "actors/"),
        ("", "", "./"),
        ("actors/", "", "../"),
        ("actors/mirna-valen/", "", "../../"),
        ("actors/mirna-valen/", "actors/", "../"),
        ("actors/mirna-valen/", "events/talks/", "../../events/talks/"),
        ("actors/mirna-valen.html", "events/talks.html", "../events/talks.html"),
        ("index.html", "actors/index.html", "actors/index.html"),
    ],
)
def test_relative_url(here: str, there: str, expected: str) -> None:
    """Links hold in any folder of any host."""
    assert relative_url(here, there) == expected


@pytest.mark.parametrize("url", ["https://salm.example/a?b=c#d", "http://salm.example"])
def test_web_addresses(url: str) -> None:
    """What a browser may be sent to."""
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript://x/%0aalert(1)",
        "data:text/html,x",
        "//salm.example",
        "/a",
        "http://[",
        "http:",
    ],
)
def test_no_other_addresses(url: str | None) -> None:
    """Nothing but http and https with a host becomes a link."""
    assert web_address(url) is None


_SEGMENT = st.sampled_from(["actors", "events", "a", "b-c"])
_URL = st.builds(
    lambda folders, name: "".join(f"{folder}/" for folder in folders) + name,
    st.lists(_SEGMENT, max_size=3),
    st.sampled_from(["", "page.html", "cite.bib"]),
)


@given(_URL, _URL)
def test_relative_urls_are_those_of_paths(here: str, there: str) -> None:
    """As the library for paths has it, also where the shortest way is taken."""
    expected = posixpath.relpath(f"/{there}", posixpath.dirname(f"/{here}"))
    assert relative_url(here, there) == expected + ("/" if there.endswith("/") or not there else "")


@given(st.sampled_from(["index", "actors/index", "actors/a", "events/b-c"]), st.booleans(), _URL)
def test_addresses_as_seen_from_a_page(uri: str, directory_urls: bool, there: str) -> None:
    """The same from each page, though most take no look at what the addresses have in common."""
    assert Inline(uri, directory_urls).address(there) == relative_url(url_of(uri, directory_urls), there)
