"""Structure edits as a whole: the edit of people's files, then everything that follows from it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from cuttings.kb import atomic, store
from cuttings.kb import ledger as ledgers
from cuttings.kb.editing.difference import difference
from cuttings.kb.editing.plan import Plan
from cuttings.kb.ledger import Ledger
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Problem
from cuttings.pipeline import settle

Think = Callable[[KnowledgeBase, Ledger], Plan]
"""Thinks an edit out from what the files say."""


@dataclass(frozen=True)
class Outcome:
    """What an edit made, or would make, of the entity files, as a unified diff; and what is wrong with them now."""

    diff: tuple[str, ...]
    problems: tuple[Problem, ...]


def restructure(project: Path, think: Think, *, dry_run: bool = False) -> Outcome:
    """Carry an edit out, and bring everything that follows from it up to date. With `dry_run`, only in a copy.

    No other run is at work meanwhile. Raises CannotEditError when the edit would leave kb/ in disorder, and
    OvertakenError when somebody changed a file that it is on; then nothing was done.
    """
    with atomic.lock(project / "kb"), TemporaryDirectory() as folder:
        copy = Path(folder)
        _copy(project / "kb", copy / "kb")
        at = copy if dry_run else project
        problems = _edit(at, think)
        before, after = (project, copy) if dry_run else (copy, project)
        return Outcome(tuple(difference(before / "kb", after / "kb")), problems)


def _copy(kb_dir: Path, to: Path) -> None:
    """All files and folders; of anything else, as a link to nothing, `check` tells.

    Raises OSError with the name of the first file that cannot be read.
    """
    try:
        shutil.copytree(kb_dir, to, ignore=_no_files)
    except shutil.Error as error:
        file, _, why = error.args[0][0]
        raise OSError(0, why, file) from error


def _no_files(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if not (Path(folder, name).is_file() or Path(folder, name).is_dir())]


def _edit(project: Path, think: Think) -> tuple[Problem, ...]:
    kb, _ = store.load(project / "kb")
    think(kb, ledgers.load(project / "kb")).carry_out(project / "kb")
    return settle(project).problems
