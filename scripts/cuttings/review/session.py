"""One item after another, until all are decided or the person has enough. How to ask is the affair of the desk."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, Protocol

from cuttings.kb.atomic import OvertakenError
from cuttings.kb.decisions import file_of
from cuttings.kb.editing.plan import CannotEditError, Plan
from cuttings.kb.paths import entity_file
from cuttings.kb.store import load
from cuttings.model.problem import unusable
from cuttings.review.deciding import Signature, Word, change, decide
from cuttings.review.waiting import Item, waiting

Answer = Literal["accept", "refuse", "skip", "edit", "quit"]


@dataclass(frozen=True)
class Sheet:
    """What lies before the person."""

    item: Item
    number: int
    total: int
    change: tuple[str, ...]
    """What accepting would change in a file, as a unified diff."""
    obstacle: str
    """Why accepting is not possible just now; empty when it is."""


class Desk(Protocol):
    """Where a person decides: a terminal, or a test."""

    def ask(self, sheet: Sheet) -> Answer:
        """Shows what there is to decide, and asks."""
        ...

    def why(self) -> str | None:
        """Asks for the reason of a refusal; None if there is none to say."""
        ...

    def edit(self, path: Path) -> None:
        """Lets the person edit a file, and waits."""

    def tell(self, words: str) -> None:
        """Says something that is to know before the next question."""


@dataclass
class Tally:
    """What came of a session, by key; `edit` has what an edit by hand settled."""

    done: dict[Answer, list[str]] = field(default_factory=dict)

    def of(self, answer: Answer) -> list[str]:
        """The keys of what was answered so."""
        return self.done.get(answer, [])


def review(kb_dir: Path, items: tuple[Item, ...], desk: Desk, signature: Signature) -> Tally:
    """Puts each item before the person. What the files have settled meanwhile is passed over.

    Every word is written at once, so that quitting, or a crash, loses nothing.
    """
    tally, left = Tally(), list(items)
    while left:
        item, *left = left
        number = len(items) - len(left)
        answer = _Question(kb_dir, desk, signature, number, len(items)).put(item)
        if answer == "quit":
            break
        tally.done.setdefault(answer, []).append(item.key)
        if answer != "skip":
            there = {one.key: one for one in waiting(kb_dir).items}
            left = [there[one.key] for one in left if one.key in there]
    return tally


@dataclass(frozen=True)
class _Question:
    """One item before a person, until there is an answer that stands."""

    kb_dir: Path
    desk: Desk
    signature: Signature
    number: int
    total: int

    def put(self, item: Item) -> Answer:
        """The answer; "edit" when the person settled it by hand."""
        while True:
            plan, obstacle = self._planned(item)
            shown = tuple(plan.difference(self.kb_dir)) if plan else ()
            answer = self.desk.ask(Sheet(item, self.number, self.total, shown, obstacle))
            if answer == "edit":
                self.desk.edit(self._file(item))
            elif answer not in ("accept", "refuse") or self._is_set_down(item, answer, plan, obstacle):
                return answer
            now = next((one for one in waiting(self.kb_dir).items if one.key == item.key), None)
            if now is None:
                return "edit"
            item = now

    def _planned(self, item: Item) -> tuple[Plan | None, str]:
        """What accepting would change, as the files are now; or why it cannot."""
        try:
            return change(self.kb_dir, item, "accept"), ""
        except CannotEditError as error:
            return None, str(error)

    def _is_set_down(self, item: Item, word: Word, plan: Plan | None, obstacle: str) -> bool:
        """Writes the word. False, and the person hears why, when it could not be: then nothing was done."""
        if word == "accept" and plan is None:
            self.desk.tell(obstacle)
            return False
        signature = self.signature
        if word == "refuse":
            signature = replace(signature, why=self.desk.why() or signature.why)
        try:
            decide(self.kb_dir, item, word, signature, plan if word == "accept" else None).carry_out(self.kb_dir)
        except (CannotEditError, OvertakenError) as error:
            self.desk.tell(str(error))
            return False
        except OSError as error:
            self.desk.tell(str(unusable(self.kb_dir.parent, error)))
            return False
        return True

    def _file(self, item: Item) -> Path:
        kb, _ = load(self.kb_dir)
        folder = next((hit[0] for id_ in item.on if (hit := kb.get(id_))), "")
        return entity_file(self.kb_dir, (folder, item.on[0])) if folder else file_of(self.kb_dir)
