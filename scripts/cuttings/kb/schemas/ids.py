"""kb/schema/ids.json: the ids that there are, so that editors complete references.

An id that is not listed is no error to an editor, as its file may be about to be made; `cuttings check` is the judge.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from cuttings.kb.references import FIELDS, Target
from cuttings.kb.schemas.draft7 import DIALECT
from cuttings.model import Entity
from cuttings.model.vocabulary import SLUG_PATTERN

FILE = "ids.json"

Entities = Mapping[str, Mapping[str, Entity]]
"""By folder and id."""


def reference(target: Target) -> dict[str, str]:
    """What the schema of a kind says where an id of this target stands."""
    return {"$ref": f"{FILE}#/definitions/{_name(target)}"}


def ids_schema(entities: Entities) -> dict[str, Any]:
    """For each sort of thing that a field may refer to, the ids in the knowledge base that it may hold."""
    targets = {_name(target): target for target in FIELDS.values()}
    return {
        "$schema": DIALECT,
        "title": "Ids",
        "definitions": {name: _definition(target, entities) for name, target in sorted(targets.items())},
    }


def _name(target: Target) -> str:
    """The target as a word: "an actor or a place" is `actor-or-place`."""
    return "-".join(word for word in str(target).split() if word not in ("a", "an"))


def _definition(target: Target, entities: Entities) -> dict[str, Any]:
    """As examples, which editors offer and which, unlike a closed list, make no error of an id that is new."""
    return {
        "type": "string",
        "pattern": SLUG_PATTERN,
        "patternErrorMessage": f"The id of {target}: the name of a file in kb/ without .yml",
        "examples": sorted(_fitting(target, entities)),
    }


def _fitting(target: Target, entities: Entities) -> Iterator[str]:
    for folder in target.folders:
        there = entities.get(folder, {})
        if target.states_only:
            yield from (id_ for id_, entity in there.items() if target.accepts(folder, entity))
        else:
            yield from there
