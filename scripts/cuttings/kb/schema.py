"""kb/schema/: the model as JSON Schema, so that editors complete and check while a person types."""

import json
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.json_schema import DEFAULT_REF_TEMPLATE, GenerateJsonSchema

from cuttings.kb.atomic import write_if_different
from cuttings.model import KINDS, Decisions
from cuttings.model.vocabulary import EDTF_PATTERN, KEY_PATTERN, Slug

_EDTF = "A date as EDTF in quotes: '2024-06-19', '2024-06', '2024~', '2024-06-18/2024-06-19', '2024-06/..'"
_SLUG = "An id: the name of a file in kb/ without .yml, for example: kim-jong-un"
_KEY = "The key of a relation, as the site shows it, for example: contradicts claim-a claim-b"
_PATTERNS = {EDTF_PATTERN: _EDTF, get_args(Slug)[1].pattern: _SLUG, KEY_PATTERN: _KEY}


class _ForEditors(GenerateJsonSchema):
    """Without a title on every field, which editors would show instead of its description."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - the name is pydantic's
        return False


def schema(kind: type[BaseModel], title: str) -> dict[str, Any]:
    """The JSON Schema of one kind of file, in the 2020-12 dialect."""
    made = kind.model_json_schema(by_alias=True, ref_template=DEFAULT_REF_TEMPLATE, schema_generator=_ForEditors)
    explained: dict[str, Any] = _explain(made)
    return {"$schema": GenerateJsonSchema.schema_dialect, **explained, "title": title}


def write_schemas(kb_dir: Path) -> list[Path]:
    """Write the schema of every kind, and of the decisions, to `kb/schema/`. The files that changed come out."""
    changed = []
    files: dict[str, type[BaseModel]] = {kind.KIND: kind for kind in KINDS.values()} | {"decisions": Decisions}
    for name, kind in files.items():
        path = kb_dir / "schema" / f"{name}.json"
        text = json.dumps(schema(kind, name.capitalize()), ensure_ascii=False, indent=2) + "\n"
        if write_if_different(path, text.encode()):
            changed.append(path)
    return changed


def _explain(part: Any) -> Any:
    """The schema with words, beside each pattern, that an editor shows when a text does not fit."""
    match part:
        case {"pattern": str(pattern), **rest}:
            words = _PATTERNS.get(pattern)
            told = {"patternErrorMessage": words} if words else {}
            return {"pattern": pattern, **rest, **told}
        case dict():
            return {key: _explain(value) for key, value in part.items()}
        case list():
            return [_explain(value) for value in part]
        case _:
            return part
