"""The commands from outside: what they print where, and their exit codes."""

import errno
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cuttings.cli.commands import app
from cuttings.kb import atomic
from cuttings.kb.atomic import OvertakenError
from cuttings.kb.found import write_found
from tests.resolve.invented import given

README = Path(__file__).parents[1] / "README.md"


#: What works on a kb/ that is there.
EDITS = {
    "merge": ["merge", "ann", "ben"],
    "split": ["split", "cem"],
    "rename": ["rename", "ann", "dan"],
    "reject": ["reject", "ben"],
    "reviewed": ["reviewed", "ann", "--by", "Mara"],
    "reanchor": ["reanchor"],
}
OTHERS = [["check"], ["status"], ["review"], ["review", "accept", "key"], ["export", "annotations"]]
THREE = {
    "kb/actors/ann.yml": "name: Ann\nkind: person\n",
    "kb/actors/ben.yml": "name: Ben\nkind: person\n",
    "kb/actors/cem.yml": "name: Cem\nkind: person\nmerged_into: ann\n",
}
BROKEN = {**THREE, "kb/ledger.jsonl": "<<<<<<< HEAD\n"}


@pytest.mark.parametrize("command", [*EDITS.values(), *OTHERS], ids=" ".join)
def test_without_a_kb_nothing_is_done(tmp_path: Path, command: list[str]) -> None:
    """And how to come by one is told, whatever was asked for."""
    result = CliRunner().invoke(app, [*command, "--project", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr.startswith("kb: there is no such folder; run: cuttings extract, or name the project's folder")
    assert not (tmp_path / "kb").exists()


@pytest.mark.parametrize("command", EDITS.values(), ids=EDITS)
def test_an_edit_that_another_run_overtakes_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """Nothing was done."""
    _lay_out(tmp_path, THREE)

    def taken(_: Path) -> None:
        raise OvertakenError("another run is at work")

    monkeypatch.setattr(atomic, "lock", taken)
    result = CliRunner().invoke(app, [*command, "--project", str(tmp_path)])
    assert (result.exit_code, result.stderr) == (1, "another run is at work\n")
    assert {file: (tmp_path / file).read_text(encoding="utf-8") for file in THREE} == THREE


@pytest.mark.parametrize(
    ("command", "files", "told"),
    [
        *((edit, BROKEN, "kb/ledger.jsonl:1: is no record") for name, edit in EDITS.items() if name != "reviewed"),
        (
            ["rename", "ann", "dan"],
            {**THREE, "kb/ledger.jsonl/of.txt": ""},
            "kb/ledger.jsonl: cannot be read or written",
        ),
        (["new", "actor", "Ann"], {"kb/actors": ""}, "kb/actors: cannot be read or written"),
        (["extract"], {}, "seeds: there is no such folder; make it and put articles into it"),
        (["check"], {"kb/actors/ann.yml": "name: Ann\n"}, "kb/actors/ann.yml:1:1: kind: is missing"),
        (["export", "annotations"], {"kb/actors/ann.yml": "name: Ann\n"}, "kb/actors/ann.yml:1:1: kind: is missing"),
        (["export", "annotations"], {"kb/found/links.jsonl": "{\n"}, "kb/found/links.jsonl:1: is no record"),
        (["extract"], {"seeds/a.txt": "Text.", "kb/ledger.jsonl": "{\n"}, "kb/ledger.jsonl:1: is no record"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, command: list[str], files: dict[str, str], told: str) -> None:
    """As one line on standard error, with a count and exit code 1."""
    _lay_out(tmp_path, files)
    result = CliRunner().invoke(app, [*command, "--project", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stderr.startswith(told)
    assert result.stderr.endswith("\n1 problem\n")


@pytest.mark.parametrize("command", [["new", "actor", "Dan"], *EDITS.values()], ids=" ".join)
def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    """By the file that would have been written; nothing is half done."""
    quoted = "evidence:\n  - {source: a, exact: Ann, start: 0, end: 3, sha256: '0123456789ab'}\n"
    source = "title: A\nfile: a.txt\nsha256: " + "0" * 64
    files = {"kb/actors/ann.yml": THREE["kb/actors/ann.yml"] + quoted, "kb/sources/a.yml": source}
    _lay_out(tmp_path, THREE | files)
    write_found(tmp_path / "kb", given({"articles": {"a": {"text": "So Ann said."}}})[0][0])
    before = _all_in(tmp_path / "kb")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic, "_write_through", full)
    result = CliRunner().invoke(app, [*command, "--project", str(tmp_path)])
    assert result.exit_code == 1
    assert re.fullmatch(
        r"kb/\S+: cannot be read or written: No space left on device; mend.*\n1 problem\n", result.stderr
    )
    assert _all_in(tmp_path / "kb") == before


def _all_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _lay_out(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    """The command was called wrongly; nothing was looked into."""
    assert CliRunner().invoke(app, ["check", "--project", str(tmp_path / "none")]).exit_code == 2


def _all(group: click.Group, named: tuple[str, ...] = ()) -> Iterator[list[str]]:
    """Every command, and every group of them, as it is typed."""
    yield [*named]
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _all(command, (*named, name))
        else:
            yield [*named, name]


@pytest.mark.parametrize("command", [*_all(app)], ids=lambda command: " ".join(command) or "cuttings")
def test_help(command: list[str]) -> None:
    """Every command says what it does, in whole sentences: nothing is cut short."""
    result = CliRunner().invoke(app, [*command, "--help"])
    assert result.exit_code == 0
    assert not re.search(r"\.\.\.$", re.sub(r"^Usage: .*", "", result.stdout), re.MULTILINE)


def test_help_answers_at_once() -> None:
    """Nothing of ours is imported for it but the command line, nor what the rest of the house rests on."""
    code = """
import sys
from cuttings.cli.commands import app
app(["check", "--help"], standalone_mode=False)
ours = {name for name in sys.modules if name.startswith("cuttings.") and not name.startswith("cuttings.cli")}
print(sorted(ours | {"pydantic", "yaml", "jinja2", "numpy", "spacy", "typer", "rich"} & sys.modules.keys()))
"""
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.splitlines()[-1] == "[]"


def test_a_shell_completes_commands() -> None:
    """As `docs/editing.md` tells."""
    environment = {"_CUTTINGS_COMPLETE": "bash_complete", "COMP_WORDS": "cuttings re", "COMP_CWORD": "1"}
    told = CliRunner().invoke(app, prog_name="cuttings", env=environment).stdout
    assert {line.split(",")[1] for line in told.splitlines()} == {"review", "rename", "reject", "reviewed", "reanchor"}


def test_check_speaks_to_programs_too(tmp_path: Path) -> None:
    """On standard output, with the same exit code."""
    (tmp_path / "kb" / "actors").mkdir(parents=True)
    (tmp_path / "kb" / "actors" / "ann.yml").write_text("name: Ann\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["check", "--format", "json", "--project", str(tmp_path)])
    assert result.exit_code == 1
    assert [problem["field"] for problem in json.loads(result.stdout)] == ["kind"]


def test_a_new_file_is_made_once(tmp_path: Path) -> None:
    """The second time it is there already."""
    command = ["new", "actor", "Ann Bo", "--project", str(tmp_path)]
    assert CliRunner().invoke(app, command).stdout.startswith(f"made {tmp_path}/kb/actors/ann-bo.yml")
    again = CliRunner().invoke(app, command)
    assert (again.exit_code, again.stderr[:21]) == (1, "kb/actors/ann-bo.yml ")


def test_a_new_file_says_what_kind_it_is_of(tmp_path: Path) -> None:
    """Where that is told; a typing error is answered with the nearest there is."""
    command = ["new", "place", "Ann Bo", "--project", str(tmp_path), "--kind"]
    wrong = CliRunner().invoke(app, [*command, "citty"])
    assert (wrong.exit_code, "did you mean city?" in wrong.stderr) == (1, True)
    assert CliRunner().invoke(app, [*command, "city"]).exit_code == 0
    assert "\nkind: city\n" in (tmp_path / "kb" / "places" / "ann-bo.yml").read_text(encoding="utf-8")


def test_annotations_are_utf8_wherever_they_are_written(tmp_path: Path) -> None:
    """Also on a system whose own encoding lacks the letters."""
    founds = given({"articles": {"alpha": {"text": "Łódź – 平壌."}}})[0]
    write_found(tmp_path / "kb", founds[0])
    result = CliRunner(charset="cp1252").invoke(app, ["export", "annotations", "--project", str(tmp_path)])
    assert result.exit_code == 0
    assert [json.loads(line)["text"] for line in result.stdout_bytes.decode().splitlines()] == ["Łódź – 平壌."]


@pytest.mark.parametrize(
    "command",
    [["check"], ["status"], ["review"], ["diff", "{project}", "{project}/later"]],
    ids=["check", "status", "review", "diff"],
)
def test_json_is_utf8_wherever_it_is_written(tmp_path: Path, command: list[str]) -> None:
    """Also where the system's own encoding lacks the letters, and where the name of a file is no text at all."""
    _lay_out(tmp_path, THREE)
    _lay_out(tmp_path / "later", {**THREE, "kb/actors/dal.yml": "name: Łódź 平壌 \U0001f600\nkind: person\n"})
    for folder in (tmp_path, tmp_path / "later"):
        (folder / "kb" / "actors" / "caf\udce9.yml").write_text("name: Eve\nkind: person\n", encoding="utf-8")
    words = [word.format(project=tmp_path) for word in command]
    result = CliRunner(charset="cp1252").invoke(app, [*words, "--format", "json", "--project", str(tmp_path)])
    assert not isinstance(result.exception, UnicodeError)
    assert json.loads(result.stdout_bytes.decode() or "null") is not None or command == ["review"]


def test_no_article_steers_a_terminal(tmp_path: Path) -> None:
    """What is quoted from one is only read."""
    quotation = 'evidence:\n  - {source: gone, exact: "\\e[31mred\\u202e", start: 0, end: 9, sha256: 0123456789ab}\n'
    _lay_out(tmp_path, {"kb/actors/ann.yml": f"name: Ann\nkind: person\n{quotation}"})
    told = CliRunner().invoke(app, ["status", "--project", str(tmp_path)]).stdout
    assert "“ [31mred ”" in told
    assert not re.search("[\x1b\u202e]", told)


def test_a_terminal_that_lacks_the_letters_is_given_their_numbers(tmp_path: Path) -> None:
    """Rather than nothing."""
    _lay_out(tmp_path, {**THREE, "kb/actors/ben.yml": "name: 平壌\nkind: person\n"})
    run = ("-c", "from cuttings.cli import main; main()", "reject", "ben", "--project", str(tmp_path))
    western = {**os.environ, "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run([sys.executable, *run], env=western, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"-name: \\u5e73\\u58cc" in done.stdout


def test_only_articles_that_there_are_can_be_measured() -> None:
    """A key with a typing error is told, with those that there are."""
    gold = Path(__file__).parent / "gold" / "five"
    result = CliRunner().invoke(app, ["evaluate", str(gold), "--only", "0O3"])
    assert result.exit_code == 1
    assert "'0O3' is no article here; the keys are 000, 001, 002, 003, 004" in result.stderr


def test_every_command_stands_in_the_readme() -> None:
    """In its table, which is where somebody looks for what there is."""
    rows = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    named = set(re.findall(r"[a-z]+", " ".join(row.split("|")[1] for row in rows)))
    assert app.commands
    assert app.commands.keys() - named == set()
