"""From ids and records to what templates show. Every builder sees the contents through this."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from cuttings.kb.trust.trust import Trust
from cuttings.model import Claim, DateEntity, Entity, Event, Evidence
from cuttings.site.chronology import sort_key
from cuttings.site.contents import Contents
from cuttings.site.dates_in_words import date_words
from cuttings.site.derive import Derived, derive
from cuttings.site.derive.datings import counted_from
from cuttings.site.derive.statements import is_current, is_withdrawn
from cuttings.site.doubts import doubt_words, speaker_words
from cuttings.site.items import ClaimItem, EventItem
from cuttings.site.links import Link, entity_uri, place_in_source, place_on_page
from cuttings.site.names_in_text import NameIndex, name_index
from cuttings.site.quotations import Quotation, quotation, shortened
from cuttings.site.roles_in_events import side
from cuttings.site.trust import withdrawn_words
from cuttings.site.words import MODALITY, sentence_start

#: A claim's title is cut to about this many characters.
TITLE_LENGTH = 90


@dataclass(frozen=True)
class Views:
    """The contents, what follows from them, and the items that pages are put together from."""

    contents: Contents
    derived: Derived
    names: NameIndex

    def label(self, entity: Entity) -> str:
        """How an entity is called on the site: dates in words, claims by their speaker."""
        if isinstance(entity, DateEntity):
            return date_words(entity.edtf)
        if isinstance(entity, Claim):
            return self.claim_title(entity)
        return entity.label

    def link(self, entity_id: str) -> Link:
        """A link to an entity; the bare id where there is no such entity."""
        if entity_id not in self._links:
            self._links[entity_id] = self._link(entity_id)
        return self._links[entity_id]

    @cached_property
    def _links(self) -> dict[str, Link]:
        """Each link once: the same few are all over the site."""
        return {}

    def _link(self, entity_id: str) -> Link:
        hit = self.contents.kb.get(entity_id)
        if hit is None:
            return Link(entity_id, missing=True)
        folder, entity = hit
        doubt = doubt_words(entity) if isinstance(entity, Event) else ""
        return Link(self.label(entity), entity_uri(folder, entity_id), doubt=doubt)

    def links(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """A link for each id."""
        return tuple(self.link(entity_id) for entity_id in ids)

    def date(self, edtf: str | None, *, as_bounds: bool = False) -> Link | None:
        """A date in words, leading to its page if it has one."""
        if edtf is None:
            return None
        page = self.derived.calendar.pages.get(edtf)
        return Link(date_words(edtf, as_bounds=as_bounds), entity_uri("dates", page) if page else None)

    def text(self, text: str | None, own: str) -> tuple[Link, ...]:
        """Our own text in pieces, with the names of entities as links."""
        return tuple(self.names.split(text, own)) if text else ()

    def place_of(self, source_id: str, start: int, end: int) -> Link:
        """A link to a stretch of a source: to the shortest quotation that holds it, else to the source's page."""
        source = self.contents.kb.sources.get(source_id)
        holding = (statement.evidence for statement in self.derived.statements_around(source_id, start, end))
        around = [evidence for evidence in holding if is_current(evidence, source)]
        link = self.link(source_id)
        if not around:
            return link
        return link._replace(anchor=place_in_source(min(around, key=lambda e: e.end - e.start), current=True))

    def quotations(self, evidence: Sequence[Evidence], seen: set[str] | None = None) -> tuple[Quotation, ...]:
        """Quotations for showing. With `seen`, each carries the anchor that its source's page leads back to, once."""
        shown = map(self._quotation, evidence)
        if seen is None:
            return tuple(shown)
        anchors = (_once(place_on_page(each), seen) for each in evidence)
        return tuple(quoted._replace(anchor=anchor) for quoted, anchor in zip(shown, anchors, strict=True))

    def _quotation(self, evidence: Evidence) -> Quotation:
        if evidence not in self._quotations:
            self._quotations[evidence] = self._cut(evidence)
        return self._quotations[evidence]

    @cached_property
    def _quotations(self) -> dict[Evidence, Quotation]:
        """Each once: it stands on the page of what rests on it, and on those of all who have a part."""
        return {}

    def _cut(self, evidence: Evidence) -> Quotation:
        source = self.contents.kb.sources.get(evidence.source)
        current = is_current(evidence, source)
        link = self.link(evidence.source)
        if link.uri:
            link = link._replace(anchor=place_in_source(evidence, current))
        date = self.derived.datings.at(evidence.source, evidence.start, evidence.end)
        quoted = self.contents.trusts.quoted
        return quotation(
            evidence,
            source,
            link,
            self.derived.zones.get(evidence.source),
            self.derived.allowance(evidence.source),
            state=quoted.state(evidence),
            withdrawn=withdrawn_words(quoted.withdrawn(evidence.source)),
            remark=counted_from(date) if date and current else None,
        )

    def event(self, entity_id: str, own: str | None = None) -> EventItem:
        """An event of kb/ as an item; `own` is who or what the page is about and need not be named again."""
        if entity_id not in self._events:
            self._events[entity_id] = self._event(entity_id)
        item = self._events[entity_id]
        return item if own is None else item.without(self.link(own))

    @cached_property
    def _events(self) -> dict[str, EventItem]:
        """Each event once: it stands on its own page, in lists and on the pages of all who take part."""
        return {}

    def _event(self, entity_id: str) -> EventItem:
        event: Event = self.contents.kb.events[entity_id]
        return EventItem(
            link=self.link(entity_id)._replace(doubt=""),
            date=self.date(event.date),
            sort=sort_key(event.date)[0],
            type=event.type,
            status=event.status,
            factuality=event.factuality,
            place=self.link(event.place) if event.place else None,
            participants=tuple(
                (self.link(p.actor), "" if p.role == "agent" else side(event.type, p.role)) for p in event.participants
            ),
            quotations=self.quotations(event.evidence),
            sources=len(sources := {evidence.source for evidence in event.evidence}),
            sources_standing=sum(not is_withdrawn(self.contents.kb, source) for source in sources),
            trust=self.trust("events", entity_id),
        )

    def events(self, ids: Iterable[str], own: str | None = None) -> tuple[EventItem, ...]:
        """Items of several events, in the order given."""
        return tuple(self.event(entity_id, own) for entity_id in ids)

    def claim(self, entity_id: str) -> ClaimItem:
        """A claim of kb/ as an item; its content is cut like any quotation of its source."""
        if entity_id not in self._claims:
            self._claims[entity_id] = self._claim(entity_id)
        return self._claims[entity_id]

    @cached_property
    def _claims(self) -> dict[str, ClaimItem]:
        """Each claim once, like the events."""
        return {}

    def _claim(self, entity_id: str) -> ClaimItem:
        claim: Claim = self.contents.kb.claims[entity_id]
        content, left_out = self.content_of(claim)
        return ClaimItem(
            link=self.link(entity_id),
            speakers=_sentence(self.links(claim.speakers)),
            speaker_words=speaker_words(claim),
            modality=claim.modality,
            polarity=claim.polarity,
            mode=claim.mode,
            cue=claim.cue,
            content=content,
            left_out=left_out,
            date=self.date(claim.date),
            sort=sort_key(claim.date)[0],
            quotations=self.quotations(claim.evidence),
            trust=self.trust("claims", entity_id),
        )

    def content_of(self, claim: Claim) -> tuple[str, int]:
        """A claim's content as far as it may be shown, and how many characters are not."""
        return shortened(claim.content, self._limit(claim))

    def claims(self, ids: Iterable[str]) -> tuple[ClaimItem, ...]:
        """Items of several claims, in the order given."""
        return tuple(self.claim(entity_id) for entity_id in ids)

    def claim_title(self, claim: Claim) -> str:
        """One line for a claim that never reads as a fact: who, the verb, the content's beginning."""
        names = [
            actor.name if (actor := self.contents.kb.actors.get(speaker)) else speaker for speaker in claim.speakers
        ]
        limit = self._limit(claim)
        content, left_out = shortened(claim.content, TITLE_LENGTH if limit is None else min(limit, TITLE_LENGTH))
        speaker = sentence_start(", ".join(names)) or speaker_words(claim)
        return f"{speaker} {MODALITY[claim.modality]}: {content}{'…' if left_out else ''}"

    def _limit(self, claim: Claim) -> int | None:
        """How much of a claim's content is shown: it is its source's words."""
        return self.derived.allowance(claim.evidence[0].source if claim.evidence else "").exact

    def trust(self, folder: str, entity_id: str) -> Trust:
        """How far an entity can be relied on."""
        if entity_id not in self._trusts:
            self._trusts[entity_id] = self.contents.trusts.of(folder, entity_id)
        return self._trusts[entity_id]

    @cached_property
    def _trusts(self) -> dict[str, Trust]:
        """Each once; an id is one in all folders."""
        return {}


def _once(anchor: str, seen: set[str]) -> str | None:
    """The anchor where it is first asked for, and nothing after that."""
    if anchor in seen:
        return None
    seen.add(anchor)
    return anchor


def _sentence(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links as they begin a sentence."""
    return (links[0].at_start, *links[1:]) if links else ()


def look(contents: Contents) -> Views:
    """Derives what the pages need, once."""
    return Views(contents, derive(contents), name_index(contents.kb))
