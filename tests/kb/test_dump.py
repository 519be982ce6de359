"""YAML that people like to edit, and that says what the entity says."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given

from cuttings.kb.dump import dump
from cuttings.kb.scalars import WIDTH, inline, scalar
from cuttings.model import KINDS, Actor, Entity
from cuttings.validation import read_record, sound_record

from .entities import HARD, TEXT, entities

GOLDEN = sorted((Path(__file__).parent / "files").glob("*/*.yml"))


@given(entities())
def test_an_entity_comes_back_as_it_was(drawn: tuple[str, Entity]) -> None:
    """Reading what was written gives the same entity, whatever its texts hold, to the type of every value.

    So what was written may be kept as what would be read.
    """
    folder, entity = drawn
    text = dump(folder, entity)
    read, problems, _ = read_record(text, type(entity), "x.yml")
    assert problems == []
    for one in (read, sound_record(text, type(entity))):
        assert one == entity
        assert repr(one) == repr(entity)


@given(entities())
def test_no_line_ends_with_white_space(drawn: tuple[str, Entity]) -> None:
    """Editors strip it, and a quotation would no longer be what the article says."""
    folder, entity = drawn
    assert not [line for line in dump(folder, entity).split("\n") if line != line.rstrip(" \t")]


@given(entities())
def test_older_tools_read_the_same(drawn: tuple[str, Entity]) -> None:
    """PyYAML's plain loader, which knows YAML 1.1 only, sees texts where there are texts, and numbers for numbers."""
    folder, entity = drawn
    written = entity.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert (yaml.safe_load(dump(folder, entity)) or {}) == written


@given(TEXT)
def test_a_text_is_a_text_on_one_line(text: str) -> None:
    """In block and in flow."""
    assert yaml.safe_load(f"k: {inline(text)}\n") == {"k": text}
    assert yaml.safe_load(f"[{inline(text, flow=True)}, b]") == [text, "b"]


@pytest.mark.parametrize("text", HARD)
def test_a_hard_text_is_a_text(text: str) -> None:
    """Each of the hard texts by itself, where a person finds it in a report."""
    lines = "\n".join(scalar(text, 2, 3))
    assert yaml.safe_load(f"k: {lines}\n") == {"k": text}


def test_long_text_is_folded_within_the_width() -> None:
    """A sentence is read without scrolling."""
    text = "The delegation left the harbour of Aberlon at noon, officials said, and will return next week. " * 4
    lines = dump("actors", Actor(name="A", kind="person", description=text.strip())).split("\n")
    assert lines[3] == "description: >-"
    assert " ".join(line.strip() for line in lines[4:-1]) == text.strip()
    assert WIDTH - len("delegation") <= max(map(len, lines)) <= WIDTH


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_files_look_as_people_like_them(path: Path) -> None:
    """The goldens are files as they stand in kb/: written again they are the same."""
    text = path.read_text(encoding="utf-8")
    entity, problems, _ = read_record(text, KINDS[path.parent.name], path.name)
    assert problems == []
    assert entity is not None
    assert dump(path.parent.name, entity) == text
