"""A person's word on one item → what becomes of the files."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cuttings.kb.editing import proposal as editing
from cuttings.kb.editing.decision import set_down
from cuttings.kb.editing.plan import Plan, together
from cuttings.model import Decision, Proposal
from cuttings.review.waiting import Item

Word = Literal["accept", "refuse"]


@dataclass(frozen=True)
class Signature:
    """Who decides, on which day (EDTF), and why, as far as the person says so."""

    by: str | None = None
    date: str | None = None
    why: str | None = None


def change(kb_dir: Path, item: Item, word: Word) -> Plan:
    """What the word changes in the file of an entity; a relation or a verdict changes none.

    Raises CannotEditError when a person must make the change, or must first set something right.
    """
    if not isinstance(item.subject, Proposal):
        return Plan()
    return editing.accepted(kb_dir, item.subject) if word == "accept" else editing.refused(kb_dir, item.subject)


def decision(item: Item, word: Word, signature: Signature) -> Decision:
    """The entry of kb/decisions.yml."""
    signed = vars(signature)
    if isinstance(item.subject, Proposal):
        return Decision(proposal=item.key, status="accepted" if word == "accept" else "refused", **signed)
    return Decision(relation=item.key, status="confirmed" if word == "accept" else "refused", **signed)


def decide(kb_dir: Path, item: Item, word: Word, signature: Signature, planned: Plan | None = None) -> Plan:
    """The word as a whole: the change, as it was `planned` and shown if it was, and the decision.

    Raises CannotEditError.
    """
    edit = change(kb_dir, item, word) if planned is None else planned
    return together([edit, set_down(kb_dir, decision(item, word, signature))])
