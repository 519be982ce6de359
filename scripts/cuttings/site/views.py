"""From ids and records to what templates show. Every builder sees the contents through this."""

from collections.abc import Iterable
from functools import cached_property

from cuttings.kb.trust.trust import Trust
from cuttings.model import Claim, Event
from cuttings.site.chronology import sort_key
from cuttings.site.contents import Contents
from cuttings.site.derive import derive
from cuttings.site.derive.statements import is_withdrawn
from cuttings.site.doubts import speaker_words
from cuttings.site.items import ClaimItem, EventItem
from cuttings.site.links import Link
from cuttings.site.names_in_text import name_index
from cuttings.site.quoting import Quoting
from cuttings.site.roles_in_events import side


class Views(Quoting):
    """The contents, what follows from them, and the items that pages are put together from."""

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

    def claims(self, ids: Iterable[str]) -> tuple[ClaimItem, ...]:
        """Items of several claims, in the order given."""
        return tuple(self.claim(entity_id) for entity_id in ids)

    def trust(self, folder: str, entity_id: str) -> Trust:
        """How far an entity can be relied on."""
        if entity_id not in self._trusts:
            self._trusts[entity_id] = self.contents.trusts.of(folder, entity_id)
        return self._trusts[entity_id]

    @cached_property
    def _trusts(self) -> dict[str, Trust]:
        """Each once; an id is one in all folders."""
        return {}


def _sentence(links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The links as they begin a sentence."""
    return (links[0].at_start, *links[1:]) if links else ()


def look(contents: Contents) -> Views:
    """Derives what the pages need, once."""
    return Views(contents, derive(contents), name_index(contents.kb))
