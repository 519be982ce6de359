"""The reports of a comparison, which people read in tests/changes/golden/."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cuttings.changes.compare import compare
from cuttings.changes.forms.markdown import LIMIT, as_markdown
from cuttings.changes.state import State, read_state
from cuttings.cli.commands import app
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor
from tests.changes import states

ROOT = Path("kb")
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The two states, as folders."""
    folder = tmp_path_factory.mktemp("states")
    before, after = states.write(folder / "before", states.BEFORE), states.write(folder / "after", states.AFTER)
    return str(before), str(after)


@pytest.mark.parametrize(("form", "file"), [("text", "report.txt"), ("markdown", "report.md"), ("json", "report.json")])
def test_report(folders: tuple[str, str], form: str, file: str) -> None:
    """As it stands in the golden file; REWRITE=1 writes that anew, to be looked at."""
    result = CliRunner().invoke(app, ["diff", *folders, "--format", form])
    assert result.exit_code == 0, result.output
    if os.environ.get("REWRITE"):
        (GOLDEN / file).write_text(result.stdout, encoding="utf-8")
    assert result.stdout == (GOLDEN / file).read_text(encoding="utf-8")


def test_a_renamed_reference_is_no_change_of_its_own(folders: tuple[str, str]) -> None:
    """What is renamed is told once, by its new id."""
    report = json.loads(CliRunner().invoke(app, ["diff", *folders, "--format", "json"]).stdout)
    about = [one for one in report["entities"] if "bo-lind" in (one["id"] + str(one["other"]))]
    assert [(one["what"], one["id"], one["other"]) for one in about] == [("renamed", "bo-lind-smith", "bo-lind")]


def test_nothing_changed(folders: tuple[str, str]) -> None:
    """It is said, and that is all."""
    result = CliRunner().invoke(app, ["diff", folders[1], folders[1], "--format", "json"])
    report = json.loads(result.stdout)
    assert not report["entities"] + report["relations"] + report["predictions"] + report["proposals"]


def test_what_cannot_be_read_is_neither_added_nor_gone(tmp_path: Path) -> None:
    """A file that this version cannot read is named, and nothing is told of it."""
    before = states.write(
        tmp_path / "a", states.BEFORE | {"kb/actors/ann.yml": "nom: Ann\n", "kb/found/across.jsonl": "{"}
    )
    after = states.write(tmp_path / "b", states.BEFORE)
    told = compare(read_state(before / "kb"), read_state(after / "kb"))
    assert told.nothing
    assert told.not_compared == (
        "kb/actors/ann.yml",
        "kb/found/across.jsonl or kb/decisions.yml: of conflicts and predictions nothing can be told",
    )


def test_decisions_are_told(tmp_path: Path) -> None:
    """A relation that a person refused is not merely gone."""
    before = states.write(tmp_path / "a", states.AFTER)

    after = states.write(tmp_path / "b", states.AFTER | {"kb/decisions.yml": states.REFUSED})
    told = compare(read_state(before / "kb"), read_state(after / "kb"))
    back = compare(read_state(after / "kb"), read_state(before / "kb"))
    assert [one.what for one in (*told.relations, *back.relations)] == ["refused", "open again"]


def _state(names: list[str]) -> State:
    actors = {f"a{number}": Actor(name=name, kind="person") for number, name in enumerate(names)}
    return State(KnowledgeBase(ROOT, actors=actors))


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=5))
def test_names_are_only_text(names: list[str]) -> None:
    """Whatever stands in a name, the report has no other markup than its own."""
    report = as_markdown(compare(_state([]), _state(names)))
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(report)
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "code_inline", "html_inline", "softbreak", "text_special"}
    assert {child.content for child in inline if child.type == "html_inline"} <= {"<!-- -->"}
    assert sum(token.type == "list_item_open" for token in tokens) == len(names)


@pytest.mark.parametrize(
    "live", ["@everyone", "#12", "!12", "%12", "&12", "GH-12", "www.example.org", "https://example.org", "a@b.example"]
)
def test_hosts_find_nothing_in_names(live: str) -> None:
    """A comment within breaks what would mention somebody or lead somewhere."""
    report = as_markdown(compare(_state([]), _state([f"Ann {live} Bo"])))
    assert "<!-- -->" in report.split("Added")[-1]
    assert live not in report


@pytest.mark.parametrize("name", ["平" * 100, "@<" * 60])
def test_a_report_fits_into_a_comment(name: str) -> None:
    """However much changed; and it says how much it leaves out."""
    report = as_markdown(compare(_state([]), _state([name] * 5000)))
    assert len(report.encode()) <= LIMIT
    shown = report.count("\n- ") - 1
    assert f"and {5000 - shown:,} more" in report
    assert report.count("<details>") == report.count("</details>")
