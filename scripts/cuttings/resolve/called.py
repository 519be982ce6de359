"""What articles call somebody or something, and what that is worth in other articles.

Most names recur in one form in many articles. So one object stands for all who are called alike: names are taken apart
once, and who goes through the articles in which somebody is named meets few of these.
"""

from collections.abc import Mapping

from cuttings.model import Referent
from cuttings.model.base import MachineData
from cuttings.model.vocabulary import ActorKind, Layer, PlaceKind
from cuttings.resolve.names import NameClass, is_full, is_short, name_class, name_key


class Called(MachineData, frozen=True, eq=False):
    """The names of a referent of one article or of several; the fields up to `known` are those of `Referent`."""

    layer: Layer
    kind: ActorKind | PlaceKind
    name: str
    aliases: tuple[str, ...]
    weak_aliases: tuple[str, ...]
    known: bool
    local: bool
    of: NameClass
    """The class in which its names are compared."""
    full_names: tuple[str, ...]
    """The names that can stand for it in another article, its own name first. Short forms may be others' too."""
    name_keys: tuple[str, ...]
    """Keys of its full names, without repetition, and of a body's own key, which is the same for all its names."""
    is_local: bool
    """Whether it can be nobody else's: an unnamed group, or a name that means something in its article only."""


Times = Mapping[Called, int]
"""What some referents are called, and how many of them are called so."""


class Names:
    """What some articles call everybody: those of one run, for as long as its referents are asked for their names."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], Called] = {}

    def of(self, one: Referent) -> Called:
        """What a referent is called: the same object as of everybody who is called alike."""
        of = name_class(one.layer, one.kind)
        own = one.key if of == "body" else ""
        alike = of, own, one.layer, one.kind, one.name, one.aliases, one.weak_aliases, one.known, one.local
        called = self._known.get(alike)
        if called is None:
            called = self._known[alike] = _called(*alike)
        return called


def _called(
    of: NameClass,
    own: str,
    layer: Layer,
    kind: ActorKind | PlaceKind,
    name: str,
    aliases: tuple[str, ...],
    weak_aliases: tuple[str, ...],
    known: bool,
    local: bool,
) -> Called:
    """`own` is a body's key, else empty."""
    standing_alone = (name, *(alias for alias in aliases if not is_short(alias, of)))
    full_names = tuple(one for one in standing_alone if is_full(one, of))
    keys = (*full_names, own) if own and is_full(own, of) else full_names
    return Called(
        layer=layer,
        kind=kind,
        name=name,
        aliases=aliases,
        weak_aliases=weak_aliases,
        known=known,
        local=local,
        of=of,
        full_names=full_names,
        name_keys=tuple(dict.fromkeys(name_key(one, of) for one in keys)),
        is_local=local or of == "group" or not (known or full_names),
    )


def best_name(times: Times) -> str:
    """The name most sources give, then the fullest; that of the lexicon where it knows the referent."""
    counted: dict[str, int] = {}
    only_known = any(one.known for one in times)
    for one, count in times.items():
        if one.known or not only_known:
            counted[one.name] = counted.get(one.name, 0) + count
    return min(counted, key=lambda name: (-counted[name], -len(name), name))
