"""Everything derived from kb/ and found, computed once and in time that grows with their size, not its square."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import partial
from typing import NamedTuple

from cuttings.kb.paths import Key
from cuttings.kb.store import KnowledgeBase
from cuttings.model import KINDS, Actor, Claim, Place, Proposal
from cuttings.site.chronology import sort_key
from cuttings.site.contents import Contents
from cuttings.site.derive.allowances import Allowance, allowances
from cuttings.site.derive.calendar import Calendar
from cuttings.site.derive.changes import Changes, changes_of
from cuttings.site.derive.company import company, event_members
from cuttings.site.derive.datings import Datings
from cuttings.site.derive.mentions import Named, counted, named_in
from cuttings.site.derive.overlaps import grouped_both_ways, said_in_the_same_words
from cuttings.site.derive.proposals import by_entity
from cuttings.site.derive.references import Reference, backlinks
from cuttings.site.derive.shares import Shares
from cuttings.site.derive.statements import Statement, by_source, is_withdrawn
from cuttings.site.derive.states import states_of
from cuttings.site.derive.zones import ZonesOfSource

Ids = Mapping[str, list[str]]


class Derived(NamedTuple):
    """What follows from the contents; every mapping is keyed by an entity's id unless it says otherwise."""

    events: Ids
    """The events that an actor takes part in or that a place sees, in order of time."""
    claims_by: Ids
    claims_about: Ids
    company: Mapping[str, Counter[str]]
    references: Mapping[str, list[Reference]]
    statements: Mapping[str, list[Statement]]
    """By source: every quotation from it, in text order."""
    longest: Mapping[str, int]
    """By source: the characters of its longest quotation, so that what holds a stretch is sought near it alone."""
    same_words: Ids
    """For a claim the events and dates in its words; for an event or date the claims that contain it."""
    named: Mapping[str, list[Named]]
    """By source: what is named where in it."""
    mentions: Mapping[str, Counter[str]]
    zones: Mapping[str, ZonesOfSource]
    allowances: Mapping[str, Allowance]
    """By source: how much of it is shown."""
    calendar: Calendar
    datings: Datings
    shares: Shares
    proposals: Mapping[Key, list[Proposal]]
    """By folder and id: what waits for a person."""
    changes: Changes
    """What became of each entity in which revision."""
    reviews: Mapping[str, str]
    """Whether a person has checked it."""
    weight: Mapping[str, int]
    """How well connected an actor, place or event is."""
    states: Mapping[str, tuple[str, ...]]
    """Of which states an actor is."""

    def allowance(self, source: str) -> Allowance:
        """How much of a source is shown, also of one of which nothing is known."""
        return self.allowances.get(source, Allowance())

    def named_between(self, source: str, start: int, end: int) -> list[Named]:
        """What is named in a stretch of a source."""
        named = self.named.get(source, [])
        return named[bisect_left(named, (start,)) : bisect_left(named, (end,))]

    def statements_around(self, source: str, start: int, end: int) -> list[Statement]:
        """The quotations of a source that hold a stretch of it."""
        reach = self.longest.get(source, 0)
        begun = self.statements_between(source, end - reach, start + 1)
        return [statement for statement in begun if end <= statement.evidence.end]

    def statements_between(self, source: str, start: int, end: int) -> list[Statement]:
        """The quotations of a source that begin in a stretch of it."""
        statements = self.statements.get(source, [])
        first, last = (bisect_left(statements, at, key=lambda each: each.evidence.start) for at in (start, end))
        return statements[first:last]


def derive(contents: Contents) -> Derived:
    """Derives all of it."""
    kb, links = contents.kb, contents.links
    named = {source: named_in(found, links, kb) for source, found in contents.founds.items()}
    shares = Shares(contents)
    statements = by_source(kb, shares.quoted())
    zones = {source: ZonesOfSource(contents.founds.get(source)) for source in {*kb.sources, *contents.founds}}
    events = _grouped(
        (member, event_id)
        for event_id, event in sorted(kb.events.items(), key=lambda item: (sort_key(item[1].date), item[0]))
        for member in event_members(event)
    )
    claims = sorted(kb.claims.items(), key=partial(_as_published, kb))
    claims_by = _grouped((speaker, claim_id) for claim_id, claim in claims for speaker in claim.speakers)
    claims_about = _grouped((target, claim_id) for claim_id, claim in claims for target in claim.about)
    return Derived(
        events=events,
        claims_by=claims_by,
        claims_about=claims_about,
        company=company(kb),
        references=backlinks(kb),
        statements=statements,
        longest={
            source: max(each.evidence.end - each.evidence.start for each in group)
            for source, group in statements.items()
        },
        same_words=grouped_both_ways(pair for group in statements.values() for pair in said_in_the_same_words(group)),
        named=named,
        mentions=counted(named),
        zones=zones,
        allowances=allowances(contents, statements, zones),
        calendar=Calendar(kb),
        datings=Datings(contents),
        shares=shares,
        proposals=by_entity(contents.proposals),
        changes=changes_of(contents.history, shares.now),
        reviews={entity_id: entity.review for folder in KINDS for entity_id, entity in kb.of(folder).items()},
        weight=_weights(contents, events, claims_by, claims_about),
        states={actor_id: states_of(actor_id, kb.actors) for actor_id in kb.actors},
    )


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    result: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        if not result[key] or result[key][-1] != value:
            result[key].append(value)
    return dict(result)


def _as_published(kb: KnowledgeBase, item: tuple[str, Claim]) -> tuple[tuple[str, int, str], str, int, str]:
    """The earliest article first, then as in the text; what is of no known date comes last."""
    claim_id, claim = item
    if not claim.evidence:
        return sort_key(None), "", 0, claim_id
    first = claim.evidence[0]
    source = kb.sources.get(first.source)
    return sort_key(source.published.edtf if source else None), first.source, first.start, claim_id


def _weights(contents: Contents, *groups: Ids) -> dict[str, int]:
    """Events and claims that an actor or place is part of; of an event the sources, then the quotations."""
    kb = contents.kb
    named: list[dict[str, Actor] | dict[str, Place]] = [kb.actors, kb.places]
    weights = {entity_id: sum(len(group.get(entity_id, ())) for group in groups) for ids in named for entity_id in ids}
    more_than_quoted = 1 + max((len(event.evidence) for event in kb.events.values()), default=0)
    for entity_id, event in kb.events.items():
        told_by = {e.source for e in event.evidence if not is_withdrawn(kb, e.source)}
        weights[entity_id] = more_than_quoted * len(told_by) + len(event.evidence)
    return weights
