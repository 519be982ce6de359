"""Whether anything changed that a run rests on; if nothing did, it has nothing to do, and its report is known.

A run rests on the articles, on the bytes in kb/, on the code and lexicons, the packages that are installed, and the
language model; all of them together are known by one digest. It is a promise of runs that a second one changes nothing
(see tests/histories). So when a run is done, `.cache/` keeps what the next will say if it finds just what this one
left: what it saw when it began, with what it wrote since. What others wrote meanwhile is not among that, and is seen.
"""

import hashlib
import sys
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

from cuttings.kb.cache import Cache
from cuttings.kb.on_disk import OnDisk, entities_in
from cuttings.kb.snapshot import Snapshot, snapshot
from cuttings.kb.write import Changes
from cuttings.report import Report

#: The report rests on all of the package.
_WHOLE_PACKAGE = ("",)


class Unchanged:
    """What a run finds when it begins. To be made and asked under the lock of the knowledge base."""

    def __init__(self, project: Path, articles: Mapping[str, str | None], read_with: str) -> None:
        """`articles` are the states of what lies among them, by name, None where nobody can tell.

        `read_with` tells the finding code, the lexicons and the language model.
        """
        self._project = project
        self._cache = Cache(project / ".cache" / "unchanged", _WHOLE_PACKAGE)
        self._read_with = read_with
        self._kb = _whole(project / "kb")
        self._seen = _seen(articles, self._kb)

    def on_disk(self) -> OnDisk | None:
        """What stood in the entities' files then; None where some could not be read."""
        return None if self._kb is None else entities_in(self._kb)

    def report(self) -> Report | None:
        """What a run would say that begins now; None when it may have something to do."""
        if self._seen is None:
            return None
        report = self._cache.get(self._key(self._seen))
        return report if isinstance(report, Report) else None

    def remember(self, report: Report, written: Mapping[Path, str]) -> None:
        """Keep a run's report for the next one. `written` are the digests of files that it wrote, empty if removed.

        Not if there are problems in what the run changed, or problems that stop: what was left out because of them
        may go through the next time.
        """
        if self._seen is None or any(problem.stops or written for problem in report.problems):
            return
        since = {
            path.relative_to(self._project).as_posix(): digest
            for path, digest in written.items()
            if path.is_relative_to(self._project / "kb")
        }
        left = {path: state for path, state in {**self._seen, **since}.items() if since.get(path) != ""}
        self._cache.put(self._key(left), _next(report))
        self._cache.save()

    def _key(self, seen: Snapshot) -> str:
        known = (self._read_with, *_installed(), "", *chain.from_iterable(sorted(seen.items())))
        return hashlib.sha256("\0".join(known).encode(errors="surrogateescape")).hexdigest()  # a name may be no UTF-8


def _whole(kb_dir: Path) -> Snapshot | None:
    """All of kb/; None where something cannot be read."""
    try:
        return snapshot(kb_dir)
    except OSError:  # what cannot be read now may be readable the next time, with the same name and size
        return None


def _seen(articles: Mapping[str, str | None], kb: Snapshot | None) -> Snapshot | None:
    """All articles and all of kb/; None where nobody can say whether something changes."""
    # By names that nothing in kb/ has, as the folder of the articles may be called kb, too.
    states = {f"article {name}": state for name, state in articles.items() if state is not None}
    return None if kb is None or len(states) < len(articles) else {**states, **kb}


def _next(report: Report) -> Report:
    """What a run says that changes nothing after one that said this."""
    kept, silent, needed = report.changes.kept, report.changes.silent, report.changes.needed
    return replace(
        report,
        read=(),
        unchanged=tuple(sorted((*report.read, *report.unchanged))),
        gone=(),
        changes=Changes(kept=kept, silent=silent, needed=needed),
        founds=(),
        texts={},
    )


def _installed() -> list[str]:
    """Names of all packages that can be imported, each with its version, as their folders have them."""
    return sorted(
        entry.name
        for folder in map(Path, sys.path)
        if folder.is_dir()
        for entry in folder.iterdir()
        if entry.suffix in (".dist-info", ".egg-info")
    )
