"""A crash while a corrected article is brought into kb/ leaves nothing that the next run cannot make whole."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cuttings.pipeline import extract

BEFORE = "Ana Ruiz visited Oslo"
#: An inserted paragraph moves all that follows by about two sentences, so that each claim comes to stand on another.
AFTER = f"Correction: the day was wrong in an earlier version of this article, as was the name of the ship.\n\n{BEFORE}"
#: Other words for what was deleted, which would get another id for them: only its place tells that it is the same.
AGAIN = "the harbour would open in June", "it would be open from June on"


UNLINK = Path.unlink


class CrashError(BaseException):
    """Power goes."""


@contextmanager
def _crash_at(step: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Power goes before the nth file is put in its place or taken away. What was done until then comes out."""
    done: list[str] = []

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Path, *more: Any, **options: Any) -> Any:
            if 0 <= step <= len(done):
                raise CrashError  # and nothing is cleaned up after it
            done.append(path.name)
            return real(path, *more, **options)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda handle: None)
        patch.setattr(Path, "replace", counted(Path.replace))
        patch.setattr(Path, "unlink", counted(UNLINK))
        yield done


@pytest.fixture
def corrected(project: Path) -> Path:
    """A claim was deleted, and the article that it stands in corrected; no run has seen that yet."""
    (gone,) = (project / "kb" / "claims").glob("bo-lind-*.yml")
    gone.unlink()
    extract(project)
    _correct(project, BEFORE, AFTER)
    return project


def _correct(project: Path, old: str, new: str) -> None:
    path = project / "seeds" / "alpha.txt"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def _tree(project: Path) -> dict[str, bytes]:
    files = (path for path in (project / "kb").rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


def _copy(project: Path, name: str) -> Path:
    return shutil.copytree(project, project.with_name(f"{project.name}-{name}"))


def test_wherever_it_happens_the_next_run_ends_as_if_nothing_had(
    corrected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To the byte: what was deleted stays deleted, every id is kept."""
    whole = _copy(corrected, "whole")
    with _crash_at(-1, monkeypatch) as steps:
        extract(whole)
    assert {"alpha.jsonl", "ledger.jsonl", "alpha.yml"} <= {_final(name) for name in steps}
    for step in range(len(steps)):
        broken = _copy(corrected, str(step))
        with _crash_at(step, monkeypatch), pytest.raises(CrashError):
            extract(broken)
        extract(broken)
        assert _tree(broken) == _tree(whole), f"after {steps[:step]}"


def test_also_when_the_article_is_corrected_again_before_that_run(
    corrected: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then neither of the two texts that the ledger may count in is in seeds/ any more."""
    whole = _copy(corrected, "whole")
    with _crash_at(-1, monkeypatch) as steps:
        extract(whole)
    _correct(whole, *AGAIN)
    extract(whole)
    for step in range(len(steps)):
        broken = _copy(corrected, str(step))
        with _crash_at(step, monkeypatch), pytest.raises(CrashError):
            extract(broken)
        _correct(broken, *AGAIN)
        extract(broken)
        assert _names(broken) == _names(whole), f"after {steps[:step]}"


def _final(name: str) -> str:
    """The name that a file has when it is finished."""
    return re.sub(r"^\.(.*)\.\d+\.cuttings-unfinished$", r"\1", name)


def _names(project: Path) -> set[str]:
    return {name for name in _tree(project) if name.endswith(".yml")}
