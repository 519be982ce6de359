"""What editors know of the files while a person types."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from cuttings.kb.schemas import schema, write_schemas
from cuttings.kb.store import load
from cuttings.model import KINDS, Actor, Event, Place
from cuttings.strict_yaml import load as load_yaml

PROJECT = Path(__file__).parents[1] / "project"
REPOSITORY = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Every schema of the good project, by the name of its file."""
    project = shutil.copytree(PROJECT, tmp_path_factory.mktemp("good") / "project")
    kb, _ = load(project / "kb")
    return {
        path.name: json.loads(path.read_text(encoding="utf-8"))
        for path in write_schemas(kb.root, {folder: kb.of(folder) for folder in KINDS})
    }


def validator(schemas: dict[str, Any], name: str) -> Draft7Validator:
    """What judges a file by one of the schemas, as an editor does."""
    registry = Registry().with_resources((each, Resource.from_contents(made)) for each, made in schemas.items())
    return Draft7Validator(schemas[name], registry=registry)


def test_every_kind_has_a_schema_and_it_is_written_once(tmp_path: Path) -> None:
    """A second time nothing changes."""
    kinds = ["actor", "claim", "date", "decisions", "event", "ids", "place", "source"]
    assert sorted(path.stem for path in write_schemas(tmp_path, {})) == kinds
    assert write_schemas(tmp_path, {}) == []
    (tmp_path / "schema" / "actor.json").write_text("{}")
    assert [path.name for path in write_schemas(tmp_path, {})] == ["actor.json"]


def test_each_is_a_schema_of_draft_7(schemas: dict[str, Any]) -> None:
    """By the meta-schema of that dialect, which knows neither `$defs` nor `prefixItems`."""
    for made in schemas.values():
        assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
        Draft7Validator.check_schema(made)
        assert not {"$defs", "prefixItems"} & set(_words(made))


def _words(part: Any) -> list[str]:
    if isinstance(part, dict):
        return [*part, *(word for value in part.values() for word in _words(value))]
    return [word for value in part for word in _words(value)] if isinstance(part, list) else []


@pytest.mark.parametrize("folder", KINDS)
def test_every_file_of_the_repository_fits(schemas: dict[str, Any], folder: str) -> None:
    """As PyYAML's own loader reads it, which is what most tools take for YAML."""
    judge = validator(schemas, f"{KINDS[folder].KIND}.json")
    files = sorted((REPOSITORY / "kb" / folder).glob("*.yml"))
    assert files
    for path in files:
        assert not list(judge.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))), path.name


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        ("actor", "name: Ann\nkind: persn\n", "'persn' is not one of"),
        ("actor", "name: Ann\n", "'kind' is a required property"),
        ("actor", "name: Ann\nkind: person\nalias: [A]\n", "'alias' was unexpected"),
        ("actor", "name: Ann\nkind: person\ncountry: Aberlon Coast\n", "'Aberlon Coast' is not valid"),
        ("place", "name: Quay\nkind: site\ncoordinates: [1.0]\n", "[1.0] is not valid"),
        ("place", "name: Quay\nkind: site\ncoordinates: [1.0, 2.0, 3.0]\n", "[1.0, 2.0, 3.0] is not valid"),
        ("event", "title: T\ntype: other\nstatus: possible\ndate: last week\n", "'last week' is not valid"),
    ],
)
def test_what_is_wrong_is_seen_while_typing(schemas: dict[str, Any], kind: str, text: str, told: str) -> None:
    """The mistakes that need no other file to be seen."""
    errors = [error.message for error in validator(schemas, f"{kind}.json").iter_errors(load_yaml(text))]
    assert len(errors) == 1
    assert told in errors[0]


def test_references_are_completed_by_id(schemas: dict[str, Any]) -> None:
    """A field offers the ids that it may hold; one that is not there yet is no error while typing."""
    ids = {name: part["examples"] for name, part in schemas["ids.json"]["definitions"].items()}
    assert ids["state"] == ["aberlon"]
    assert "mara-oduya" in ids["actor"]
    assert "quay-38" in ids["actor-or-place"]
    judge = validator(schemas, "actor.json")
    assert not list(judge.iter_errors({"name": "Ann", "kind": "person", "country": "not-yet-made"}))


def test_a_field_goes_by_the_name_that_people_write() -> None:
    """`not`, and no other."""
    made = schema(Actor, "Actor")
    assert made["title"] == "Actor"
    assert {"not", "weak_aliases"} <= made["properties"].keys()
    assert made["required"] == ["name", "kind"]
    assert made["additionalProperties"] is False


def test_an_editor_explains_a_pattern_in_words(schemas: dict[str, Any]) -> None:
    """Nobody should have to read a regular expression."""
    date = schema(Event, "Event")["properties"]["date"]["anyOf"][0]
    assert "EDTF" in date["patternErrorMessage"]
    assert "The id of a state" in json.dumps(schemas["ids.json"]["definitions"]["state"])


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.KIND)
def test_every_field_is_described_and_none_has_a_title_that_hides_it(kind: type[Actor]) -> None:
    """Editors show the title where there is one; what is no closed list has an example."""
    for properties in _records(schema(kind, "A kind")):
        for name, told in properties.items():
            assert "title" not in told, name
            assert told.get("description"), name
    for name, info in kind.model_fields.items():
        assert info.examples or info.is_required() or "Literal" in str(info.annotation) or name == "sha256", name


def _records(made: dict[str, Any]) -> list[dict[str, Any]]:
    return [made["properties"], *(part["properties"] for part in made.get("definitions", {}).values())]


def test_examples_are_right(schemas: dict[str, Any]) -> None:
    """An example that the schema itself refuses would mislead."""
    for kind in (Actor, Place, Event):
        judge = validator(schemas, f"{kind.KIND}.json")
        for name, told in schemas[f"{kind.KIND}.json"]["properties"].items():
            for example in told.get("examples", ()):
                assert judge.evolve(schema=told).is_valid(example), name
