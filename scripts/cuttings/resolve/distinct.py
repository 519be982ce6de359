"""Strong names that lead to one entity each: what several drafts claim is told apart, or becomes weak.

A name that a person's file claims is that file's. Unnamed groups share what they are called; that is no name.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from cuttings.kb.caseless import caseless
from cuttings.model import Actor, Place, Source
from cuttings.resolve.standing import Standing

Named = TypeVar("Named", Actor, Place)

#: What tells a name apart stands in round brackets behind it, and is taken off by them: none may be inside.
_NO_ROUND_ONES = str.maketrans("()", "[]")


#: What may tell a source from others, the shortest first, by its id.
Labels = Mapping[str, Sequence[str]]


def labels_of(source: Source, id_: str) -> Sequence[str]:
    """Its publisher; the day as well, as one publisher has many articles; its title; its id, which no other has."""
    if not source.publisher:
        return source.title, id_
    dated = (f"{source.publisher}, {source.published.edtf}",) if source.published.edtf else ()
    return source.publisher, *dated, source.title, id_


def distinct(drafts: Mapping[str, Named], folder: str, labels: Labels, standing: Standing) -> dict[str, Named]:
    """The drafts with names of their own; those of files that are a person's as they are.

    The first of several namesakes by id keeps the name, the others get one in brackets as well: their kind if it
    differs, else the first label of the source that names them that makes a name which nobody else has. An alias that
    is another's name or alias becomes weak.
    """
    taken = {name for id_ in standing.ids(folder, "held") for name in _strong(standing.entity(folder, id_))}
    free = {id_: one for id_, one in drafts.items() if not _is_exempt(id_, one, folder, standing)}
    names = {id_: caseless(one.name) for id_, one in free.items()}
    aliases = Counter(name for one in free.values() for name in {caseless(alias) for alias in one.aliases})
    first: dict[str, str] = {}
    for id_ in sorted(free):
        first.setdefault(names[id_], id_)
    shared = taken | first.keys() | {name for name, claims in aliases.items() if claims > 1}
    named, given = dict(drafts), taken.union(first)
    for id_, draft in sorted(free.items()):
        namesake = first[names[id_]]
        own: Named = draft
        if namesake != id_ or names[id_] in taken:
            own = _qualified(draft, _labels(id_, draft, free[namesake], labels), given)
            given.add(caseless(own.name))
        named[id_] = _without(own, shared)
    return named


def _labels(id_: str, one: Actor | Place, namesake: Actor | Place, labels: Labels) -> Iterator[str]:
    """What may tell one from its namesake; at last its own id."""
    if one.kind != namesake.kind:
        yield one.kind
    yield from labels.get(one.evidence[0].source, ())
    yield id_


def _qualified(one: Named, labels: Iterable[str], given: Collection[str]) -> Named:
    """The draft with the first of the labels with which nobody was given its name. Its name alone is then weak."""
    names = [f"{one.name} ({label.translate(_NO_ROUND_ONES)})" for label in labels]
    own = next((name for name in names if caseless(name) not in given), names[-1])
    changes: dict[str, object] = {"name": own, "weak_aliases": _in_order((*one.weak_aliases, one.name))}
    return one.model_copy(update=changes)


def _without(one: Named, shared: set[str]) -> Named:
    """The draft with those aliases weak that others claim as well."""
    doubtful: tuple[str, ...] = tuple(alias for alias in one.aliases if caseless(alias) in shared)
    if not doubtful:
        return one
    strong: tuple[str, ...] = tuple(alias for alias in one.aliases if alias not in doubtful)
    changes: dict[str, object] = {"aliases": strong, "weak_aliases": _in_order((*one.weak_aliases, *doubtful))}
    return one.model_copy(update=changes)


def _is_exempt(id_: str, one: Actor | Place, folder: str, standing: Standing) -> bool:
    return one.kind == "collective" or standing.whose.get((folder, id_)) == "held"


def _strong(one: object) -> set[str]:
    return {caseless(name) for name in (one.name, *one.aliases)} if isinstance(one, Actor | Place) else set()


def _in_order(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(names), key=lambda name: (name.casefold(), name)))
