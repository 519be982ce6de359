"""`cuttings review` from outside."""

import json
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner

from cuttings.cli.commands import app
from cuttings.kb import atomic
from cuttings.site.contents import load_contents

from .world import World

KEY = "ana-ruiz alias Ana of Salm"
REMEDY = "mend that, then run this again; what is unfinished is then completed\n"


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A knowledge base of two articles."""
    with patch("os.fsync"):
        made = World(tmp_path)
        made.publish({"alpha": 0, "beta": 0})
        made.run()
        yield made


def run(world: World, *arguments: str, typed: str | None = None, terminal: bool = False) -> tuple[int, str, str]:
    """Exit code, standard output and standard error."""
    command = ["review", *arguments, "--project", str(world.folder)]
    with patch("cuttings.cli.reviewing.is_terminal", lambda: terminal):
        result = CliRunner().invoke(app, command, input=typed)
    return result.exit_code, result.stdout, result.stderr


def test_without_a_terminal_everything_is_listed(world: World) -> None:
    """As Markdown; as JSON if that is asked for, and of one entity if only that is."""
    assert run(world)[1] == run(world, "--format", "markdown")[1]
    listed = json.loads(run(world, "--format", "json", "--about", "ana-ruiz")[1])
    assert {one["on"][0] for one in listed} == {"ana-ruiz"}
    assert KEY in {one["key"] for one in listed}


def test_accepting_by_key(world: World) -> None:
    """The change is shown and made, and what follows from it is brought up to date."""
    code, out, err = run(world, "accept", KEY.upper(), "--by", "mara")
    assert (code, err) == (0, "")
    assert "+  - Ana of Salm" in out.splitlines()
    assert "- Ana of Salm\n" in (world.kb / "actors" / "ana-ruiz.yml").read_text("utf-8")
    decided = (world.kb / "decisions.yml").read_text("utf-8")
    assert f"- proposal: {KEY}\n    status: accepted\n    by: mara\n    date: " in decided
    assert KEY not in (world.kb / "found" / "proposals.jsonl").read_text("utf-8")


def test_refusing_by_key(world: World) -> None:
    """With the reason; the file of the entity stays as it is, and the site shows it no more."""
    before = (world.kb / "actors" / "ana-ruiz.yml").read_bytes()
    assert run(world, "refuse", KEY, "the-meeting date 2031-05-02", "--why", "Somebody else.")[0] == 0
    assert (world.kb / "actors" / "ana-ruiz.yml").read_bytes() == before
    assert (world.kb / "decisions.yml").read_text("utf-8").count("why: Somebody else.\n") == 2
    assert KEY not in world.waiting()
    contents, problems = load_contents(world.kb)
    assert KEY not in {one.key for one in contents.proposals}
    assert problems == []


def test_a_key_that_is_none_stops_all(world: World) -> None:
    """The nearest is named, and nothing is done."""
    before = world.files()
    code, out, err = run(world, "accept", KEY, "ana-ruiz alias Ana of Salmon")
    assert (code, out) == (1, "")
    assert err == f"nothing that waits has the key 'ana-ruiz alias Ana of Salmon'; did you mean: {KEY}?\n"
    assert world.files() == before


def test_what_was_done_before_an_obstacle_stands(world: World) -> None:
    """The obstacle is told, and what follows from the first word is brought up to date."""
    (world.kb / "events" / "the-meeting.yml").write_text("{title: Meeting, type: meeting, status: possible}\n", "utf-8")
    keys = (KEY, "the-meeting status occurred")
    code, _, err = run(world, "accept", *keys)
    assert (code, err.split(": ")[0]) == (1, "kb/events/the-meeting.yml")
    assert KEY not in (world.kb / "found" / "proposals.jsonl").read_text("utf-8")


def test_on_a_terminal_each_is_asked(world: World) -> None:
    """A letter that is no answer is asked again; quitting keeps what was decided."""
    code, out, err = run(world, "--about", "ana-ruiz", typed="x\ns\na\nr\nNot she.\nq\n", terminal=True)
    assert (code, err) == (0, "one of these letters, please: a, r, s, e, q\n")
    assert "1 of 7  Ana Ruiz is also called: A. M. Ruiz Prado" in out
    assert out.splitlines()[-1] == "1 accepted, 1 refused, 1 skipped"
    decided = (world.kb / "decisions.yml").read_text("utf-8")
    assert decided.count("- proposal: ") == 2
    assert "why: Not she.\n" in decided


def test_when_nothing_waits_it_is_said(world: World) -> None:
    """And nothing is asked."""
    assert run(world, "--about", "nobody", terminal=True)[1] == "nothing waits for you\n"


def test_what_is_wrong_in_kb_is_told_first(world: World) -> None:
    """A file that cannot be read may hide what waits."""
    (world.kb / "decisions.yml").write_text("decisions: [\n", encoding="utf-8")
    code, _, err = run(world)
    assert code == 1
    assert err.startswith("kb/decisions.yml:2:1: broken YAML")


@pytest.mark.parametrize("word", ["accept", "refuse"])
def test_where_nothing_can_be_written_it_is_told(world: World, monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    """As a problem of the file; of several, what follows from those that were set down is brought up to date."""
    write = atomic._write_through

    def full(path: Path, data: bytes) -> None:
        if "decisions.yml" in path.name and "the-meeting" in data.decode():
            raise OSError(28, "No space left on device")
        write(path, data)

    monkeypatch.setattr(atomic, "_write_through", full)
    code, _, err = run(world, word, KEY, "the-meeting date 2031-05-02", "--by", "mara")
    assert code == 1
    assert err.startswith("kb/decisions.yml: cannot be read or written: No space left on device; mend that")
    assert err.endswith("\n1 problem\n")
    assert KEY not in world.waiting()
    assert word == "refuse" or KEY not in (world.kb / "found" / "proposals.jsonl").read_text("utf-8")


def test_at_a_terminal_too_it_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the item is put again."""
    monkeypatch.setattr(atomic, "lock", lambda _: (_ for _ in ()).throw(PermissionError(13, "Permission denied", "x")))
    code, out, err = run(world, "--about", "ana-ruiz", typed="a\nq\n", terminal=True)
    assert (code, out.count("1 of "), out.splitlines()[-1]) == (0, 2, "nothing decided")
    assert err == "x: cannot be read or written: Permission denied; " + REMEDY
