"""Addresses within and out of the site."""

import pytest

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
