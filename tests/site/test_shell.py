"""The theme around our pages: filled in, it is what the theme would have made of each page by itself."""

import logging
from pathlib import Path
from typing import Any

import pytest

from tests.site.project import build_site, configuration, lay_out

_THEME = configuration()["theme"]
#: Wants a word on each page, so that all of them are made as MkDocs makes any page.
_STRANGER = "def on_post_page(output, page, config):\n    return output.replace('</body>', '{}</body>')\n"
_ONE_BY_ONE = "one by one"


def _theme(*features: str, **changes: Any) -> dict[str, Any]:
    return {**_THEME, "features": [*_THEME["features"], *features], **changes}


def _site(folder: Path, stranger: str | None = None, **changes: Any) -> Path:
    """The site, made fast, or one by one with something for a stranger to add to each page."""
    project = lay_out(folder, **changes)
    (project / "docs/written.md").write_text("# Written\n\n[Otto](actors/otto-krahn.md#top)\n", encoding="utf-8")
    if stranger is None:
        return build_site(project)
    (project / "stranger.py").write_text(_STRANGER.format(stranger), encoding="utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write("\nhooks: [stranger.py]\n")
    return build_site(project)


def _documents(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"use_directory_urls": False, "site_url": "https://salm.example/a/", "theme": _theme("navigation.instant")},
        {"edit_uri": "https://forge.example/salm/edit/main/docs/", "theme": _theme("navigation.path", "toc.integrate")},
        {"nav": None, "theme": _theme("navigation.indexes", "navigation.sections", "navigation.footer")},
        {"nav": [{"Home": "index.md"}, {"All": [{"Who": "actors/index.md"}, {"Otto": "actors/otto-krahn.md"}]}]},
        {"theme": _theme("navigation.prune", "navigation.expand", language="de", palette={"scheme": "slate"})},
    ],
    ids=["plain", "flat", "path", "sections", "listed", "pruned"],
)
def test_fast_and_one_by_one_are_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, changes: dict[str, Any]
) -> None:
    """Every document of the site, byte for byte, with whatever features of the theme."""
    changes = {"not_in_nav": "written.md", "validation": {"nav": {"omitted_files": "ignore"}}, **changes}
    with caplog.at_level(logging.INFO, "mkdocs.plugins.cuttings"):
        fast = _documents(_site(tmp_path / "fast", **changes))
    assert _ONE_BY_ONE not in caplog.text
    assert fast == _documents(_site(tmp_path / "slow", stranger="", **changes))


def test_a_stranger_is_heard(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What another plugin does to a page is done to ours, and it is said that this takes longer."""
    with caplog.at_level(logging.INFO, "mkdocs.plugins.cuttings"):
        site = _site(tmp_path, stranger="<!-- heard -->", not_in_nav="written.md")
    assert "takes longer" in caplog.text
    assert "<!-- heard --></body>" in (site / "actors/otto-krahn/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "said",
    ["<p>{{ page.file.src_uri }}</p>", "<p>{{ page.meta.title | upper }}</p>", "<p>{{ page.content | length }}</p>"],
)
def test_a_theme_that_says_more_is_obeyed(tmp_path: Path, caplog: pytest.LogCaptureFixture, said: str) -> None:
    """Where somebody's template makes something of a page that is not only put in, the pages are made one by one."""
    block = f'{{% extends "base.html" %}}{{% block announce %}}{{% if page %}}{said}{{% endif %}}{{% endblock %}}'
    sites = {}
    for name, stranger in (("fast", None), ("slow", "")):
        (tmp_path / name / "theme").mkdir(parents=True)
        (tmp_path / name / "theme/main.html").write_text(block, encoding="utf-8")
        with caplog.at_level(logging.INFO, "mkdocs.plugins.cuttings"):
            theme = _theme(custom_dir="theme")
            sites[name] = _documents(_site(tmp_path / name, stranger=stranger, theme=theme, not_in_nav="written.md"))
        assert _ONE_BY_ONE in caplog.text
        caplog.clear()
    assert sites["fast"] == sites["slow"]
