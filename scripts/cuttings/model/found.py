"""What was found in one article, before anything is joined across articles.

Each record is one line of kb/found/<source>.jsonl and carries `type`. Every passage has `start`, `end` and `text`, and
`text` equals the article's text between them. A *referent* is somebody or something that the article speaks of;
mentions, speakers and participants point to referents by `key`, which is unique within the article only.
"""

from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

from cuttings.model.base import MachineData
from cuttings.model.passage import Passage, Span
from cuttings.model.referent import Mention, Referent
from cuttings.model.vocabulary import (
    ClaimMode,
    Duration,
    Edtf,
    EventStatus,
    EventType,
    Factuality,
    Modality,
    ParticipantRole,
    Polarity,
    TemporalKind,
    ZoneKind,
)


class Header(MachineData, tag="header", frozen=True, kw_only=True):
    """First line of a found file: what was read, and by what. Unchanged in all of it, an article is not read again."""

    source: str
    file: str
    sha256: str
    reading: str = ""
    """Digest of the article's zones and of what is known of its origin."""
    extractor: str
    """Version and digest of the finding code and lexicon."""
    model: str
    """Name and version of the language model."""
    names: str
    """Digest of the names that people gave in kb/."""


class FoundZone(Passage, tag="zone", frozen=True, kw_only=True):
    """A zone, kept so that the site and the exports need no article."""

    kind: ZoneKind


class DateMention(Passage, tag="date", frozen=True, kw_only=True):
    """A temporal expression. `value` is None where it cannot be resolved; `reason` then says why."""

    value: Edtf | None
    anchor: str | None = None
    """What it was resolved against, for example: published 2024-06-17."""
    rule: str
    reason: str | None = None


class DurationMention(Passage, tag="duration", frozen=True, kw_only=True):
    """How long something lasts, how often it comes, or at what time of day: no date, and never made one."""

    kind: TemporalKind
    value: Duration
    times: int | None = None
    """How often in each turn of a set: 2 for twice a year."""


class FoundClaim(Passage, tag="claim", frozen=True, kw_only=True):
    """What somebody said. The passage spans all of the content; `spans` are its parts where a cue splits it."""

    key: str
    spans: tuple[Span, ...]
    speakers: tuple[str, ...] = ()
    """Keys of referents; empty when unknown."""
    speaker_text: str | None = None
    """The words that point to the speaker, if any."""
    speaker_span: Span | None = None
    by_author: bool = False
    """The article's own statement."""
    cue: str | None = None
    cue_span: Span | None = None
    mode: ClaimMode
    modality: Modality
    polarity: Polarity
    rule: str


class FoundParticipant(MachineData, frozen=True, kw_only=True):
    """Who took part in an event, and on which side of it."""

    referent: str
    role: ParticipantRole


class EventPassage(Passage, frozen=True, kw_only=True):
    """A passage that shows an event; `trigger` is the span of the word that names it."""

    trigger: Span


class FoundEvent(MachineData, tag="event", frozen=True, kw_only=True):
    """One happening in one article, however often it is mentioned."""

    key: str
    title: str
    event_type: EventType
    status: EventStatus
    factuality: Factuality
    date: Edtf | None = None
    date_span: Span | None = None
    place: str | None = None
    """Key of a place, or of a state for its territory."""
    participants: tuple[FoundParticipant, ...] = ()
    evidence: tuple[EventPassage, ...]
    rule: str


class Abstention(Passage, tag="abstention", frozen=True, kw_only=True):
    """A passage with a cue or trigger that gave nothing, and why."""

    concern: Literal["name", "date", "claim", "event"]
    reason: str


Record = Header | FoundZone | Referent | Mention | DateMention | DurationMention | FoundClaim | FoundEvent | Abstention


@dataclass(slots=True)
class Found:
    """All that was found in one article, each list in text order."""

    header: Header
    zones: list[FoundZone] = field(default_factory=list)
    referents: list[Referent] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    durations: list[DurationMention] = field(default_factory=list)
    claims: list[FoundClaim] = field(default_factory=list)
    events: list[FoundEvent] = field(default_factory=list)
    abstentions: list[Abstention] = field(default_factory=list)

    def check(self) -> None:
        """Raises ValueError at the first record that could be written, but not be read again."""
        lists = self.zones, self.referents, self.mentions, self.dates, self.durations, self.claims, self.events
        for record in chain([self.header], *lists, self.abstentions):
            record.check()
