"""Everything that is wrong in kb/, in one run."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cuttings.kb import store
from cuttings.kb.partly import completed, partly_read
from cuttings.kb.paths import entity_file, shown
from cuttings.kb.records import broken_records
from cuttings.kb.rules.circles import circles
from cuttings.kb.rules.dates import impossible_dates, reversed_dates, unreasoned_dates
from cuttings.kb.rules.decisions import wrong_decisions
from cuttings.kb.rules.merges import wrong_merges
from cuttings.kb.rules.names import refused_names, shared_names, taken_ids
from cuttings.kb.rules.quotations import changed_articles, lost_quotations, strange_files
from cuttings.kb.rules.reviews import unmade_reviews
from cuttings.kb.rules.targets import wrong_targets
from cuttings.kb.rules.wrong import Wrong
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Problem
from cuttings.strict_yaml import Composed, compose_with_lines
from cuttings.validation import dotted

_RULES: tuple[Callable[[KnowledgeBase], Iterable[Wrong]], ...] = (
    wrong_targets,
    circles,
    wrong_merges,
    lost_quotations,
    changed_articles,
    strange_files,
    shared_names,
    refused_names,
    taken_ids,
    impossible_dates,
    reversed_dates,
    unreasoned_dates,
    unmade_reviews,
)


def check(project: Path) -> list[Problem]:
    """Every problem in the `kb/` of a project, in the order of files and lines; none when all is well.

    Files are named from the project's folder. Articles in `seeds/` are only looked into for the quotations.
    """
    kb_dir = project / "kb"
    if not kb_dir.is_dir():
        right = "run: cuttings extract, or name the project's folder with --project"
        return [Problem("kb", 0, "there is no such folder", right=right)]
    kb, problems = store.load(kb_dir)
    kb = completed(kb, partly_read(kb))
    wrongs = (wrong for rule in _RULES for wrong in rule(kb))
    return sorted({*problems, *_placed(kb_dir, wrongs), *wrong_decisions(kb_dir, kb), *broken_records(kb_dir)})


def broken_references(kb_dir: Path, kb: KnowledgeBase) -> list[Problem]:
    """The references of what was loaded that lead to nothing or to the wrong kind, in the order of files and lines.

    Those of a file that cannot be used for another mistake are among them.
    """
    return sorted(_placed(kb_dir, wrong_targets(completed(kb, partly_read(kb)))))


def _placed(kb_dir: Path, wrongs: Iterable[Wrong]) -> Iterator[Problem]:
    """What the rules found, with the lines of the fields."""
    composed: dict[Path, Composed] = {}
    for wrong in wrongs:
        path = entity_file(kb_dir, wrong.key)
        if path not in composed:
            text, _ = store.decoded(path.read_bytes(), path.name)
            composed[path] = compose_with_lines(text or "")
        place = composed[path].place(wrong.path)
        yield Problem(
            shown(kb_dir, path), place.line, wrong.what, dotted(wrong.path), wrong.right, place.column, wrong.stops
        )
