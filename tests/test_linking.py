"""Who is who in found records in partitions: the same as in one piece, whatever the parts are."""

from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner

from cuttings.cli.commands import app
from cuttings.export.partitions import Form, buckets_in, by_bucket, read_rows, write_bucket
from cuttings.kb import found as keeping
from cuttings.linking import link
from cuttings.model import Found
from cuttings.resolve import resolve
from tests.bench.mentions import MENTIONS, corpus
from tests.resolve.invented import knowledge

ROOT = Path(__file__).parents[1]
FORMS: tuple[Form, ...] = get_args(Form)


def _tables(folder: Path, founds: Sequence[Found], buckets: int, form: Form) -> None:
    by_source = {found.header.source: found for found in founds}
    for number, sources in by_bucket(by_source, buckets):
        write_bucket((by_source[source] for source in sources), folder, number, form)


def _links(tables: Path) -> dict[tuple[str, str], str]:
    rows = [row for number in buckets_in(tables) for row in read_rows(tables, "link", number)]
    return {(row["source"], f"referent:{row['referent']}"): row["entity"] for row in rows}


def _of_referents(links: dict[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    return {key: id_ for key, id_ in links.items() if key[1].startswith("referent:")}


@pytest.mark.parametrize("form", FORMS)
def test_everybody_is_who_they_are_in_kb(tmp_path: Path, form: Form) -> None:
    """The articles of this repository, with what people decided, and once more over tables of an earlier time."""
    _tables(tmp_path, list(keeping.read_found(ROOT / "kb").values()), 3, form)
    expected = _of_referents(keeping.read_links(ROOT / "kb"))
    for _ in range(2):
        assert link(tmp_path, ROOT / "kb") == len(set(expected.values()))
        assert _links(tmp_path) == expected


@pytest.mark.parametrize("buckets", [1, 4])
def test_the_parts_decide_nothing(tmp_path: Path, buckets: int) -> None:
    """Articles that nobody has seen before, whose names recur in other buckets."""
    founds, articles = corpus(8 * MENTIONS)
    _tables(tmp_path / "tables", founds, buckets, "jsonl")
    (tmp_path / "kb").mkdir()
    link(tmp_path / "tables", tmp_path / "kb")
    expected = _of_referents(dict(resolve(founds, articles, *knowledge({})).links))
    assert _links(tmp_path / "tables") == expected
    assert len(set(expected.values())) < len(expected)


def test_each_entity_has_a_row(tmp_path: Path) -> None:
    """With its name, and in how many sources it is spoken of."""
    _tables(tmp_path, list(keeping.read_found(ROOT / "kb").values()), 2, "jsonl")
    link(tmp_path, ROOT / "kb")
    rows = {row["entity"]: row for number in buckets_in(tmp_path) for row in read_rows(tmp_path, "entity", number)}
    assert rows["north-korea"] == {"entity": "north-korea", "folder": "actors", "name": "North Korea", "sources": 5}
    assert rows.keys() == set(_links(tmp_path).values())


def test_the_command(tmp_path: Path) -> None:
    """It counts, and says what is missing where there are no tables."""
    tables = tmp_path / "tables"
    runner, project = CliRunner(), ["--project", str(ROOT)]
    assert runner.invoke(app, ["export", "found", str(tables), *project]).exit_code == 0
    result = runner.invoke(app, ["link", str(tables), *project])
    assert (result.exit_code, result.output) == (0, f"actors and places: {len(set(_links(tables).values()))}\n")
    (tmp_path / "empty").mkdir()
    result = runner.invoke(app, ["link", str(tmp_path / "empty"), *project])
    assert result.exit_code == 2
    assert "cuttings export found DIR" in result.output


@pytest.mark.parametrize(
    ("part", "data"),
    [
        ("header", b'{"source":"news"}\n'),
        ("mention", b'{"source":"unknown","start":0}\n'),
        ("mention", b'{"start":0}\n'),
        ("referent", b"half a li"),
    ],
)
def test_tables_of_another_version_are_told(tmp_path: Path, part: str, data: bytes) -> None:
    """As those that were cut off, or that somebody else made; no table is written from them."""
    runner, project = CliRunner(), ["--project", str(ROOT)]
    runner.invoke(app, ["export", "found", str(tmp_path), "--format", "jsonl", "--buckets", "1", *project])
    (tmp_path / f"kind={part}" / "bucket=0" / "part.jsonl").write_bytes(data)
    result = runner.invoke(app, ["link", str(tmp_path), *project])
    assert result.exit_code == 1
    assert f"{tmp_path.as_posix()}: bucket 0 does not hold what this version writes: " in result.output
    assert not (tmp_path / "kind=link").exists()
