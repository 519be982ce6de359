"""Every decision is on something: its ids exist, it stands once, and a rule proposes what it is on."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from cuttings.kb.across import read_across
from cuttings.kb.decisions import current, file_of, load_decisions, renamed
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.kb.paths import shown
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Decision, Problem


def wrong_decisions(kb_dir: Path, kb: KnowledgeBase) -> Iterator[Problem]:
    """What is wrong with kb/decisions.yml, with its lines."""
    decisions, problems, composed = load_decisions(kb_dir)
    yield from problems
    now = renamed(kb)
    proposed = _proposed(kb_dir)
    first: dict[str, int] = {}
    for index, decision in enumerate(decisions.decisions):
        place = composed.place(("decisions", index, "relation"))
        for what, right, stops in _faults(decision, place.line, first, now, kb, proposed):
            field = f"decisions[{index}].relation"
            yield Problem(shown(kb_dir, file_of(kb_dir)), place.line, what, field, right, place.column, stops)


def _faults(
    decision: Decision, line: int, first: dict[str, int], now: dict[str, str], kb: KnowledgeBase, proposed: set[str]
) -> Iterator[tuple[str, str, bool]]:
    """What is wrong, what right looks like, and whether it stops."""
    key = current(decision.relation, now)
    if first.setdefault(key, line) != line:
        yield f"is decided twice, first in line {first[key]}", "keep one of them", True
    elif key not in {current(one, now) for one in proposed}:
        unknown = [id_ for id_ in key.split()[1:] if kb.get(id_) is None]
        near = get_close_matches(decision.relation, sorted(proposed), n=1, cutoff=0.8)
        if near:
            yield "no rule proposes this relation", f"did you mean: {near[0]}?", True
        elif len(unknown) > 1 or len(unknown) == len(key.split()) - 1:
            yield f"there is no {unknown[0]!r}", "a relation's key is shown beside it on the site", True
        else:
            yield "no rule proposes this relation any more", "keep it, or remove these lines", False


def _proposed(kb_dir: Path) -> set[str]:
    """The keys of all that rules found; none when that file is broken, which is told elsewhere."""
    try:
        return set(read_across(kb_dir).keys)
    except (BrokenRecordError, OSError):
        return set()
