"""Which entities an entity speaks of, by which of its fields, and of what kind they must be."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from cuttings.model import Actor, Claim, Entity, Event, Evidence, Participant, Place, Relation, Role

Path = tuple[str | int, ...]

STATES = ("state", "separatist-entity")


@dataclass(frozen=True)
class Target:
    """What a reference may lead to: entities of these folders, and of actors perhaps the states alone."""

    folders: tuple[str, ...]
    states_only: bool = False

    def accepts(self, folder: str, entity: Entity) -> bool:
        """Whether a reference may lead to this entity."""
        if folder not in self.folders:
            return False
        return not (self.states_only and isinstance(entity, Actor)) or entity.kind in STATES

    def __str__(self) -> str:
        actors = "a state in actors" if self.states_only else "actors"
        return " or ".join(actors if folder == "actors" else folder for folder in self.folders)


@dataclass(frozen=True)
class Reference:
    """One id in one field."""

    path: Path
    id: str
    target: Target


_ACTOR = Target(("actors",))
_STATE = Target(("actors",), states_only=True)
_AREA = Target(("places", "actors"), states_only=True)
_FIELDS: dict[tuple[type[BaseModel], str], Target] = {
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
}


def references(record: BaseModel, path: Path = ()) -> Iterator[Reference]:
    """Every reference in a record, with the way to it, in the order of the fields."""
    for name, info in type(record).model_fields.items():
        here = (*path, info.alias or name)
        value = getattr(record, name)
        target = _FIELDS.get((type(record), name))
        for place, item in _items(value, here):
            if isinstance(item, BaseModel):
                yield from references(item, place)
            elif target and isinstance(item, str):
                yield Reference(place, item, target)


def evidence(record: BaseModel, path: Path = ()) -> Iterator[tuple[Path, Evidence]]:
    """Every quotation in a record, with the way to it."""
    for name, info in type(record).model_fields.items():
        for place, item in _items(getattr(record, name), (*path, info.alias or name)):
            if isinstance(item, Evidence):
                yield place, item
            elif isinstance(item, BaseModel):
                yield from evidence(item, place)


def _items(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    """A value by itself, or the items of a list."""
    if isinstance(value, tuple):
        yield from (((*path, index), item) for index, item in enumerate(value))
    else:
        yield path, value
