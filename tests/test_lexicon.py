"""The files of the lexicon, as files."""

from importlib.resources.abc import Traversable

import pytest

from cuttings import strict_yaml
from cuttings.lexicon import collected, load, sources


@pytest.mark.parametrize(("name", "file"), sources().items(), ids=str)
def test_no_key_stands_twice(name: str, file: Traversable) -> None:
    """Nothing that a lexicon says is lost in silence, and the quick way of loading it reads the same."""
    assert strict_yaml.load(file.read_text(encoding="utf-8")) == load(name)


def test_no_frame_stands_in_two_files() -> None:
    """Of two entries of one name only one would count."""
    assert len(collected("frames")) == sum(len(load(f"frames/{part}")) for part in load("frames")["files"])
