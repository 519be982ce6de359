"""One entity made two: a name, and what some sources say, go to a new one."""

from collections.abc import Collection, Iterator
from functools import partial
from typing import Any

from cuttings.kb.dump import dump, order_of
from cuttings.kb.editing.plan import CannotEditError, Plan, edited, made, together
from cuttings.kb.editing.splice import with_item, without
from cuttings.kb.editing.structure import check_free, entity_of
from cuttings.kb.ledger import Ledger
from cuttings.kb.paths import entity_file
from cuttings.kb.slugs import slug
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Event, Evidence, Place, Role
from cuttings.strict_yaml import Path

Dividable = Actor | Place | Event


def part(kb: KnowledgeBase, ledger: Ledger, id_: str, name: str, sources: Collection[str]) -> Plan:
    """A second entity called `name`, with what the `sources` say of the first.

    The file of the second says that the two are not the same, and the next runs give each what is said in the sources
    that its file quotes. Raises CannotEditError when the first quotes none of the sources, or no others.
    """
    folder, entity = entity_of(kb, id_)
    if not isinstance(entity, Dividable):
        raise CannotEditError(f"{id_} is in {folder}: only an actor, a place or an event can turn out to be two")
    moving = [quote for quote in entity.evidence if quote.source in sources]
    if not moving or len(moving) == len(entity.evidence):
        quoted = ", ".join(dict.fromkeys(quote.source for quote in entity.evidence))
        raise CannotEditError(f"name some, not all, of the sources that {id_} rests on, with --source: {quoted}")
    new = slug(name)
    check_free(kb, ledger, new)
    leaving = (partial(without, path=place) for place in reversed([*_moved(entity, name, sources)]))
    apart = partial(with_item, path=("not_same_as",), item=new, order=order_of(folder))
    second = made(entity_file(kb.root, (folder, new)), dump(folder, _second(entity, id_, name, sources)))
    return together([second, edited(kb.root, entity_file(kb.root, (folder, id_)), *leaving, apart)])


def _moved(entity: Dividable, name: str, sources: Collection[str]) -> Iterator[Path]:
    """What leaves the first entity, in the order in which no way is changed by what comes after it."""
    for field in ("aliases", "weak_aliases"):
        yield from ((field, place) for place, alias in enumerate(getattr(entity, field, ())) if alias == name)
    for place, role in enumerate(getattr(entity, "roles", ())):
        if _rest(role.evidence, sources):
            yield from (("roles", place, "evidence", at) for at in _places(role.evidence, sources))
        elif role.evidence:
            yield ("roles", place)
    yield from (("evidence", at) for at in _places(entity.evidence, sources))


def _places(evidence: tuple[Evidence, ...], sources: Collection[str]) -> list[int]:
    return [place for place, quote in enumerate(evidence) if quote.source in sources]


def _rest(evidence: tuple[Evidence, ...], sources: Collection[str]) -> tuple[Evidence, ...]:
    return tuple(quote for quote in evidence if quote.source not in sources)


def _second(entity: Dividable, id_: str, name: str, sources: Collection[str]) -> Dividable:
    changes: dict[str, Any] = {
        "title" if isinstance(entity, Event) else "name": name,
        "evidence": tuple(quote for quote in entity.evidence if quote.source in sources),
        "not_same_as": (id_,),
        "formerly": (),
        "notes": None,
        "review": "draft",
    }
    if not isinstance(entity, Event):
        changes |= {"aliases": (), "weak_aliases": (), "not_": (), "description": None, "identifiers": {}}
    if isinstance(entity, Actor):
        changes["roles"] = tuple(role for one in entity.roles if (role := _role(one, sources)))
    return entity.model_copy(update=changes)


def _role(role: Role, sources: Collection[str]) -> Role | None:
    """The role as the sources show it; None when they do not."""
    evidence = tuple(quote for quote in role.evidence if quote.source in sources)
    return role.model_copy(update={"evidence": evidence}) if evidence else None
