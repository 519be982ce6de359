"""What files say is printed so that it is only read, by every command and in every form for people."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from cuttings.cli.commands import app

#: What colours, erases and turns round what stands after it, as YAML writes it, and as it is told.
HOSTILE = r"\e[31m\u202e\x9b2J\nTwo"
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")

PROJECT = {
    "kb/actors/ann.yml": f'name: "Ann {HOSTILE}"\nkind: person\n# \u202e\n',
    "kb/actors/ben.yml": f'name: Ben\nkind: person\nreview: reviewed\nreviewed_by: "B {HOSTILE}"\n# \u202e\n',
    "kb/actors/cem.yml": "name: Cem\nkind: person\n# \u202e\nmerged_into: ann\n",
    "kb/found/proposals.jsonl": '{"folder":"actors","id":"ben","kind":"alias","item":"A \\u001b[31m\\u202e"}\n',
}
COMMANDS = [
    ["status"],
    ["review"],
    ["review", "accept", "ben alias A \x1b[31m\u202e"],
    ["review", "refuse", "ann alias \x1b[31m"],
    ["reviewed", "ann", "--by", "Mara", "--dry-run"],
    ["merge", "ann", "ben", "--dry-run"],
    ["split", "cem", "--dry-run"],
    ["rename", "ben", "bo", "--dry-run"],
    ["reject", "ben", "--dry-run"],
]


def _lay_out(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("command", COMMANDS, ids=ascii)
def test_no_command_lets_a_file_or_its_name_steer_the_terminal(tmp_path: Path, command: list[str]) -> None:
    """Nor do words that were copied into the command itself."""
    _lay_out(tmp_path, PROJECT)
    result = CliRunner().invoke(app, [*command, "--project", str(tmp_path)])
    assert isinstance(result.exception, SystemExit | None), result.exception
    assert result.output
    assert STEERING.findall(result.output) == []


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_what_changed_is_told_in_words_that_steer_nothing(tmp_path: Path, form: str) -> None:
    """Each thing on its line, and words stay apart."""
    before, after = _lay_out(tmp_path / "a", {"kb/x": ""}), _lay_out(tmp_path / "b", PROJECT)
    (after / "kb/actors" / "caf\udce9\x1b[31m.yml").write_text("name: Café\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["diff", str(before), str(after), "--format", form])
    assert result.exit_code == 0, result.output
    assert STEERING.findall(result.output) == []
    told = result.output.replace("\\[", "[")
    assert "Ann [31m 2J Two" in told
    assert "caf [31m.yml" in told
