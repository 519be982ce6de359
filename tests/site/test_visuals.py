"""The modules that draw, and the libraries behind them."""

import logging
import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from cuttings.site.visuals import LIBRARIES, missing_libraries, visual_files
from tests.site.project import build_site, lay_out


def test_every_visual_has_its_module() -> None:
    """The loader finds a module under the name of each visual."""
    addresses = dict(visual_files())
    assert all(f"assets/visuals/{visual}.js" in addresses for visual in LIBRARIES)


def test_modules_load_what_is_there() -> None:
    """Each address in a module leads to a file that the site has."""
    there = {path.resolve() for _, path in visual_files()}
    for site_address, path in visual_files():
        if site_address.startswith("assets/visuals/"):
            for address in re.findall(r'"(\.{1,2}/[^"]+)"', path.read_text(encoding="utf-8")):
                assert (path.parent / address).resolve() in there, f"{path.name}: {address}"


def test_libraries_bring_no_page() -> None:
    """MkDocs would make a page of a Markdown file, and search engines would find it."""
    assert not [address for address, _ in visual_files() if address.endswith((".md", ".html"))]


def test_what_is_missing(tmp_path: Path) -> None:
    """A library is missing until its folder is there."""
    assert missing_libraries(tmp_path)["vis-timeline"] == "timeline"
    (tmp_path / "vendor/vis-timeline").mkdir(parents=True)
    assert "vis-timeline" not in missing_libraries(tmp_path)


def test_a_build_without_a_library_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A strict build says which one is missing and what brings it."""
    monkeypatch.setattr("cuttings.site.mkdocs_files.missing_libraries", lambda: {"vis-timeline": "timeline"})
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        build_site(lay_out(tmp_path / "project"))
    assert "vis-timeline is not there; run: python scripts/vendor/fetch.py" in caplog.text
