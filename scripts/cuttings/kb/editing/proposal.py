"""A proposal, accepted or refused, in the file of the entity that it is on: one change, every other line as it was."""

from pathlib import Path

from cuttings.kb import ledger as ledgers
from cuttings.kb.dump import order_of
from cuttings.kb.editing.plan import CannotEditError, Edit, Plan, edited
from cuttings.kb.editing.splice import with_item, with_value
from cuttings.kb.editing.structure import merge
from cuttings.kb.paths import Key, entity_file, shown
from cuttings.kb.store import load
from cuttings.model import KINDS, Proposal
from cuttings.model.proposal import FIELD
from cuttings.validation import read_record

_SINGLE = ("status", "date", "place")


def accepted(kb_dir: Path, proposal: Proposal) -> Plan:
    """The file with what is proposed; of two that may be one, the file of the one that gives way says so.

    Raises CannotEditError when a person must make the edit, or must first set something right.
    """
    folder = proposal.folder
    if proposal.kind == "same-as":
        kb, _ = load(kb_dir)
        return merge(kb, proposal.id, proposal.value)
    path, order = (FIELD[proposal.kind],), order_of(folder)
    splice = with_value if proposal.kind in _SINGLE else with_item
    return _edited(kb_dir, (folder, proposal.id), lambda text: splice(text, path, proposal.item, order))


def refused(kb_dir: Path, proposal: Proposal) -> Plan:
    """Of two that are not one, a file that says so, which resolving obeys; of everything else no entity's file.

    A file that is a person's already is the better place, as the other then stays the machine's.
    """
    if proposal.kind != "same-as":
        return Plan()
    folder, ledger = proposal.folder, ledgers.load(kb_dir)
    where, other = proposal.value, proposal.id
    if ledger.is_a_persons(folder, proposal.id) and not ledger.is_a_persons(folder, proposal.value):
        where, other = other, where
    return _edited(kb_dir, (folder, where), lambda text: with_item(text, ("not_same_as",), other, order_of(folder)))


def _edited(kb_dir: Path, key: Key, edit: Edit) -> Plan:
    path = entity_file(kb_dir, key)
    plan = edited(kb_dir, path, edit)
    _, problems, _ = read_record(str(plan.files[path]), KINDS[key[0]], shown(kb_dir, path))
    if problems:
        raise CannotEditError("\n".join(map(str, problems)))
    return plan
