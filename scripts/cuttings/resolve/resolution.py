"""found + kb → what the knowledge base should hold, which entity everything found is, and what only people may add.

Pure: the same input gives the same output, and the order of the articles decides nothing. Everything stands in the
order of sources and offsets.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from cuttings.kb.ledger import Ledger
from cuttings.kb.paths import Key
from cuttings.kb.remembered import Position
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Article, Entity, Found, Place, Proposal, Source
from cuttings.model.vocabulary import Layer
from cuttings.resolve.called import Names
from cuttings.resolve.claims import claims
from cuttings.resolve.corrected import Corrected
from cuttings.resolve.dates import dates
from cuttings.resolve.distinct import distinct, labels_of
from cuttings.resolve.drafts import draft_actor, draft_place, sightings
from cuttings.resolve.duplicates import duplicates
from cuttings.resolve.entities import Entities
from cuttings.resolve.events import events
from cuttings.resolve.identify import Identified, absorbed, identify
from cuttings.resolve.ids import Ids
from cuttings.resolve.join import Group, Rule, join
from cuttings.resolve.proposals import proposals
from cuttings.resolve.quote import Quotes
from cuttings.resolve.seen import Seen, seen
from cuttings.resolve.sources import sources
from cuttings.resolve.standing import Standing
from cuttings.resolve.tellers import tellers

Kind = TypeVar("Kind", bound=Entity)


@dataclass(frozen=True)
class Resolution:
    """What a run makes of everything found."""

    drafts: Mapping[str, Mapping[str, Entity]]
    """Entities by folder and id; those of files that are a person's among them, for counting. None is rejected."""
    links: Mapping[tuple[str, str], str]
    """The entity that each referent, claim, event and date value of a source is: ("s", "claim:c3") → id."""
    proposals: Sequence[Proposal]
    joins: Mapping[str, Rule]
    """By which rule the referents of an actor or place were joined, for those of several articles."""
    moved: Mapping[Key, tuple[Position, ...]]
    """Where what the ledger remembers of an entity stands now, if an article that it stands in was corrected."""


def resolve(
    founds: Sequence[Found],
    articles: Sequence[Article],
    kb: KnowledgeBase,
    ledger: Ledger,
    before: Mapping[str, Found] = MappingProxyType({}),
) -> Resolution:
    """Join what was found across articles. What people decided goes before everything that rules say.

    `articles` may lack some that were found earlier: those keep the metadata of their source's file. `before` is what
    the ledger's places count in, by source, where an article was corrected since.
    """
    standing = Standing(kb, ledger, Corrected(before, founds))
    heard = _heard(founds, standing)
    quotes = {found.header.source: Quotes(found) for found in heard}
    ids = Ids(standing)
    source_drafts = sources(heard, articles, standing)
    for id_ in quotes:
        ids.keep(id_)
    date_drafts, date_links = dates(quotes.values(), standing, ids)
    referents = seen(heard, Names())
    identified = identify(join(referents, standing), standing, ids)
    entities = Entities(referents, identified, standing)
    actors, places = _named(referents, identified, quotes, entities)
    labels = {id_: labels_of(source, id_) for id_, source in source_drafts.items()}
    actors, places = distinct(actors, "actors", labels, standing), distinct(places, "places", labels, standing)
    said = _as_people_say(source_drafts, standing)
    told = events(quotes, entities, said, standing, ids)
    claim_drafts, claim_links = claims(quotes.values(), entities, standing, ids)
    former = absorbed(identified, standing)
    drafts: dict[str, Mapping[str, Entity]] = {
        "actors": _with_former_ids(actors, "actors", former, standing),
        "places": _with_former_ids(places, "places", former, standing),
        "events": _with_former_ids(told.drafts, "events", told.absorbed, standing),
        "dates": date_drafts,
        "claims": claim_drafts,
        "sources": source_drafts,
    }
    links = {(source, f"referent:{key}"): id_ for source, key, id_ in entities.links}
    for more in (told.links, date_links, claim_links):
        links.update(more)
    joins = {one.id: one.group.rule for one in identified if one.id and len(one.group.members) > 1}
    vouching = {id_: quote for id_, quote in quotes.items() if id_ not in said or not said[id_].withdrawn}
    by_source = tellers(vouching, told.links, entities, set(standing.ids("events", "held")))
    proposed = [*proposals(drafts, standing, by_source), *duplicates(drafts["actors"], standing)]
    return Resolution(drafts, links, proposed, joins, _moved(standing))


def _moved(standing: Standing) -> dict[Key, tuple[Position, ...]]:
    rows = {key: row for key, row in standing.ledger.entries.items() if standing.corrected.moves(row)}
    places = {key: tuple(standing.corrected.remembered(row)) for key, row in rows.items()}
    return {key: now for key, now in places.items() if now != rows[key].stands_on or rows[key].moves_in}


def _heard(founds: Sequence[Found], standing: Standing) -> list[Found]:
    """What was found in sources that nobody deleted, in the order of their ids."""
    heard = (found for found in founds if standing.whose.get(("sources", found.header.source)) != "rejected")
    return sorted(heard, key=lambda found: found.header.source)


def _named(
    referents: Sequence[Seen], identified: Sequence[Identified], quotes: dict[str, Quotes], entities: Entities
) -> tuple[dict[str, Actor], dict[str, Place]]:
    """Drafts of actors and of places. None where a person's file says that a place is an actor, or the reverse."""
    actors, places = _on_layer(identified, "actor", "actors"), _on_layer(identified, "place", "places")
    seen_at = sightings(referents, [*actors, *places], quotes, entities)
    return (
        {id_: draft_actor(id_, group, seen_at[id_], quotes, entities) for id_, group in actors.items()},
        {id_: draft_place(id_, group, seen_at[id_], entities) for id_, group in places.items()},
    )


def _on_layer(identified: Sequence[Identified], layer: Layer, folder: str) -> dict[str, Group]:
    """By id, the referents of what is in a folder and is spoken of as what belongs there."""
    return {
        one.id: one.group
        for one in identified
        if one.id and one.folder == folder and any(called.layer == layer for called in one.group.called)
    }


def _with_former_ids(
    drafts: Mapping[str, Kind], folder: str, into: Mapping[str, str], standing: Standing
) -> dict[str, Kind]:
    """The drafts with the ids that their files list as former ones, and those of the files that they absorb."""
    on_file = standing.kb.of(folder)
    former = {id_: list(one.formerly) for id_ in drafts if (one := on_file.get(id_)) and one.formerly}
    for old, id_ in sorted(into.items()):
        if id_ in drafts:
            former.setdefault(id_, []).append(old)
    changed = {
        id_: drafts[id_].model_copy(update={"formerly": tuple(dict.fromkeys(ids))}) for id_, ids in former.items()
    }
    return {**drafts, **changed}


def _as_people_say(drafts: Mapping[str, Source], standing: Standing) -> dict[str, Source]:
    """The sources, each as its file has it where that is a person's."""
    on_file = {id_: standing.entity("sources", id_) for id_ in drafts if standing.whose.get(("sources", id_)) == "held"}
    return {id_: entity if isinstance(entity := on_file.get(id_), Source) else draft for id_, draft in drafts.items()}
