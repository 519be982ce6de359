"""Two actors that may be one, where the rules of joining come close and doubt keeps apart. Only a person joins them.

Few and good: a pair comes from one narrow rule (`near_names`), has no rival by that rule, and is never named in one
article, as who names both means two.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cuttings.model import Actor, Entity, Evidence, Proposal
from cuttings.resolve.everybody import Everybody, Named
from cuttings.resolve.names import unqualified
from cuttings.resolve.near_names import RULES, Pair, pairs
from cuttings.resolve.standing import Standing, class_of


def duplicates(drafts: Mapping[str, Entity], standing: Standing) -> list[Proposal]:
    """Proposals that one actor is another, in the order of ids; `drafts` are those of actors."""
    actors = sorted(_actors(drafts, standing))
    named = Everybody([_named(id_, some) for id_, some in actors if _is_some_one(some[0])])
    apart = standing.apart("actors")
    found: dict[str, Proposal] = {}
    for rule in RULES:
        for pair in _without_rivals([pair for pair in pairs(rule, named) if _may_be_one(pair.one, pair.other, apart)]):
            keeps, gives = sorted((pair.one, pair.other), key=lambda one: _weight(one, standing))
            shown_by = (*_first_words(keeps), *_first_words(gives))
            proposal = Proposal(
                folder="actors", id=keeps.id, kind="same-as", item=gives.id, shown_by=shown_by, why=pair.why
            )
            found.setdefault(proposal.key, proposal)
    return sorted(found.values(), key=lambda one: one.key)


def _without_rivals(found: Sequence[Pair]) -> list[Pair]:
    rivals = Counter(one.id for pair in found for one in (pair.one, pair.other))
    return [pair for pair in found if rivals[pair.one.id] == rivals[pair.other.id] == 1]


def _actors(drafts: Mapping[str, Entity], standing: Standing) -> Iterator[tuple[str, tuple[Actor, ...]]]:
    """Each actor as its file has it, if that is a person's, and as it is drafted."""
    held = set(standing.ids("actors", "held"))
    for id_ in drafts.keys() | held:
        on_file = standing.entity("actors", id_) if id_ in held else None
        some = tuple(one for one in (on_file, drafts.get(id_)) if isinstance(one, Actor))
        if some:
            yield id_, some


def _is_some_one(actor: Actor) -> bool:
    """A state is known by its name, and an unnamed group is nobody else's."""
    return class_of(actor) in ("person", "body")


def _named(id_: str, some: tuple[Actor, ...]) -> Named:
    names = (name for one in some for name in (unqualified(one.name), *one.aliases))
    return Named(
        id=id_,
        of=class_of(some[0]),
        names=tuple(dict.fromkeys(names)),
        offices=frozenset((role.title.casefold(), role.of) for one in some for role in one.roles if role.of),
        country=next((one.country for one in some if one.country), None),
        versions=some,
    )


def _may_be_one(one: Named, other: Named, apart: set[frozenset[str]]) -> bool:
    countries = {one.country, other.country} - {None}
    return not one.sources & other.sources and len(countries) < 2 and frozenset((one.id, other.id)) not in apart


def _weight(one: Named, standing: Standing) -> tuple[bool, int, int, str]:
    """Which of two keeps its page: a person's, then the one that more articles name, then the fuller name."""
    return standing.whose.get(("actors", one.id)) != "held", -len(one.sources), -len(one.names[0]), one.id


def _first_words(actor: Named) -> tuple[Evidence, ...]:
    return next((one.evidence[:1] for one in actor.versions if one.evidence), ())
