"""Rows as JSON Lines."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def write(path: Path, rows: list[dict[str, Any]], columns: Mapping[str, Any]) -> None:
    """One row a line. Each line tells its columns by itself."""
    del columns
    text = "".join(f"{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}\n" for row in rows)
    path.write_text(text, encoding="utf-8", newline="")


def read(path: Path) -> list[dict[str, Any]]:
    """The rows, in their order."""
    with path.open(encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file]
