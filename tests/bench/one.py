"""One benchmark in this process: python -m tests.bench.one MODULE RESULT [--small].

What came of it goes into the file RESULT as JSON: `{"rows": [...]}`, or `{"missing": "hugo"}`.
"""

import json
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from tests.bench.row import MissingError


def main(module: str, result: str, *options: str) -> None:
    """Run it and write what came of it."""
    try:
        rows = import_module(f"tests.bench.{module}").rows("--small" not in options)
        told: dict[str, object] = {"rows": [asdict(row) for row in rows]}
    except MissingError as error:
        told = {"missing": str(error)}
    Path(result).write_text(json.dumps(told), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
