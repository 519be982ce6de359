"""Which entities an entity speaks of, by which of its fields, and of what kind they must be."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from cuttings.kb.values import Wanted, values
from cuttings.model import KINDS, Actor, Claim, Entity, Event, Evidence, Joinable, Participant, Place, Relation, Role
from cuttings.model.vocabulary import STATES
from cuttings.strict_yaml import Path

Model = TypeVar("Model", bound=BaseModel)


class Target(NamedTuple):
    """What a reference may lead to: entities of these folders, and of actors perhaps the states alone."""

    folders: tuple[str, ...]
    states_only: bool = False

    def accepts(self, folder: str, entity: Entity) -> bool:
        """Whether a reference may lead to this entity."""
        if folder not in self.folders:
            return False
        return not (self.states_only and isinstance(entity, Actor)) or entity.kind in STATES

    def __str__(self) -> str:
        words = {"actors": "a state"} if self.states_only else {"actors": "an actor", "events": "an event"}
        return " or ".join(words.get(folder, f"a {folder.removesuffix('s')}") for folder in self.folders)


class Reference(NamedTuple):
    """One id in one field."""

    path: Path
    id: str
    target: Target


_ACTOR = Target(("actors",))
_STATE = Target(("actors",), states_only=True)
_AREA = Target(("places", "actors"), states_only=True)
#: What each field that holds an id, or ids, may lead to.
FIELDS: dict[tuple[type[BaseModel], str], Target] = {
    (Actor, "country"): _STATE,
    (Actor, "part_of"): _ACTOR,
    (Role, "of"): _ACTOR,
    (Place, "within"): _AREA,
    (Event, "place"): _AREA,
    (Event, "part_of"): Target(("events",)),
    (Participant, "actor"): _ACTOR,
    (Claim, "speakers"): _ACTOR,
    (Claim, "about"): Target(("actors", "places")),
    (Relation, "target"): Target(("claims", "events")),
    (Evidence, "source"): Target(("sources",)),
    **{
        (kind, name): Target((folder,))
        for folder, kind in KINDS.items()
        if issubclass(kind, Joinable)
        for name in Joinable.model_fields.keys() - Entity.model_fields.keys()
    },
}


_WANTED: Wanted = frozenset(FIELDS)


def references(entity: Entity) -> Iterator[Reference]:
    """Every reference in an entity, with the way to it, in the order of the fields."""
    for path, owner, name, value in values(entity, _WANTED):
        if isinstance(value, str):
            yield Reference(path, value, FIELDS[owner, name])


def renamed(record: Model, now: Mapping[str, str]) -> Model:
    """The record with every id it refers to as it is now; what then stands twice in a list stands once."""
    changes = {
        name: new for name in type(record).model_fields if (new := _renamed(record, name, now)) != getattr(record, name)
    }
    return record.model_copy(update=changes) if changes else record


def _renamed(record: BaseModel, name: str, now: Mapping[str, str]) -> object:
    value = getattr(record, name)
    is_id = (type(record), name) in FIELDS

    def one(item: object) -> object:
        if isinstance(item, BaseModel):
            return renamed(item, now)
        return now.get(item, item) if is_id and isinstance(item, str) else item

    return tuple(dict.fromkeys(map(one, value))) if isinstance(value, tuple) else one(value)
