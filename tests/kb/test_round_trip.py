"""Our files through the writer of YAML that keeps comments, as other tools of a team may use it."""

import io
from pathlib import Path

import pytest
from hypothesis import assume, given
from ruamel.yaml import YAML

from cuttings.kb.dump import dump
from cuttings.model import KINDS, Entity
from tests.kb.entities import entities

REPOSITORY = Path(__file__).parents[2]


def through(text: str) -> str:
    """The text as ruamel loads and saves it, with the indents of our files and without breaking lines."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1 << 30
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(yaml.load(text), out)
    return out.getvalue()


@pytest.mark.parametrize("folder", KINDS)
def test_every_file_of_the_repository_comes_back(folder: str) -> None:
    """Not one byte is changed."""
    for path in sorted((REPOSITORY / "kb" / folder).glob("*.yml")):
        text = path.read_bytes().decode()
        assert through(text) == text, path.name


@given(entities())
def test_every_file_that_could_be_comes_back(drafted: tuple[str, Entity]) -> None:
    """Whatever texts it holds.

    Signs that no printer prints are escapes, which each writer spells its own way, as it does numbers of many digits.
    """
    text = dump(*drafted)
    assume("\\" not in text and "coordinates:" not in text)
    assert through(text) == text
