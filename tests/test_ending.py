"""What stops the writing or reading of tables, and what was met before it."""

import errno
from pathlib import Path

import click
import pytest

from cuttings.cli.ending import stopping_on_tables
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.model import Problem

BEFORE = Problem("kb/sources/a.yml", 3, "broken YAML", stops=False)
TOLD = "kb/sources/a.yml:3: broken YAML (to see to; nothing waits for it)"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (BrokenRecordError(Problem("t/part.jsonl", 1, "is no record")), ["t/part.jsonl:1: is no record", "1 problem"]),
        (
            OSError(errno.ENOSPC, "No space left on device", "t/part.jsonl"),
            ["t/part.jsonl: cannot be read or written: No space left on device", "1 problem"],
        ),
        (OSError(errno.EIO, "Input/output error"), ["t: cannot be read or written: Input/output error", "1 problem"]),
    ],
)
def test_what_was_met_before_is_told_as_well(
    error: Exception, told: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Also what was met while tables were written."""
    problems: list[Problem] = []
    with pytest.raises(SystemExit, match="1"), stopping_on_tables(Path("t"), problems):
        problems.append(BEFORE)
        raise error
    assert capsys.readouterr().err.splitlines() == [TOLD, *told]


def test_also_where_a_package_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    """Which is told as a wrong use of the command."""
    with pytest.raises(click.UsageError, match="pip install"), stopping_on_tables(Path("t"), [BEFORE]):
        raise ImportError
    assert capsys.readouterr().err.splitlines() == [TOLD]
