"""Every decision is on something: its ids exist, it stands once, and a rule proposes what it is on."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path

from cuttings.edtf import impossible
from cuttings.kb.decisions import current, file_of, load_decisions, renamed
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.kb.paths import shown
from cuttings.kb.proposals import current_proposal
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Decision, Problem
from cuttings.validation import dotted

#: What is wrong, what right looks like, and whether it stops.
Fault = tuple[str, str, bool]

_GONE = "keep it, or remove these lines"


def wrong_decisions(kb_dir: Path, kb: KnowledgeBase) -> Iterator[Problem]:
    """What is wrong with kb/decisions.yml, with its lines."""
    decisions, problems, composed = load_decisions(kb_dir)
    yield from problems
    if not decisions.decisions:
        return
    judge = _Judge(kb, _readable(_related, kb_dir), _readable(_proposed, kb_dir))
    for index, decision in enumerate(decisions.decisions):
        field = "relation" if decision.relation else "proposal"
        line = composed.place(("decisions", index, field)).line
        faults = [(field, *fault) for fault in judge.faults(decision, line)]
        if told := decision.date and impossible(decision.date):
            faults.append(("date", f"{decision.date!r}: {told}", "a date of the calendar, as EDTF", True))
        for name, what, right, stops in faults:
            way = ("decisions", index, name)
            place = composed.place(way)
            yield Problem(shown(kb_dir, file_of(kb_dir)), place.line, what, dotted(way), right, place.column, stops)


class _Judge:
    """Knows what there is, what rules propose, and what was decided in the lines before."""

    def __init__(self, kb: KnowledgeBase, relations: set[str], proposals: set[str]) -> None:
        self.kb = kb
        self.now = renamed(kb)
        self.relations = relations
        self.proposals = proposals
        self._first: dict[str, int] = {}

    def faults(self, decision: Decision, line: int) -> Iterator[Fault]:
        """What is wrong with one decision."""
        key = self._current(decision)
        if self._first.setdefault(key, line) != line:
            yield f"is decided twice, first in line {self._first[key]}", "keep one of them", True
        elif decision.relation and key not in {current(one, self.now) for one in self.relations}:
            yield self._unknown_relation(decision.relation)
        elif decision.proposal and key not in {current_proposal(one, self.now) for one in self.proposals}:
            yield from self._unknown_proposal(decision)

    def _current(self, decision: Decision) -> str:
        if decision.relation:
            return current(decision.relation, self.now)
        return current_proposal(decision.proposal or "", self.now)

    def _unknown_relation(self, relation: str) -> Fault:
        ids = relation.split()[1:]
        unknown = [id_ for id_ in ids if self.kb.get(self.now.get(id_, id_)) is None]
        near = get_close_matches(relation, sorted(self.relations), n=1, cutoff=0.8)
        if near:
            return "no rule proposes this relation", f"did you mean: {near[0]}?", True
        if len(unknown) > 1 or len(unknown) == len(ids):
            return f"there is no {unknown[0]!r}", "a relation's key is shown beside it on the site", True
        return "no rule proposes this relation any more", _GONE, False

    def _unknown_proposal(self, decision: Decision) -> Iterator[Fault]:
        """Only a wrong id stops: what is accepted is proposed no more, nor are two that a file says are two."""
        proposal = decision.proposal or ""
        id_ = proposal.split()[0]
        if self.kb.get(self.now.get(id_, id_)) is None:
            near = get_close_matches(id_, self._ids(), n=1, cutoff=0.8)
            yield (
                (f"there is no {id_!r}", f"did you mean {near[0]}?", True)
                if near
                else (f"there is no {id_!r} any more", _GONE, False)
            )
        elif decision.status == "refused" and " same-as " not in proposal:
            near = get_close_matches(proposal, sorted(self.proposals), n=1, cutoff=0.8)
            right = f"did you mean: {near[0]}? Else {_GONE}" if near else _GONE
            yield "the machine does not propose this any more", right, False

    def _ids(self) -> list[str]:
        return [id_ for folder in KINDS for id_ in self.kb.of(folder)]


def _related(kb_dir: Path) -> set[str]:
    from cuttings.kb.across import read_across  # here, as in most knowledge bases nothing was decided

    return set(read_across(kb_dir).keys)


def _proposed(kb_dir: Path) -> set[str]:
    from cuttings.kb.found import read_proposals

    return {one.key for one in read_proposals(kb_dir)}


def _readable(read: Callable[[Path], set[str]], kb_dir: Path) -> set[str]:
    """The keys of what rules found; none when the file is broken, which is told elsewhere."""
    try:
        return read(kb_dir)
    except (BrokenRecordError, OSError):
        return set()
