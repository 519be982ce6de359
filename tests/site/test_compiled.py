"""Compiled templates that are kept from build to build: used where nothing changed, and only there."""

from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from cuttings.site.compiled import Compiled
from tests.site.project import build_site, lay_out


def _environment(project: Path, text: str, **options: Any) -> Environment:
    return Environment(loader=DictLoader({"page.html": text}), bytecode_cache=Compiled(project), **options)


def _kept(environment: Environment) -> Environment:
    assert isinstance(environment.bytecode_cache, Compiled)
    environment.get_template("page.html")
    environment.bytecode_cache.save()
    return environment


def _never_compiles(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> Environment:
    monkeypatch.setattr(environment, "compile", lambda *_: pytest.fail("compiled again"))
    return environment


def test_what_did_not_change_is_not_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by another process either: what is kept lies in a file."""
    _kept(_environment(tmp_path, "{{ 1 + 1 }}"))
    again = _never_compiles(_environment(tmp_path, "{{ 1 + 1 }}"), monkeypatch)
    assert again.get_template("page.html").render() == "2"


@pytest.mark.parametrize(
    ("text", "options", "expected"),
    [("{{ '<' }} {{ x }}\n", {}, "< <"), ("{{ '>' }}", {}, ">"), ("{{ '<' }}", {"autoescape": True}, "&lt;")],
    ids=["same", "other text", "other options"],
)
def test_what_changed_is_compiled_anew(tmp_path: Path, text: str, options: dict[str, bool], expected: str) -> None:
    """A template's text, and the options that decide what becomes of it."""
    _kept(_environment(tmp_path, "{{ '<' }}"))
    assert _environment(tmp_path, text, **options).get_template("page.html").render(x="<") == expected


def test_what_is_broken_is_as_good_as_none(tmp_path: Path) -> None:
    """And is replaced."""
    _kept(_environment(tmp_path, "{{ 1 }}"))
    [part] = (tmp_path / ".cache/templates").iterdir()
    part.write_bytes(b"\x80")
    assert _kept(_environment(tmp_path, "{{ 1 }}")).get_template("page.html").render() == "1"
    [part] = (tmp_path / ".cache/templates").iterdir()
    assert part.stat().st_size > 1


def test_what_one_build_of_a_preview_compiled_the_next_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The theme has an environment of its own in each build; what is kept outlives them, also where none was before."""
    first = _kept(_environment(tmp_path, "{{ 1 + 1 }}"))
    again = _never_compiles(_environment(tmp_path, "{{ 1 + 1 }}"), monkeypatch)
    again.bytecode_cache = first.bytecode_cache
    assert again.get_template("page.html").render() == "2"


def test_what_a_filter_of_somebodys_made_is_not_kept(tmp_path: Path) -> None:
    """Jinja applies it to a constant when it compiles, and its code may change while its name stays."""
    block = '{% extends "base.html" %}{% block announce %}{{ "heard" | said }}{% endblock %}'
    theme = {"name": "material", "font": False, "custom_dir": "theme"}
    project = lay_out(tmp_path, theme=theme, hooks=["once.py"])
    (project / "theme").mkdir()
    (project / "theme/main.html").write_text(block, encoding="utf-8")
    for word in ("once", "twice"):
        hook = f"def on_env(env, **_):\n    env.filters['said'] = lambda text: text + ' {word}'\n    return env\n"
        (project / f"{word}.py").write_text(hook, encoding="utf-8")
        assert f"heard {word}" in (build_site(project) / "actors/otto-krahn/index.html").read_text(encoding="utf-8")
        config = (project / "mkdocs.yml").read_text(encoding="utf-8")
        # Another file, as MkDocs reads each only once in a process.
        (project / "mkdocs.yml").write_text(config.replace("once.py", "twice.py"), encoding="utf-8")
