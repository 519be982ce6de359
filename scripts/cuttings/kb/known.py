"""The names that people gave: the part of the knowledge base that goes before the lexicon when articles are read."""

from cuttings.kb.ledger import Ledger
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Known, Place


def known_names(kb: KnowledgeBase, ledger: Ledger) -> tuple[Known, ...]:
    """The actors and places of files that a person wrote or touched. What the machine wrote it can find again."""
    entities: list[tuple[str, str, Actor | Place]] = [
        *(("actors", id_, actor) for id_, actor in sorted(kb.actors.items())),
        *(("places", id_, place) for id_, place in sorted(kb.places.items())),
    ]
    return tuple(_known(id_, entity) for folder, id_, entity in entities if ledger.is_a_persons(folder, id_))


def _known(id_: str, entity: Actor | Place) -> Known:
    return Known(
        key=id_,
        layer="actor" if isinstance(entity, Actor) else "place",
        kind=entity.kind,
        name=entity.name,
        aliases=entity.aliases,
        weak_aliases=entity.weak_aliases,
        never=entity.not_,
    )
