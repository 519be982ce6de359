"""Edits of what there is, rather than of what one file says: merge, split, rename, reject.

Each is thought out as a plan and raises CannotEditError when it would leave kb/ in disorder.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import partial

from cuttings.kb.dump import order_of
from cuttings.kb.editing.plan import CannotEditError, Edit, Plan, edited, made, together
from cuttings.kb.editing.splice import with_item, with_value, without
from cuttings.kb.ledger import Ledger
from cuttings.kb.paths import Key, entity_file, entity_keys, shown
from cuttings.kb.references import Reference, references
from cuttings.kb.remembered import remembered
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Entity, Joinable
from cuttings.model.vocabulary import LONGEST_ID, SLUG_PATTERN, UNFIT
from cuttings.validation import dotted, read_record


def merge(kb: KnowledgeBase, into: str, other: str) -> Plan:
    """`other` is the entity `into`: a line in its file says so, and taking that line out again undoes it."""
    (folder, keeps), (other_folder, gives) = entity_of(kb, into), entity_of(kb, other)
    if folder != other_folder or not isinstance(keeps, Joinable) or not isinstance(gives, Joinable):
        raise CannotEditError(f"{into} is in {folder} and {other} in {other_folder}: only two of one kind can be one")
    if into == other:
        raise CannotEditError(f"{into} is itself already")
    if into in gives.not_same_as or other in keeps.not_same_as:
        raise CannotEditError(f"not_same_as says that {into} and {other} are two; take that line out first")
    for id_, one in ((other, gives), (into, keeps)):
        if one.merged_into:
            raise CannotEditError(f"{id_} is {one.merged_into} already; name that one, or first: cuttings split {id_}")
    line = partial(with_value, path=("merged_into",), value=into, order=order_of(folder))
    return _edited(kb, (folder, other), line)


def split(kb: KnowledgeBase, id_: str) -> Plan:
    """What was merged into another is one of its own again; its file is what it was before."""
    folder, entity = entity_of(kb, id_)
    if not isinstance(entity, Joinable) or not entity.merged_into:
        raise CannotEditError(f"{id_} was not merged into anything; to make two of it, give the name of the second")
    return _edited(kb, (folder, id_), partial(without, path=("merged_into",)))


def rename(kb: KnowledgeBase, ledger: Ledger, old: str, new: str) -> Plan:
    """The entity has the id `new`, and `old` leads there. References in people's files follow, each in its place."""
    folder, entity = entity_of(kb, old)
    check_free(kb, ledger, new, entity.formerly)
    path = entity_file(kb.root, (folder, old))
    now = edited(kb.root, path, partial(_with_former_id, entity, old, new, order_of(folder)))
    its_own = made(entity_file(kb.root, (folder, new)), str(now.files[path]))
    others = (
        _edited(kb, key, partial(_with_id, found, new))
        for key, found in _referring(kb, ledger, old)
        if key != (folder, old)
    )
    return together([its_own, *others, Plan({path: None}, now.read)])


def reject(kb: KnowledgeBase, ledger: Ledger, id_: str) -> Plan:
    """There is no such entity: its file goes, and the machine never makes it again.

    Only while the file says what is known of it: a remark that somebody saved since would be lost.
    """
    folder, entity = entity_of(kb, id_)
    leaning = [
        f"{shown(kb.root, entity_file(kb.root, key))}: {dotted(reference.path)} refers to {id_}; change that first"
        for key, found in _referring(kb, ledger, id_)
        for reference in found
        if key != (folder, id_)
    ]
    if leaning:
        raise CannotEditError("\n".join(leaning))
    row = ledger.entries.get((folder, id_)) or remembered((folder, id_), entity, "")
    path = entity_file(kb.root, (folder, id_))
    there = edited(kb.root, path)
    if read_record(str(there.files[path]), KINDS[folder], shown(kb.root, path))[0] != entity:
        raise CannotEditError(f"{shown(kb.root, path)} was changed meanwhile; look at it, then give this again")
    return Plan({path: None}, there.read, {(folder, id_): row})


def entity_of(kb: KnowledgeBase, id_: str) -> tuple[str, Entity]:
    """Folder and entity of an id, as its file has it."""
    found = kb.get(id_)
    if found is None and id_ in kb.unread:
        raise CannotEditError(f"the file of {id_!r} in kb/ cannot be read; for the reason, run: cuttings check")
    if found is None:
        raise CannotEditError(f"there is no {id_!r} in kb/; an id is the name of a file, without .yml")
    return found


def check_free(kb: KnowledgeBase, ledger: Ledger, id_: str, own: Collection[str] = ()) -> None:
    """Raises CannotEditError when an entity cannot have this id, or another one has it or had it.

    `own` are former ids of its own, which it may take again.
    """
    if not re.fullmatch(SLUG_PATTERN, id_):
        raise CannotEditError(f"{id_!r} is no id: small letters, digits and single hyphens, for example: kim-jong-un")
    if id_ in UNFIT:
        raise CannotEditError(f"{id_!r} {UNFIT[id_]}: choose another id")
    if len(id_) > LONGEST_ID:
        raise CannotEditError(
            f"an id of {len(id_)} characters is too long for the name of a file; at most {LONGEST_ID}"
        )
    for key in entity_keys(kb.root):
        if key[1] == id_:
            raise CannotEditError(f"{shown(kb.root, entity_file(kb.root, key))} has this id already")
    was_rejected = any(id_ == other and ledger.state(folder, other) == "deleted" for folder, other in ledger.entries)
    if was_rejected and id_ not in own:
        raise CannotEditError(f"{id_} was rejected, and what is remembered of it stays: choose another id")


def _referring(kb: KnowledgeBase, ledger: Ledger, id_: str) -> Iterator[tuple[Key, list[Reference]]]:
    """The files of people that refer to an entity, and by what."""
    for folder in KINDS:
        for other, entity in sorted(kb.of(folder).items()):
            found = [reference for reference in references(entity) if reference.id == id_]
            if found and ledger.is_a_persons(folder, other):
                yield (folder, other), found


def _with_former_id(entity: Entity, old: str, new: str, order: Sequence[str], text: str) -> str:
    if new in entity.formerly:
        text = without(text, ("formerly", entity.formerly.index(new)))
    return with_item(text, ("formerly",), old, order)


def _with_id(found: Sequence[Reference], new: str, text: str) -> str:
    for reference in found:
        text = with_value(text, reference.path, new)
    return text


def _edited(kb: KnowledgeBase, key: Key, edit: Edit) -> Plan:
    return edited(kb.root, entity_file(kb.root, key), edit)
