"""The network of actors: a drawing of the most strongly tied, and a table of all ties."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from cuttings.site.derive.ties import Tie, heaviest, ties, weights
from cuttings.site.doubts import doubt_words
from cuttings.site.page import Page
from cuttings.site.pages.explore import Option, dated, explore_pages
from cuttings.site.pages.made import Made
from cuttings.site.pages.table import Cell, Table, link_cell, opening_cell
from cuttings.site.points import Point
from cuttings.site.views import Views
from cuttings.site.words import kind_words, times

#: So many actors are drawn; more could not be told apart.
DRAWN = 200
#: So many ties are listed; most of those beyond are one event or claim each, and more would be megabytes of them.
LISTED = 2000
LEAD = "Who meets whom in events, and who is quoted on whom."
COLUMNS = ("Actor", "And", "Events of both", "The first speaks of the second", "The second speaks of the first")


def network_pages(views: Views) -> Iterator[Page]:
    """The `LISTED` strongest ties as a table; of the actors that these tie, the `DRAWN` most tied as a drawing."""
    found = ties(views.contents.kb)
    return explore_pages("network", LEAD, _table(views, found[:LISTED]), partial(_context, views, found))


def _context(views: Views, found: Sequence[Tie]) -> Mapping[str, Any]:
    listed = found[:LISTED]
    drawn, tied, shown = heaviest(listed, DRAWN), len(weights(found)), len(weights(listed))
    return {
        "number": f"{times(tied, 'actor')} · {times(len(found), 'tie')}",
        "rows": network_data(views, listed, drawn),
        "kinds": tuple(_kinds(views, weights(listed))),
        "sources": tuple(_sources(views, listed)),
        "actors": tuple(_by_name(views, drawn)),
        "left_out": shown - len(drawn),
        "untied": len(views.contents.kb.actors) - tied,
        "unlisted": len(found) - len(listed),
        "actors_unlisted": tied - shown,
    }


def _table(views: Views, found: Sequence[Tie]) -> Table:
    return Table("The strongest ties first", COLUMNS, Made(partial(_row, views), found))


def _row(views: Views, tie: Tie) -> tuple[Cell, ...]:
    return (
        link_cell(views.link(tie.one).at_start),
        link_cell(views.link(tie.other).at_start),
        opening_cell(dated(views, tie.events), "event"),
        opening_cell(dated(views, tie.says), "claim"),
        opening_cell(dated(views, tie.said), "claim"),
    )


def network_data(views: Views, found: Sequence[Tie], drawn: Sequence[str]) -> dict[str, Any]:
    """What the drawing is made of; ties are in the order of the table's rows. An actor that is not drawn has no `at`.

    Each tie has its ends by their place in `actors`, and three lists of its events and claims by their place in
    `records`, in the order in which the row has the links to them. A record is whether it is told as so, as 1 or 0, and
    the places of its sources in `sources`. Everything is so written once: a network of a thousand articles names the
    same few events over and over.
    """
    weight = weights(found)
    within = {*drawn}
    tied = {(tie.one, tie.other): tie.weight for tie in found if tie.one in within and tie.other in within}
    points = views.contents.layout(drawn, tied)
    actors = sorted(weight, key=lambda each: (-weight[each], each))
    groups = [(tie.events, tie.says, tie.said) for tie in found]
    records = list(dict.fromkeys(each for three in groups for ids in three for each in ids))
    sources = sorted({source for each in records for source in _sources_of(views, each)})
    actor, record, source = (_places(each) for each in (actors, records, sources))
    return {
        "actors": [_actor(views, each, points.get(each)) for each in actors],
        "ties": [
            [actor[tie.one], actor[tie.other], *([record[each] for each in ids] for ids in three)]
            for tie, three in zip(found, groups, strict=True)
        ],
        "records": [_record(views, each, source) for each in records],
        "sources": sources,
    }


def _places(those: Iterable[str]) -> dict[str, int]:
    return {each: index for index, each in enumerate(those)}


def _actor(views: Views, actor: str, at: Point | None) -> dict[str, Any]:
    return {"id": actor, "link": views.link(actor).at_start, "kind": views.contents.kb.actors[actor].kind, "at": at}


def _record(views: Views, entity_id: str, source: Mapping[str, int]) -> list[int]:
    """Whether an event is simply told as having come about, or a claim was made; and the sources."""
    event = views.contents.kb.events.get(entity_id)
    told = event is None or not doubt_words(event)
    return [int(told), *sorted(source[each] for each in _sources_of(views, entity_id))]


def _sources_of(views: Views, entity_id: str) -> set[str]:
    kb = views.contents.kb
    entity = kb.events.get(entity_id) or kb.claims[entity_id]
    return {evidence.source for evidence in entity.evidence}


def _kinds(views: Views, listed: Iterable[str]) -> Iterator[Option]:
    """The kinds of the actors in the table, drawn or not, the most frequent first: of no other is a tie shown."""
    counts = Counter(views.contents.kb.actors[each].kind for each in listed)
    for kind, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield Option(kind, kind_words(kind), count)


def _sources(views: Views, found: Sequence[Tie]) -> Iterator[Option]:
    """The sources, by title, and how many ties rest on each."""
    of_ties = ({source for each in tie.records for source in _sources_of(views, each)} for tie in found)
    counts = Counter(source for sources in of_ties for source in sources)
    for source in sorted(counts, key=lambda each: (views.link(each).label.casefold(), each)):
        yield Option(source, views.link(source).label, counts[source])


def _by_name(views: Views, actors: Sequence[str]) -> list[Option]:
    """The actors to choose from, by name."""
    options = (Option(each, views.link(each).at_start.label) for each in actors)
    return sorted(options, key=lambda each: (each.label.casefold(), each.value))
