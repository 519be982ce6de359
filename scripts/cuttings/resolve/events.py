"""Events: what several articles tell of one happening, joined; doubt keeps apart.

Clusters are built from the most exactly dated event to the undated ones, so that the order of the articles decides
nothing. An event joins a cluster only if nothing speaks against it, and no other cluster would do.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.kb.slugs import slug
from cuttings.model import Event, Source
from cuttings.resolve.company import Few
from cuttings.resolve.context import Contexts
from cuttings.resolve.decided import as_people_say
from cuttings.resolve.edtf import is_pinned
from cuttings.resolve.entities import Entities
from cuttings.resolve.event_draft import draft_event
from cuttings.resolve.happening import Happening, happening
from cuttings.resolve.ids import Ids
from cuttings.resolve.likeness import closeness
from cuttings.resolve.quote import Quotes
from cuttings.resolve.recognise import Wanted, absorbed, on_file, positions, recognise
from cuttings.resolve.same_event import fits
from cuttings.resolve.standing import Standing
from cuttings.resolve.undoubted import Resting

Cluster = list[Happening]
Block = dict[str, dict[str, dict[int, Cluster]]]
"""Clusters of one kind of event, by name, by year (`any` if it is unknown), by their identity."""


@dataclass(frozen=True)
class Events:
    """Drafts by id, the links of what was found, and into which event the file of another was absorbed."""

    drafts: dict[str, Event]
    links: dict[tuple[str, str], str]
    absorbed: dict[str, str]


def events(
    quotes: Mapping[str, Quotes],
    entities: Entities,
    sources: Mapping[str, Source],
    standing: Standing,
    ids: Ids,
) -> Events:
    """The events of all articles. An event is known again by the words it rests on.

    `sources` say when each article came out, as far as that is known, and whether it was withdrawn.
    """
    withdrawn = {id_ for id_, one in sources.items() if one.withdrawn}
    clusters = as_people_say(cluster(_told(quotes, entities, sources)), standing)
    drafts = [draft_event(members, quotes, withdrawn) for members in clusters]
    wanted = cache(lambda index: _wanted_id(drafts[index]))
    found = [Resting(positions(draft.evidence), draft.type) for draft in drafts]
    filed = on_file("events", standing, with_joined=True)
    given = _ids(recognise(found, wanted, filed), range(len(found)), wanted, standing, ids)
    left_over = [one for one in filed if standing.whose["events", one.id] == "machine" and one.id not in ids.given]
    return Events(
        drafts={id_: drafts[index] for index, id_ in given.items()},
        links={(one.source, f"event:{one.event.key}"): id_ for index, id_ in given.items() for one in clusters[index]},
        absorbed={old: given[index] for old, index in absorbed(found, wanted, left_over).items() if index in given},
    )


def _told(quotes: Mapping[str, Quotes], entities: Entities, sources: Mapping[str, Source]) -> Iterator[Happening]:
    """What the articles tell of, article by article."""
    beside = [
        (source, event, contexts.of(event))
        for source, quote in quotes.items()
        for contexts in [Contexts(quote, entities)]
        for event in quote.found.events
    ]
    published = {id_: one.published for id_, one in sources.items()}
    few = Few(beside)
    return (happening(source, event, entities, published.get(source), there, few) for source, event, there in beside)


def _ids(
    known: Mapping[int, str], indexes: Iterable[int], wanted: Wanted, standing: Standing, ids: Ids
) -> dict[int, str]:
    """The id of each cluster, by index; none where people rejected the event."""
    given = {at: ids.keep(id_) for at, id_ in sorted(known.items()) if standing.whose["events", id_] != "rejected"}
    for at in sorted(set(indexes) - known.keys(), key=lambda index: (wanted(index), index)):
        given[at] = ids.give(wanted(at))
    return given


def cluster(told: Iterable[Happening]) -> list[Cluster]:
    """Events that are one happening, in a fixed order. Only those that share a year and a name are compared."""
    clusters: list[Cluster] = []
    blocks: dict[str, Block] = defaultdict(lambda: defaultdict(lambda: defaultdict(dict)))
    for one in sorted(told, key=_exactness):
        names, block = _looked_up_by(one), blocks[one.kind]
        fitting = _likeliest(one, _fitting(one, names, block))
        joined: Cluster = fitting[0] if len(fitting) == 1 else []
        if not joined:
            clusters.append(joined)
        joined.append(one)
        for name in names:
            for year in one.years:
                block[name][year][id(joined)] = joined
    return clusters


def _fitting(one: Happening, names: Iterable[str], block: Block) -> Sequence[Cluster]:
    """The clusters that it can belong to; those with its very date only, if there are any."""
    distinct: dict[int, Cluster] = {}
    for by_year in (block[name] for name in names if name in block):
        for year in by_year if one.years == ("any",) else (*one.years, "any"):
            distinct |= by_year.get(year, {})
    fitting = [found for found in distinct.values() if fits(one, found)]
    same_date = [found for found in fitting if any(member.stated == one.stated for member in found)]
    return same_date if one.stated and same_date else fitting


def _likeliest(one: Happening, fitting: Sequence[Cluster]) -> Sequence[Cluster]:
    """Of several that fit: of states of affairs those told of as standing alike, of news those that have a date.

    Of those, the one that it has most in common with; several if that is as much.
    """
    if len(fitting) < 2:
        return fitting
    if one.lasting:
        fitting = [found for found in fitting if any(m.event.status == one.event.status for m in found)]
    elif not one.stated:
        fitting = [found for found in fitting if any(member.stated for member in found)] or fitting
    shared = [max(closeness(one, member) for member in found) for found in fitting]
    return [found for found, most in zip(fitting, shared, strict=True) if most == max(shared)]


def _looked_up_by(one: Happening) -> frozenset[str]:
    """The names by which clusters that it may belong to are looked up; none if it is never joined.

    They are those of who takes part and where, and those that few articles have. What has no date and recurs is looked
    up by the latter only: states have too much of it. A journey is nobody's who does not travel.
    """
    if one.is_of("never") and not one.lasting:
        return frozenset()
    if one.is_of("travelling"):
        return one.agents
    names = one.company | one.story
    if one.lasting or one.stated or one.is_of("news"):
        names |= one.parties | one.where | one.served
    return names


def _exactness(one: Happening) -> tuple[bool, bool, int, str, int]:
    """What sorts events: the most exactly dated first; plans last, as they may have come on another day."""
    days = one.stated.days if one.stated else 0
    return one.event.status == "scheduled", one.stated is None, days, one.source, one.event.evidence[0].start


def _wanted_id(draft: Event) -> str:
    """The date, if it is fixed in the calendar, or the first of its days, and the title."""
    day = draft.date.strip("[]").replace(",", "/").split("/")[0] if draft.date and is_pinned(draft.date) else ""
    return slug(f"{day} {draft.title}")
