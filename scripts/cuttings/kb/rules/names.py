"""A name leads to one entity, and so does an id that an entity had before."""

from collections.abc import Iterator

from cuttings.kb.caseless import caseless
from cuttings.kb.paths import Key
from cuttings.kb.rules.wrong import Wrong
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Actor, Place
from cuttings.strict_yaml import Path

_APART = "tell them apart, as in 'Kim Jong-su (diplomat)', or make it a weak alias of one"


def shared_names(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Names that two actors, or two places, claim wherever they stand. What unnamed groups are called is no name."""
    for folder in ("actors", "places"):
        first: dict[str, str] = {}
        for id_, entity in kb.of(folder).items():
            if not isinstance(entity, Actor | Place) or entity.kind == "collective" or entity.merged_into:
                continue
            for path, name in _strong(entity):
                other = first.setdefault(caseless(name), id_)
                if other != id_:
                    yield Wrong((folder, id_), path, f"{name!r} is a name of kb/{folder}/{other}.yml too", _APART)


def refused_names(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Names that mean an entity and never mean it."""
    for folder in ("actors", "places"):
        for id_, entity in kb.of(folder).items():
            if isinstance(entity, Actor | Place):
                names = {*map(caseless, (entity.name, *entity.aliases, *entity.weak_aliases))}
                for index, name in enumerate(entity.not_):
                    if caseless(name) in names:
                        what = f"{name!r} is a name of this entity too"
                        yield Wrong((folder, id_), ("not", index), what, "keep it in one of the lists")


def taken_ids(kb: KnowledgeBase) -> Iterator[Wrong]:
    """Former ids that another entity has now, or had before too: their pages could not redirect."""
    first: dict[str, Key] = {}
    for folder in KINDS:
        for id_, entity in kb.of(folder).items():
            for index, old in enumerate(entity.formerly):
                live, other = kb.get(old), first.setdefault(old, (folder, id_))
                if live is not None:
                    yield Wrong((folder, id_), ("formerly", index), f"{old!r} is an id in {live[0]} now", "take it out")
                elif other != (folder, id_):
                    what = f"{old!r} is a former id of kb/{'/'.join(other)}.yml too"
                    yield Wrong((folder, id_), ("formerly", index), what, "keep it in one of them")


def _strong(entity: Actor | Place) -> Iterator[tuple[Path, str]]:
    yield ("name",), entity.name
    yield from ((("aliases", index), name) for index, name in enumerate(entity.aliases))
