"""The JSON Schema of one kind of file."""

from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from cuttings.kb.references import FIELDS
from cuttings.kb.schemas.draft7 import DIALECT, REFERENCE, draft7
from cuttings.kb.schemas.ids import reference
from cuttings.model.vocabulary import EDTF_PATTERN, KEY_PATTERN, PROPOSAL_PATTERN, SLUG_PATTERN

_EDTF = "A date as EDTF in quotes: '2024-06-19', '2024-06', '2024~', '2024-06-18/2024-06-19', '2024-06/..'"
_SLUG = "An id: the name of a file in kb/ without .yml, for example: kim-jong-un"
_KEY = "The key of a relation, as the site shows it, for example: contradicts claim-a claim-b"
_PROPOSAL = "The key of a proposal, as the site shows it, for example: kim-jong-un alias Kim Jong Un"
_PATTERNS = {EDTF_PATTERN: _EDTF, SLUG_PATTERN: _SLUG, KEY_PATTERN: _KEY, PROPOSAL_PATTERN: _PROPOSAL}


class _ForEditors(GenerateJsonSchema):
    """Without a title on every field, which editors would show instead of its description."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - the name is pydantic's
        return False


def schema(kind: type[BaseModel], title: str) -> dict[str, Any]:
    """The JSON Schema of one kind of file, in draft-07, the dialect that editors of YAML know best.

    Fields that hold ids refer to `ids.json` beside it, which lists those that there are.
    """
    made = kind.model_json_schema(by_alias=True, ref_template=REFERENCE, schema_generator=_ForEditors)
    explained: dict[str, Any] = _explained(draft7(made))
    _refer(explained, kind)
    return {"$schema": DIALECT, **explained, "title": title}


def _explained(part: Any) -> Any:
    """The schema with words, beside each pattern, that an editor shows when a text does not fit."""
    match part:
        case {"pattern": str(pattern), **rest}:
            words = _PATTERNS.get(pattern)
            told = {"patternErrorMessage": words} if words else {}
            return {"pattern": pattern, **rest, **told}
        case dict():
            return {key: _explained(value) for key, value in part.items()}
        case list():
            return [_explained(value) for value in part]
        case _:
            return part


def _refer(made: dict[str, Any], kind: type[BaseModel]) -> None:
    """Lets the fields that lead to entities be completed with the ids of those."""
    records = {kind.__name__: made, **made.get("definitions", {})}
    for (owner, name), target in FIELDS.items():
        if owner.__name__ in records:
            properties = records[owner.__name__]["properties"]
            properties[name] = _with_ids(properties[name], reference(target))


def _with_ids(part: Any, ids: dict[str, str]) -> Any:
    """The schema of a field with every pattern of an id replaced by the ids that there are."""
    match part:
        case {"pattern": pattern, "type": "string", **rest} if pattern == SLUG_PATTERN:
            kept = {key: value for key, value in rest.items() if key != "patternErrorMessage"}
            return {"allOf": [ids], **kept} if kept else ids
        case dict():
            return {key: _with_ids(value, ids) for key, value in part.items()}
        case list():
            return [_with_ids(value, ids) for value in part]
        case _:
            return part
