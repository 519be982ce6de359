"""What editors know of the files while a person types."""

import json
from pathlib import Path

from cuttings.kb.schema import schema, write_schemas
from cuttings.model import KINDS, Actor, Event


def test_every_kind_has_a_schema_and_it_is_written_once(tmp_path: Path) -> None:
    """A second time nothing changes."""
    names = sorted(path.name for path in write_schemas(tmp_path))
    kinds = ["actor.json", "claim.json", "date.json", "decisions.json", "event.json", "place.json", "source.json"]
    assert names == kinds
    assert write_schemas(tmp_path) == []
    (tmp_path / "schema" / "actor.json").write_text("{}")
    assert [path.name for path in write_schemas(tmp_path)] == ["actor.json"]


def test_a_field_goes_by_the_name_that_people_write() -> None:
    """`not`, and no other."""
    made = schema(Actor, "Actor")
    assert made["title"] == "Actor"
    assert {"not", "weak_aliases"} <= made["properties"].keys()
    assert made["required"] == ["name", "kind"]
    assert made["additionalProperties"] is False


def test_an_editor_explains_a_pattern_in_words() -> None:
    """Nobody should have to read a regular expression."""
    date = schema(Event, "Event")["properties"]["date"]["anyOf"][0]
    place = schema(Event, "Event")["properties"]["place"]["anyOf"][0]
    assert "EDTF" in date["patternErrorMessage"]
    assert "kim-jong-un" in place["patternErrorMessage"]


def test_no_field_has_a_title_that_hides_its_description() -> None:
    """Editors show the title where there is one."""
    for kind in KINDS.values():
        for properties in (
            schema(kind, "A kind")["properties"],
            *(d["properties"] for d in schema(kind, "A kind").get("$defs", {}).values()),
        ):
            assert not [name for name, told in properties.items() if "title" in told]


def test_a_schema_is_json(tmp_path: Path) -> None:
    """As the files' first lines point to it."""
    for path in write_schemas(tmp_path):
        assert json.loads(path.read_text(encoding="utf-8"))["$schema"].startswith("https://json-schema.org/")
