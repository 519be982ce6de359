"""The history of kb/: what each commit changed in it, as far back as this copy of the repository goes.

Dates are those of the commits. Who committed, and the messages, are left out: they are for colleagues, not for readers.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from cuttings.changes.change import Comparison, EntityChange, ForecastChange, RelationChange
from cuttings.changes.compare import compare
from cuttings.changes.git import Commit, cut_off, files_of, history, is_repository
from cuttings.changes.revisions import compared, laid_out
from cuttings.changes.state import State, read_state
from cuttings.kb.cache import Cache

#: So many revisions are told; who needs older ones asks git, or `cuttings diff`.
LATEST = 200
#: Either says little without the other.
_DECIDED = ("kb/found/across.jsonl", "kb/decisions.yml")
#: What the telling of a commit rests on. A commit never changes, only how it is told does.
_TOLD_BY = ("changes", "kb", "model", "validation.py", "strict_yaml")


@dataclass(frozen=True)
class Revision:
    """What one commit changed; `when` is its date as ISO 8601."""

    commit: str
    when: str
    entities: tuple[EntityChange, ...]
    relations: tuple[RelationChange, ...]
    forecasts: tuple[ForecastChange, ...]
    names: Mapping[str, str]
    """The labels that the entities of this revision had then."""

    @property
    def empty(self) -> bool:
        """Whether nothing in it is for readers."""
        return not (self.entities or self.relations or self.forecasts)


@dataclass(frozen=True)
class History:
    """The newest revisions first. `short` says in words why it does not go back to the beginning; empty if it does."""

    revisions: tuple[Revision, ...] = ()
    short: str = ""


def history_of(project: Path) -> History:
    """What the commits changed in the kb/ of a project. Raises GitError when git cannot tell.

    Outside of a repository there is no history, and the result says so.
    """
    if not is_repository(project):
        return History(short="This copy of the knowledge base came without its history.")
    kept = Cache(project / ".cache" / "history", _TOLD_BY)
    ends = cut_off(project)
    commits = history(project, "kb")
    known = [commit for commit in commits if commit.id not in ends]
    revisions = [revision for one in known[:LATEST] if not (revision := _revision(project, one, kept)).empty]
    kept.save()
    return History(tuple(revisions), _short(len(known), cut=len(known) < len(commits)))


def _short(known: int, *, cut: bool) -> str:
    if known > LATEST:
        return f"Only the newest {LATEST} revisions are listed."
    return "The site was built from a shortened history: what changed before is not known here." if cut else ""


def _revision(project: Path, commit: Commit, kept: Cache) -> Revision:
    revision = kept.get(commit.id)
    if not isinstance(revision, Revision):
        told = compare(*_sides(project, commit))
        revision = _as_revision(commit, told)
        kept.put(commit.id, revision)
    return revision


def _as_revision(commit: Commit, told: Comparison) -> Revision:
    return Revision(commit.id, commit.when, told.entities, told.relations, told.forecasts, told.names)


def _sides(project: Path, commit: Commit) -> Iterator[State]:
    """What the commit touched, before and after; nothing else need be read to tell what it changed."""
    touched = [one for one in commit.touched if compared(one.path)]
    before = {one.path: one.old for one in touched if one.old}
    after = {one.path: one.new for one in touched if one.new}
    paths = {one.path for one in touched}
    if paths.intersection(_DECIDED) and not paths.issuperset(_DECIDED):
        rest = {path: id_ for path, id_ in files_of(project, commit.id, "kb").items() if path in _DECIDED}
        same = {path: id_ for path, id_ in rest.items() if path not in paths}
        before, after = before | same, after | same
    for files in (before, after):
        with laid_out(project, files) as kb_dir:
            yield replace(read_state(kb_dir), proposals=())
