"""Events: what several articles tell of one happening, joined; doubt keeps apart.

Clusters are built from the most exactly dated event to the undated ones, so that the order of the articles decides
nothing. An event joins a cluster only if nothing speaks against it, and no other cluster would do.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from cuttings.model import Event
from cuttings.model.article import Published
from cuttings.resolve.edtf import is_pinned
from cuttings.resolve.entities import Entities
from cuttings.resolve.event_draft import draft_event
from cuttings.resolve.happening import Happening, happening
from cuttings.resolve.ids import Ids, slug
from cuttings.resolve.quote import Quotes
from cuttings.resolve.recognise import Resting, on_file, positions, recognise
from cuttings.resolve.same_event import can_be_joined, fits
from cuttings.resolve.standing import Standing

Cluster = list[Happening]
Block = tuple[str, str, str]


def events(
    quotes: Mapping[str, Quotes],
    entities: Entities,
    published: Mapping[str, Published],
    standing: Standing,
    ids: Ids,
) -> tuple[dict[str, Event], dict[tuple[str, str], str]]:
    """Drafts by id, and the links of what was found. An event is known again by the words it rests on."""
    told = [
        happening(source, event, entities, published.get(source))
        for source, quote in quotes.items()
        for event in quote.found.events
    ]
    clusters = cluster(told)
    candidates = [draft_event(members, quotes) for members in clusters]
    wanted = [_wanted_id(draft) for draft in candidates]
    resting = [
        Resting(id_, positions(draft.evidence), draft.type) for id_, draft in zip(wanted, candidates, strict=True)
    ]
    known = recognise(resting, on_file("events", standing))
    drafts: dict[str, Event] = {}
    links: dict[tuple[str, str], str] = {}
    for index in sorted(range(len(clusters)), key=lambda index: (index not in known, wanted[index], index)):
        if index in known and standing.whose["events", known[index]] == "rejected":
            continue
        id_ = ids.keep(known[index]) if index in known else ids.give(wanted[index])
        drafts[id_] = candidates[index]
        links |= {(one.source, f"event:{one.event.key}"): id_ for one in clusters[index]}
    return drafts, links


def cluster(told: Iterable[Happening]) -> list[Cluster]:
    """Events that are one happening, in a fixed order. Only those that share a year and a participant are compared."""
    clusters: list[Cluster] = []
    near: dict[Block, dict[int, Cluster]] = defaultdict(dict)
    for one in sorted(told, key=_exactness):
        joined: Cluster = []
        if can_be_joined(one):
            fitting = _fitting(one, near)
            joined = fitting[0] if len(fitting) == 1 else []
        if not joined:
            clusters.append(joined)
        joined.append(one)
        for block in _blocks(one, [*one.years, "all"]) if can_be_joined(one) else ():
            near[block].setdefault(id(joined), joined)
    return clusters


def _fitting(one: Happening, near: Mapping[Block, Mapping[int, Cluster]]) -> Sequence[Cluster]:
    """The clusters that it can belong to; those with its very date only, if there are any."""
    years = [*one.years, "any"] if one.years != ("any",) else ["all"]
    distinct = {key: found for block in _blocks(one, years) for key, found in near.get(block, {}).items()}
    fitting = [found for found in distinct.values() if fits(one, found)]
    same_date = [found for found in fitting if any(member.stated == one.stated for member in found)]
    return same_date if one.stated and same_date else fitting


def _blocks(one: Happening, years: Iterable[str]) -> list[Block]:
    """Where clusters that it may belong to are looked up: its kind, a participant, a year."""
    kind = one.event.event_type
    return [(kind, actor, year) for actor in sorted(one.agents | one.targets) for year in years]


def _exactness(one: Happening) -> tuple[bool, int, str, int]:
    days = one.stated.days if one.stated else 0
    return one.stated is None, days, one.source, one.event.evidence[0].start


def _wanted_id(draft: Event) -> str:
    """The date, if it is fixed in the calendar, or the first of its days, and the title."""
    day = draft.date.strip("[]").replace(",", "/").split("/")[0] if draft.date and is_pinned(draft.date) else ""
    return slug(f"{day} {draft.title}")
