"""What stands in docs/ where something of ours would stand."""

import logging
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.site.project import build_site, lay_out

_OTTO = "the page of 'kb/actors/otto-krahn.yml': actors/otto-krahn/;"
_OTHER = "something that is made of the knowledge base:"


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("actors/otto-krahn.md", _OTTO),
        ("actors/otto-krahn/index.md", _OTTO),
        ("actors/otto-krahn/README.md", _OTTO),
        ("actors/otto-krahn/index.html", _OTTO),
        ("actors/index.md", f"{_OTHER} actors/;"),
        ("actors/mirna-vallen.md", f"{_OTHER} actors/mirna-vallen/;"),  # leads to mirna-valen
        ("kb/actors/otto-krahn.yml", f"{_OTHER} kb/actors/otto-krahn.yml;"),
        ("README.md", f"{_OTHER} ./;"),  # only index.md is the introduction
        ("assets/cuttings.css", f"{_OTHER} assets/cuttings.css;"),
    ],
)
def test_two_at_one_address_fail_a_strict_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str, ours: str
) -> None:
    """Both are named, as one of them is not to be seen."""
    project = lay_out(tmp_path / "project")
    _put(project, name)
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        build_site(project)
    told = [record.getMessage() for record in caplog.records if "address" in record.getMessage()]
    assert told == [f"'docs/{name}' has the address of {ours} give it another name."]


def test_what_has_an_address_of_its_own_or_is_left_out_is_nobodys_trouble(tmp_path: Path) -> None:
    """Nor is what people may bring along: the introduction, an icon."""
    project = lay_out(tmp_path / "project", exclude_docs="actors/", not_in_nav="/about.md")
    for name in ("actors/otto-krahn.md", "about.md", "index.md", "assets/favicon.svg"):
        _put(project, name)
    site = build_site(project)
    assert "Otto Krahn" in (site / "actors/otto-krahn/index.html").read_text(encoding="utf-8")
    assert (site / "about/index.html").is_file()


def test_what_another_plugin_makes_is_not_ours(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A clash with it is not told as one with the knowledge base."""
    hook = (
        "from mkdocs.plugins import event_priority\nfrom mkdocs.structure.files import File\n"
        "@event_priority(200)\n"
        "def on_files(files, config):\n"
        "    files.append(File.generated(config, 'about/index.html', content='By another plugin.'))\n"
    )
    project = lay_out(tmp_path / "project", hooks=["hook.py"], not_in_nav="/about.md")
    (project / "hook.py").write_text(hook, encoding="utf-8")
    _put(project, "about.md")
    with caplog.at_level(logging.WARNING):
        build_site(project)
    assert not [record for record in caplog.records if "address" in record.getMessage()]


def _put(project: Path, name: str) -> None:
    path = project / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("By hand.\n", encoding="utf-8")
