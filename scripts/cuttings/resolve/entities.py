"""Which actor or place each referent of each article became, asked by those who draft events and claims."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from cuttings.model import Actor
from cuttings.resolve import world
from cuttings.resolve.identify import Identified
from cuttings.resolve.standing import Standing

_NONE: frozenset[str] = frozenset()

Role = tuple[str, str | None]
"""A source, and the key there of the body or state that a role is of."""


class Entities:
    """Referents and their ids. What people rejected has none."""

    def __init__(self, identified: Iterable[Identified], standing: Standing) -> None:
        self._links: dict[str, dict[str, str]] = defaultdict(dict)
        self._folder: dict[str, str] = {}
        self.states: set[str] = set()
        """The ids of what is a state or would be one."""
        self._around: dict[str, tuple[str, ...]] = {}
        roles: dict[str, set[Role]] = {}
        for one in identified:
            if one.id is not None:
                held = roles.setdefault(one.id, set())
                for member in one.group.members:
                    self._links[member.source][member.referent.key] = one.id
                    held.update((member.source, role.of) for role in member.referent.roles)
                self._folder[one.id] = one.folder
                if _is_state(one, standing):
                    self.states.add(one.id)
        self._serves = {id_: self._served(id_, held) for id_, held in roles.items()}

    def any(self, source: str, key: str | None) -> str | None:
        """The actor or place."""
        return self.of(source).get(key) if key else None

    def of(self, source: str) -> Mapping[str, str]:
        """The actors and places of an article, by the keys of its referents."""
        return self._links.get(source, {})

    @property
    def links(self) -> Iterator[tuple[str, str, str]]:
        """Every source, referent and entity."""
        return ((source, key, id_) for source, links in self._links.items() for key, id_ in links.items())

    def actor(self, source: str, key: str | None) -> str | None:
        """The actor; None if it is a place."""
        id_ = self.any(source, key)
        return id_ if id_ and self._folder[id_] == "actors" else None

    def area(self, source: str, key: str | None) -> str | None:
        """The place, or the state for its territory."""
        id_ = self.any(source, key)
        return id_ if id_ and (self._folder[id_] == "places" or id_ in self.states) else None

    def nearest(self, id_: str, next_: Callable[[str], str | None]) -> str | None:
        """The first that is in the knowledge base on the way from `id_` outwards, `next_` being one step."""
        outer = next_(id_)
        while outer and outer not in self._folder:
            outer = next_(outer)
        return outer

    def around(self, area: str | None) -> tuple[str, ...]:
        """What an area lies in, as far as the lexicon knows, outwards."""
        if area and area not in self._around:
            outer = world.within(area)
            self._around[area] = (outer, *self.around(outer)) if outer else ()
        return self._around[area] if area else ()

    def serves(self, actor: str) -> frozenset[str]:
        """The states that a person or a body acts for, as far as articles or the lexicon say so."""
        return self._serves.get(actor, _NONE)

    def _served(self, id_: str, roles: Iterable[Role]) -> frozenset[str]:
        """The states whose offices it holds, also in a body that the lexicon knows, and the one it is a body of."""
        masters = {id_, *(self.actor(*role) for role in roles)}
        states = {world.country_of(master) or master for master in masters if master}
        return frozenset(states & self.states - {id_})

    def is_state(self, id_: str) -> bool:
        """Whether this is a state or would be one."""
        return id_ in self.states


def _is_state(one: Identified, standing: Standing) -> bool:
    entity = standing.entity(one.folder, one.id or "")
    if isinstance(entity, Actor):
        return entity.kind in ("state", "separatist-entity")
    return one.folder == "actors" and one.group.members[0].of == "state"
