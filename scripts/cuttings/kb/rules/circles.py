"""Nothing is a part of its own part."""

from collections.abc import Iterator

from cuttings.kb.rules.wrong import Wrong
from cuttings.kb.store import KnowledgeBase

#: Folder and the field by which one entity of it is inside another.
_INSIDE = (("actors", "part_of"), ("places", "within"), ("events", "part_of"))


def circles(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Each circle once, at its first id. An entity inside itself is the rule of `targets`."""
    for folder, name in _INSIDE:
        outer = {id_: getattr(entity, name) for id_, entity in sorted(kb.of(folder).items())}
        for way in circles_of(outer):
            words = " → ".join((*way, way[0]))
            yield Wrong((folder, way[0]), (name,), f"goes round in a circle: {words}", "take one of these out")


def circles_of(outer: dict[str, str | None]) -> Iterator[list[str]]:
    """The circles of two or more ids, each from its first id on."""
    done: set[str] = set()
    for start in outer:
        way: list[str] = []
        here: str | None = start
        while here in outer and here not in done:
            done.add(here)
            way.append(here)
            here = outer[here]
        if here in way[:-1]:
            circle = way[way.index(here) :]
            first = circle.index(min(circle))
            yield circle[first:] + circle[:first]
