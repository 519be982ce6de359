"""The schema files, brought up to date."""

import json
from collections.abc import Mapping
from functools import cache
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
    texts = {**_of_the_model(), ids.FILE: _text(ids.ids_schema(entities))}
    paths = {kb_dir / "schema" / name: text for name, text in texts.items()}
    return [path for path, text in paths.items() if write_if_different(path, text.encode())]


@cache
def _of_the_model() -> Mapping[str, str]:
    """The files that are the same for every knowledge base."""
    kinds = {f"{kind.KIND}.json": schema(kind, kind.KIND.capitalize()) for kind in KINDS.values()}
    return {name: _text(made) for name, made in (kinds | {"decisions.json": schema(Decisions, "Decisions")}).items()}


def _text(made: Mapping[str, Any]) -> str:
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
