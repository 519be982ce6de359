"""Found records in partitions: every one comes back as it was, and a bucket is made without the others."""

import shutil
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet  # type: ignore[import-untyped]

from cuttings.cli.commands import app
from cuttings.export.origins import origin, read_origins
from cuttings.export.partitions import Form, bucket, buckets_in, read_buckets, write_bucket
from cuttings.kb import found as keeping
from cuttings.kb.store import load
from cuttings.model import Found
from tests.kb.test_found import FOUND

FORMS: tuple[Form, ...] = get_args(Form)


def _write(founds: list[Found], folder: Path, buckets: int, form: Form) -> None:
    for number in range(buckets):
        write_bucket([one for one in founds if bucket(one.header.source, buckets) == number], folder, number, form)


@pytest.mark.parametrize("form", FORMS)
@given(
    founds=st.lists(FOUND, min_size=1, max_size=4, unique_by=lambda one: one.header.source), buckets=st.integers(1, 3)
)
@settings(max_examples=40)
def test_what_was_written_comes_back(
    tmp_path_factory: pytest.TempPathFactory, form: Form, founds: list[Found], buckets: int
) -> None:
    """All of it in its order, whatever the texts hold."""
    folder = tmp_path_factory.mktemp("found")
    _write(founds, folder, buckets, form)
    by_source = {one.header.source: one for one in founds}
    assert {one.header.source: one for one in read_buckets(folder)} == by_source
    for one in read_buckets(folder, ("mention", "event")):
        whole = by_source[one.header.source]
        assert (one.mentions, one.events, one.claims) == (whole.mentions, whole.events, [])


@given(st.text(min_size=1), st.integers(1, 1_000))
def test_a_source_has_one_bucket(source: str, buckets: int) -> None:
    """One of those that there are."""
    assert 0 <= bucket(source, buckets) < buckets


def test_a_bucket_is_for_ever() -> None:
    """Parts that were made elsewhere, or years ago, belong together."""
    assert [bucket(source, 100) for source in ("alpha", "beta", "한국")] == [74, 65, 50]


@pytest.mark.parametrize("form", FORMS)
def test_the_command_writes_what_kb_has(tmp_path: Path, form: str) -> None:
    """The knowledge base of this repository: all of it, and never over what is there."""
    root = Path(__file__).parents[2]
    arguments = ["export", "found", str(tmp_path / "out"), "--format", form, "--buckets", "3", "--project", str(root)]
    result = CliRunner().invoke(app, arguments)
    assert (result.output, result.exit_code) == ("", 0)
    founds = {one.header.source: one for one in read_buckets(tmp_path / "out")}
    assert founds == keeping.read_found(root / "kb")
    assert "holds something already" in CliRunner().invoke(app, arguments).output


@pytest.mark.parametrize("place", ["file", "file/in"])
def test_where_nothing_can_be_written(tmp_path: Path, place: str) -> None:
    """It says so and names the place."""
    (tmp_path / "file").write_text("Mine.", encoding="utf-8")
    root = Path(__file__).parents[2]
    result = CliRunner().invoke(app, ["export", "found", str(tmp_path / place), "--project", str(root)])
    assert result.exit_code in (1, 2)
    assert str(tmp_path / "file") in result.output.replace("\n", "")
    assert "Traceback" not in result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_other_tools_read_a_kind_as_one_table(tmp_path: Path) -> None:
    """With the bucket for a column."""
    founds = list(keeping.read_found(Path(__file__).parents[2] / "kb").values())
    _write(founds, tmp_path, 2, "parquet")
    table = parquet.read_table(tmp_path / "kind=mention")
    assert table.num_rows == sum(len(one.mentions) for one in founds)
    assert table.column_names == ["source", "start", "end", "text", "referent", "form", "rule", "bucket"]


def test_where_nothing_was_found(tmp_path: Path) -> None:
    """It is said, as a folder that is not made says nothing."""
    (tmp_path / "kb").mkdir()
    result = CliRunner().invoke(app, ["export", "found", str(tmp_path / "out"), "--project", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (0, "")
    assert "kb/found/ holds nothing" in result.stderr


@pytest.mark.parametrize("form", FORMS)
def test_where_the_articles_come_from_is_told(tmp_path: Path, form: str) -> None:
    """As their files in kb/ say it; a source without a file has no row."""
    root = Path(__file__).parents[2]
    shutil.copytree(root / "kb", tmp_path / "kb")
    sources = load(root / "kb")[0].sources
    gone = min(sources)
    (tmp_path / "kb" / "sources" / f"{gone}.yml").unlink()
    tables = tmp_path / "out"
    arguments = ["export", "found", str(tables), "--format", form, "--buckets", "2", "--project", str(tmp_path)]
    assert CliRunner().invoke(app, arguments).exit_code == 0
    rows = {id_: row for number in buckets_in(tables) for id_, row in read_origins(tables, number).items()}
    assert rows == {id_: origin(one) for id_, one in sources.items() if id_ != gone}
