"""The theme whose templates take less to list and to compile: the same files, the same templates."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.structure.files import Files
from mkdocs.theme import Theme

from cuttings.site.compiled import Compiled
from cuttings.site.mkdocs_theme import QuickTheme
from tests.site.project import build_site, lay_out, load

_ICON = ".icons/material/newspaper-variant-outline.svg"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """One with templates of its own, in folders with and without a dot."""
    project = lay_out(tmp_path, theme={"name": "material", "font": False, "custom_dir": "theme"})
    for name in (".icons/own/mark.svg", ".hidden.txt", "deep/.in/it.js", "deep/er/shown.js", "shown.css", "page.html"):
        (project / "theme" / name).parent.mkdir(parents=True, exist_ok=True)
        (project / "theme" / name).write_text(name, encoding="utf-8")
    return project


def _files(theme: Theme, project: Path) -> list[str]:
    config = load(project)
    config.theme = theme
    files = Files([])
    files.add_files_from_theme(theme.get_env(), config)
    return [file.src_uri for file in files]


def test_a_site_gets_the_same_files_of_the_theme(project: Path) -> None:
    """In the same order, those that somebody put there among them."""
    theme = load(project).theme
    files = _files(theme, project)
    assert {"deep/er/shown.js", "shown.css"} < set(files)
    assert _files(QuickTheme(theme, None), project) == files


def test_what_is_not_listed_is_found(project: Path) -> None:
    """As templates put icons into pages."""
    theme = load(project).theme
    env = QuickTheme(theme, None).get_env()
    assert env.get_template(".icons/own/mark.svg").render() == ".icons/own/mark.svg"
    assert env.get_template(_ICON).render() == theme.get_env().get_template(_ICON).render()
    assert _ICON not in env.list_templates() and _ICON in theme.get_env().list_templates()


def test_it_is_the_theme_in_all_else(project: Path) -> None:
    """Whatever plugins read in it or change in it afterwards."""
    theme = load(project).theme
    quick = QuickTheme(theme, None)
    quick["language"] = "ko"
    quick.static_templates.add("more.html")
    assert dict(theme) == dict(quick) and theme["language"] == "ko"
    assert (quick.name, quick.dirs, quick.custom_dir) == (theme.name, theme.dirs, theme.custom_dir)
    assert "more.html" in theme.static_templates


def test_a_theme_that_finds_its_templates_otherwise_goes_on_so(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody knows how it lists them."""
    theme = load(project).theme
    env = theme.get_env()
    env.loader = DictLoader({".a/b.html": "there"})
    monkeypatch.setattr(theme, "get_env", lambda: env)
    assert QuickTheme(theme, None).get_env().list_templates() == [".a/b.html"]


@pytest.mark.parametrize("hooks", [[], ["hook.py"]], ids=["alone", "with a hook of somebody's"])
def test_templates_are_kept_compiled_where_nobody_else_has_a_word(
    project: Path, hooks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another's plugin may take an environment of the theme at any event and put into it what it likes."""
    (project / "hook.py").write_text("def on_pre_build(**_): pass\n", encoding="utf-8")
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(f"{config}hooks: {hooks}\n", encoding="utf-8")
    kept: list[object] = []
    get_env = QuickTheme.get_env

    def noted(theme: QuickTheme) -> Environment:
        env = get_env(theme)
        kept.append(env.bytecode_cache)
        return env

    monkeypatch.setattr(QuickTheme, "get_env", noted)
    build_site(project)
    assert kept
    assert {isinstance(each, Compiled) for each in kept} == {not hooks}


def test_two_of_our_plugins_share_one(project: Path) -> None:
    """As may stand in mkdocs.yml by mistake."""
    config = load(project)
    for _ in range(2):
        config.plugins["cuttings"].on_config(config)
    assert config.theme.get_env().get_template(_ICON)
