"""A revision of git, or a folder → the state of kb/ that it holds."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from cuttings.changes.change import Comparison
from cuttings.changes.compare import compare
from cuttings.changes.git import GitError, commit_of, contents, files_of
from cuttings.changes.state import State, read_state
from cuttings.model import KINDS

#: What comparing looks at, besides the entities.
_MACHINES = ("kb/found/across.jsonl", "kb/found/proposals.jsonl", "kb/decisions.yml")


def difference(project: Path, base: str, head: str | None = None) -> Comparison:
    """What changed in kb/ from one revision or folder to another; without `head`, to what stands in the project now.

    Raises GitError when a name means nothing, and when it holds no kb/.
    """
    return compare(state_of(project, base), state_of(project, head) if head else _folder(project))


def state_of(project: Path, name: str) -> State:
    """The state that a name means: a folder that holds kb/, or a revision of the project's repository."""
    folder = Path(name)
    if (folder / "kb").is_dir():
        return _folder(folder)
    files = files_of(project, commit_of(project, name), "kb")
    if not files:
        raise GitError(f"{name} has no folder kb/")
    with laid_out(project, files) as copy:
        return read_state(copy)


def _folder(project: Path) -> State:
    if not (project / "kb").is_dir():
        raise GitError(f"{project / 'kb'}: there is no such folder; run: cuttings extract")
    return read_state(project / "kb")


@contextmanager
def laid_out(project: Path, files: Mapping[str, str]) -> Iterator[Path]:
    """A folder kb/ for a while, with those of the files, by path and id of content, that comparing looks at."""
    wanted = {path: id_ for path, id_ in files.items() if compared(path)}
    with TemporaryDirectory() as folder:
        (Path(folder) / "kb").mkdir()
        _borrow_cache(project, Path(folder))
        for path, data in zip(wanted, contents(project, list(wanted.values())), strict=True):
            target = Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        yield Path(folder) / "kb"


def compared(path: str) -> bool:
    """Whether comparing looks at a file: an entity, what articles say of each other, proposals and decisions."""
    parts = PurePosixPath(path).parts
    entity = len(parts) == 3 and parts[:1] == ("kb",) and parts[1] in KINDS and parts[2].endswith(".yml")
    return (entity or path in _MACHINES) and not parts[-1].startswith(".")


def _borrow_cache(project: Path, folder: Path) -> None:
    """Most files are the same in both states: they need not be parsed again."""
    with suppress(OSError):  # there is none, or another run puts it in order at this moment
        shutil.copytree(project / ".cache" / "entities", folder / ".cache" / "entities")
