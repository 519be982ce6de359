"""What a person sees while typing, from the language server that most editors run."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings.kb.schemas import write_schemas
from cuttings.kb.store import load
from cuttings.model import KINDS
from tests.editor.server import Server, running

PROJECT = Path(__file__).parents[1] / "kb" / "project"
pytestmark = pytest.mark.skipif(
    not shutil.which("npm"), reason="the language server needs Node.js; with it: make language-server"
)
FIRST = "# yaml-language-server: $schema=../schema/{kind}.json\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good project with its schemas."""
    project = shutil.copytree(PROJECT, tmp_path_factory.mktemp("editor") / "project")
    kb, _ = load(project / "kb")
    write_schemas(kb.root, {folder: kb.of(folder) for folder in KINDS})
    return project


@pytest.fixture(scope="module")
def server(project: Path) -> Iterator[Server]:
    """The server that an editor would start for the project."""
    with running(project) as server:
        yield server


def test_a_right_file_is_left_in_peace(project: Path, server: Server) -> None:
    """With references, also one to what is not made yet."""
    text = FIRST.format(kind="actor") + "name: Ann\nkind: person\ncountry: not-yet-made\n"
    assert server.open(project / "kb" / "actors" / "right.yml", text) == []


@pytest.mark.parametrize(
    ("kind", "text", "line", "told"),
    [
        ("actor", "name: Ann\nkind: persn\n", 2, 'Valid values: "person"'),
        ("actor", "name: Ann\nkind: person\ncountry: Aberlon Coast\n", 3, "The id of a state"),
        ("event", "title: T\ntype: visit\nstatus: occurred\ndate: last week\n", 4, "A date as EDTF in quotes"),
        ("event", "title: T\ntype: visit\nstatus: occured\n", 3, '"occurred"'),
        ("claim", "content: It rained\n", 1, 'Missing property "mode"'),
    ],
)
def test_a_wrong_value_is_told_on_its_line(
    project: Path, server: Server, kind: str, text: str, line: int, told: str
) -> None:
    """In words, not as a pattern."""
    path = project / "kb" / f"{kind}s" / f"wrong-{abs(hash(text))}.yml"
    said = server.open(path, FIRST.format(kind=kind) + text)
    assert [each["range"]["start"]["line"] for each in said] == [line]
    assert told in said[0]["message"]


def test_fields_terms_and_ids_are_completed(project: Path, server: Server) -> None:
    """The fields of a kind, the terms of a field, and the ids of what it may refer to."""
    path = project / "kb" / "actors" / "half.yml"
    server.open(path, FIRST.format(kind="actor") + "name: Ann\nkind: \ncountry: \nwea")
    assert {"person", "state"} <= set(server.complete(path, 2, 6))
    assert "aberlon" in server.complete(path, 3, 9)
    assert "weak_aliases" in server.complete(path, 4, 3)


def test_what_a_field_is_for_is_shown(project: Path, server: Server) -> None:
    """Where the pointer rests on it."""
    path = project / "kb" / "actors" / "hover.yml"
    server.open(path, FIRST.format(kind="actor") + "name: Ann\nkind: person\nweak_aliases: [Annie]\n")
    place = {"line": 3, "character": 2}
    shown = server.ask("textDocument/hover", textDocument={"uri": path.as_uri()}, position=place)
    assert "Names that need context" in str(shown)
