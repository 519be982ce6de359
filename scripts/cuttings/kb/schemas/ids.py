"""kb/schema/ids.json: the ids that there are, so that editors complete references.

An id that is not listed is no error to an editor, as its file may be about to be made; `cuttings check` is the judge.
"""

from collections.abc import Iterable
from typing import Any

from cuttings.kb.references import FIELDS, Target
from cuttings.kb.schemas.draft7 import DIALECT
from cuttings.kb.store import SLUG_PATTERN, KnowledgeBase

FILE = "ids.json"


def reference(target: Target) -> dict[str, str]:
    """What the schema of a kind says where an id of this target stands."""
    return {"$ref": f"{FILE}#/definitions/{_name(target)}"}


def ids_schema(kb: KnowledgeBase) -> dict[str, Any]:
    """For each sort of thing that a field may refer to, the ids in the knowledge base that it may hold."""
    targets = {_name(target): target for target in FIELDS.values()}
    return {
        "$schema": DIALECT,
        "title": "Ids",
        "definitions": {name: _definition(target, kb) for name, target in sorted(targets.items())},
    }


def _name(target: Target) -> str:
    """The target as a word: "an actor or a place" is `actor-or-place`."""
    return "-".join(word for word in str(target).split() if word not in ("a", "an"))


def _definition(target: Target, kb: KnowledgeBase) -> dict[str, Any]:
    open_ended = {
        "type": "string",
        "pattern": SLUG_PATTERN,
        "patternErrorMessage": f"The id of {target}: the name of a file in kb/ without .yml",
    }
    ids = sorted(_fitting(target, kb))
    return {"anyOf": [{"enum": ids}, open_ended]} if ids else open_ended


def _fitting(target: Target, kb: KnowledgeBase) -> Iterable[str]:
    return (id_ for folder in target.folders for id_, entity in kb.of(folder).items() if target.accepts(folder, entity))
