"""Rows as JSON Lines."""

import json
from pathlib import Path
from typing import Any

from cuttings.model.base import MachineData


def write(path: Path, rows: list[dict[str, Any]], model: type[MachineData]) -> None:
    """One row a line. Lines tell their columns by themselves, so that the model tells nothing."""
    del model
    text = "".join(f"{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}\n" for row in rows)
    path.write_text(text, encoding="utf-8", newline="")


def read(path: Path) -> list[dict[str, Any]]:
    """The rows, in their order."""
    with path.open(encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file]
