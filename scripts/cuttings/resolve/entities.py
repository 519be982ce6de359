"""Which actor or place each referent of each article became, asked by those who draft."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from cuttings.model import Actor
from cuttings.resolve import world
from cuttings.resolve.identify import Identified
from cuttings.resolve.seen import Seen, by_article
from cuttings.resolve.standing import Standing

_NONE: frozenset[str] = frozenset()

Role = tuple[str, str | None]
"""A source, and the key there of the body or state that a role is of."""


class Entities:
    """Referents and their ids. What people rejected has none.

    `referents` are all that are `identified`, in the order of their sources: they are gone through article by article
    and not name by name, as a large corpus is soonest gone through in its order.
    """

    def __init__(self, referents: Iterable[Seen], identified: Sequence[Identified], standing: Standing) -> None:
        ids = {member: one.id for one in identified if one.id for member in one.group.members}
        self._links: dict[str, dict[str, str]] = {}
        roles: dict[str, set[Role]] = defaultdict(set)
        for source, here in by_article(referents):
            links = self._links[source] = {}
            for one in here:
                if id_ := ids.get(one):
                    links[one.key] = id_
                    if one.roles:
                        roles[id_].update((source, role.of) for role in one.roles)
        self._folder = {one.id: one.folder for one in identified if one.id}
        self.states = {one.id for one in identified if one.id and _is_state(one, standing)}
        """The ids of what is a state or would be one."""
        self._around: dict[str, tuple[str, ...]] = {}
        self._serves = {id_: self._served(id_, roles.get(id_, ())) for id_ in self._folder}

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
        return frozenset((states & self.states) - {id_})

    def is_state(self, id_: str) -> bool:
        """Whether this is a state or would be one."""
        return id_ in self.states


def _is_state(one: Identified, standing: Standing) -> bool:
    entity = standing.entity(one.folder, one.id or "")
    if isinstance(entity, Actor):
        return entity.kind in ("state", "separatist-entity")
    return one.folder == "actors" and one.group.of == "state"
