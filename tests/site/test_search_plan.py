"""When the words of the sources get an index that is loaded in parts, and what is said where that cannot be."""

import logging
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.exceptions import Abort

from cuttings.site.pages import build_pages
from cuttings.site.search import parts
from cuttings.site.search.parts import NoPagefindError, index_passages, pagefind, passages
from tests.site.invented import contents
from tests.site.project import build_site, lay_out, load, with_options


def _layout(folder: Path, **options: Any) -> Path:
    return lay_out(folder / "project", plugins=with_options(**options))


@pytest.mark.parametrize(
    ("options", "in_parts"),
    [
        ({}, False),
        ({"search_limit": 100}, True),
        ({"search_limit": 100, "search_in_parts": "never"}, False),
        ({"search_in_parts": "always"}, True),
    ],
)
def test_when(tmp_path: Path, options: dict[str, Any], in_parts: bool) -> None:
    """A large index is taken apart unless a person says never; the script for that comes with it."""
    site = build_site(_layout(tmp_path, **options))
    index = (site / "search/search_index.json").read_text(encoding="utf-8")
    assert (site / "pagefind/pagefind.js").is_file() == in_parts
    assert ("harbour to Aldovian ships" in index) != in_parts
    assert ("startSearchOfWords" in (site / "assets/cuttings.js").read_text(encoding="utf-8")) == in_parts


def test_a_site_without_a_search(tmp_path: Path) -> None:
    """Nothing is indexed for nobody."""
    site = build_site(lay_out(tmp_path / "project", plugins=[{"cuttings": {"search_in_parts": "always"}}], nav=None))
    assert not (site / "pagefind").exists()


@pytest.mark.parametrize(("choice", "in_parts"), [("auto", False), ("always", True)])
def test_a_preview_is_not_held_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, choice: str, in_parts: bool) -> None:
    """A preview of a large site finds names alone, unless a person wants all of it."""
    config = load(_layout(tmp_path, search_limit=100, search_in_parts=choice))
    monkeypatch.setattr(config.plugins["cuttings"], "preview", False)  # MkDocs keeps plugins from build to build
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    assert Path(config.site_dir, "pagefind").exists() == in_parts
    index = Path(config.site_dir, "search/search_index.json").read_text(encoding="utf-8")
    assert "Mirna Valen" in index
    assert "harbour to Aldovian ships" not in index


def test_without_pagefind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """A strict build says what is missing and how to get it; the site finds names."""
    monkeypatch.setattr(parts, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    project = _layout(tmp_path, search_limit=100)
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        build_site(project)
    (warning,) = (record.getMessage() for record in caplog.records if "Pagefind" in record.getMessage())
    assert warning == (
        "The search of this site finds names and titles only. "
        "Pagefind is not installed; run: pip install 'cuttings[search]'"
    )
    assert "startSearchOfWords" not in (project / "site/assets/cuttings.js").read_text(encoding="utf-8")


def test_the_same_words_give_the_same_index(tmp_path: Path) -> None:
    """A build changes no file of the index where no word changed, and leaves nothing of an older one."""
    pages = list(build_pages(contents(), "Salm"))
    for name in ("one", "other", "other"):
        index_passages(passages(pages), tmp_path / name)
    one, other = (_files(tmp_path / name) for name in ("one", "other"))
    assert one == other
    assert sum(path.endswith(".pf_fragment") for path in one) == len(list(passages(pages)))


def _files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_pagefind_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it says is passed on."""
    monkeypatch.setattr(parts, "pagefind", lambda: [*pagefind(), "--no-such-option"])
    with pytest.raises(NoPagefindError, match=r"Pagefind failed: .*--no-such-option"):
        index_passages((), tmp_path)
