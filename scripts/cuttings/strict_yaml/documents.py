"""The data of documents whose shape only they know: the lexicon, workflows, tests."""

from typing import Any

import yaml

from cuttings.strict_yaml.loaders import StrictLoader
from cuttings.strict_yaml.places import BadYamlError, compose_with_lines


def load(text: str) -> Any:
    """The data of a document, by the core schema. Raises BadYamlError, also for a key that stands twice."""
    composed = compose_with_lines(text, loader=StrictLoader)
    for repeat in composed.repeats:
        raise BadYamlError(f"{repeat.path[-1]!r} stands twice, first in line {repeat.first.line}", repeat.place)
    return composed.data


def load_sound(text: str) -> Any:
    """The same of a document known to be sound, such as the program's own: half as long, as nothing is looked after."""
    return yaml.load(text, StrictLoader)
