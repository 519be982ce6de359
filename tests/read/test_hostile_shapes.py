"""Articles that are made to be read for ever are read at once. Whoever breaks this has a test that does not end."""

from pathlib import Path

import pytest

from cuttings.read import read_folder

BEFORE, AFTER = "A headline\n\nThe ministers met on Monday and talked of grain.\n\n", "\n\nThey met again on Friday.\n"

#: Lines of nothing but beginnings, or that can be laid out in very many ways.
LINES = {
    "pictures that do not end": "![a" * 20_000,
    "footnotes that do not end": "[^" * 50_000,
    "addresses that do not end": "<http://" * 20_000,
    "brackets": "[" * 100_000 + "x" + "]" * 100_000,
    "blanks in a heading": "# a" + " " * 100_000 + "b",
    "dates beside dates": "Posted on: " + "2024-06-17 " * 5_000,
    "symbols of documents": "a/" * 100_000,
    "a trail of bread crumbs": " > ".join(["News"] * 40) + "!",
    "a trail from home": "Home" + " > Asia" * 40 + "!",
    "a row of sections": "News" + " | Asia" * 40 + "!",
    "sizes of letters": "Font size " + "1" * 100 + "_",
    "names of photographers": "AP/" + "A-" * 200 + "!",
    "agencies that may be photographers": "Reuters" + "/AP" * 40 + "!",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_no_line_takes_for_ever(tmp_path: Path, line: str) -> None:
    """Nor does it take anything from the text around it."""
    (tmp_path / "a.md").write_text(BEFORE + line + AFTER, encoding="utf-8")
    (article,), problems = read_folder(tmp_path)
    assert problems == []
    read = [article.text[zone.start : zone.end] for zone in article.zones if zone.kind == "body"]
    assert "The ministers met on Monday and talked of grain." in read
