"""The schema files, brought up to date."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cuttings.kb.atomic import write_if_different
from cuttings.kb.schemas import ids
from cuttings.kb.schemas.kind import schema
from cuttings.model import KINDS, Decisions, Entity


def write_schemas(kb_dir: Path, entities: Mapping[str, Mapping[str, Entity]]) -> list[Path]:
    """Write the schema of every kind, of the decisions and of the ids to `kb/schema/`. The changed files come out.

    `entities` are those in the knowledge base, by folder and id.
    """
    files: dict[str, Mapping[str, Any]] = {
        **{f"{kind.KIND}.json": schema(kind, kind.KIND.capitalize()) for kind in KINDS.values()},
        "decisions.json": schema(Decisions, "Decisions"),
        ids.FILE: ids.ids_schema(entities),
    }
    paths = {kb_dir / "schema" / name: made for name, made in files.items()}
    return [path for path, made in paths.items() if write_if_different(path, _text(made).encode())]


def _text(made: Mapping[str, Any]) -> str:
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
