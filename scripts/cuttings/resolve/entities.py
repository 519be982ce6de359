"""Which actor or place each referent of each article became, asked by those who draft."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from cuttings.model import Actor
from cuttings.model.vocabulary import STATES
from cuttings.resolve import world
from cuttings.resolve.called import Called
from cuttings.resolve.identify import Identified
from cuttings.resolve.seen import Seen, by_article
from cuttings.resolve.standing import Standing


class Entities:
    """Referents and their ids. What people rejected has none.

    `referents` are all that are `identified`, in the order of their sources: they are gone through article by article
    and not name by name, as a large corpus is soonest gone through in its order.
    """

    def __init__(self, referents: Iterable[Seen], identified: Sequence[Identified], standing: Standing) -> None:
        so_called, ids = _ids(identified)
        self._links: dict[str, dict[str, str]] = {}
        self._holders: dict[str, list[Seen]] = defaultdict(list)
        for source, here in by_article(referents):
            links = self._links[source] = {}
            for one in here:
                if id_ := so_called.get(one.called) or ids.get(one):
                    links[one.key] = id_
                    if one.roles:
                        self._holders[id_].append(one)
        self._folder = {one.id: one.folder for one in identified if one.id}
        self.states = {one.id for one in identified if one.id and _is_state(one, standing)}
        """The ids of what is a state or would be one."""
        self._around: dict[str, tuple[str, ...]] = {}
        self._serves: dict[str, frozenset[str]] = {}

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

    def holders(self, id_: str) -> Sequence[Seen]:
        """Its referents to whom their articles give a role, in the order of sources and keys."""
        return self._holders.get(id_, ())

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
        if actor not in self._serves:
            self._serves[actor] = self._served(actor)
        return self._serves[actor]

    def _served(self, id_: str) -> frozenset[str]:
        """The states whose offices it holds, also in a body that the lexicon knows, and the one it is a body of."""
        offices = ((one.source, role.of) for one in self.holders(id_) for role in one.roles)
        masters = {id_, *(self.actor(*office) for office in offices)}
        states = {world.country_of(master) or master for master in masters if master}
        return frozenset((states & self.states) - {id_})

    def is_state(self, id_: str) -> bool:
        """Whether this is a state or would be one."""
        return id_ in self.states


def _ids(identified: Sequence[Identified]) -> tuple[dict[Called, str], dict[Seen, str]]:
    """The ids of those who are called so, where all who are called so are one; and of each referent else."""
    ones = Counter(who for one in identified for who in one.group.called)
    known = [(one.group, one.id) for one in identified if one.id]
    so_called = {who: id_ for group, id_ in known for who in group.called if ones[who] == 1}
    apart = [(group, id_) for group, id_ in known if any(ones[who] > 1 for who in group.called)]
    return so_called, {member: id_ for group, id_ in apart for member in group.members}


def _is_state(one: Identified, standing: Standing) -> bool:
    entity = standing.entity(one.folder, one.id or "")
    if isinstance(entity, Actor):
        return entity.kind in STATES
    return one.folder == "actors" and one.group.of == "state"
