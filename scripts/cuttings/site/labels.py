"""How everything is called on the site, and where that leads."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from cuttings.model import Claim, DateEntity, Entity, Event
from cuttings.site.contents import Contents
from cuttings.site.dates_in_words import date_words
from cuttings.site.derive import Derived
from cuttings.site.doubts import doubt_words, speaker_words
from cuttings.site.links import Link, entity_uri
from cuttings.site.names_in_text import NameIndex
from cuttings.site.quotations import shortened
from cuttings.site.words import MODALITY, sentence_start

#: A claim's title is cut to about this many characters.
TITLE_LENGTH = 90


@dataclass(frozen=True)
class Labels:
    """The contents and what follows from them, as words that lead somewhere."""

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

    def content_of(self, claim: Claim) -> tuple[str, int]:
        """A claim's content as far as it may be shown, and how many characters are not."""
        return shortened(claim.content, self._limit(claim))

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
