"""The files of the lexicon, as files."""

from importlib.resources.abc import Traversable

import pytest

from cuttings import strict_yaml
from cuttings.lexicon import load, sources


@pytest.mark.parametrize("file", [pytest.param(file, id=file.name) for file in sources()])
def test_no_key_stands_twice(file: Traversable) -> None:
    """Nothing that a lexicon says is lost in silence, and the quick way of loading it reads the same."""
    name, _, _ = file.name.partition(".")
    assert strict_yaml.load(file.read_text(encoding="utf-8")) == load(name)
