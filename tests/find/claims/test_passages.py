"""Claims in invented passages: each file of passages/ is a genre, each row of it a passage with what must be found.

`is` gives mode, modality and polarity; `passed_over` the reasons for cues that gave nothing.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.find.claims.reading import read, told

_FOLDER = Path(__file__).parent / "passages"
_PASSAGES = [
    pytest.param(row, id=f"{file.stem}: {row['says']}")
    for file in sorted(_FOLDER.glob("*.yml"))
    for row in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.model
@pytest.mark.parametrize("row", _PASSAGES)
def test_passage(row: dict[str, Any]) -> None:
    """The claims of the passage, no fewer and no more, and the reasons for what was passed over."""
    names = {key: (name["kind"], *name["forms"]) for key, name in row.get("names", {}).items()}
    reading = read(row["text"], names)
    assert [told(reading, claim) for claim in reading.claims] == row["claims"]
    assert [abstention.reason for abstention in reading.abstentions] == row.get("passed_over", [])
