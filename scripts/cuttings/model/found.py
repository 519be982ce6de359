"""What was found in one article, before anything is joined across articles.

Each record is one line of kb/found/<source>.jsonl and carries `type`. Every passage has `start`, `end` and `text`, and
`text` equals the article's text between them. A *referent* is somebody or something that the article speaks of;
mentions, speakers and participants point to referents by `key`, which is unique within the article only.
"""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from cuttings.model.base import Data
from cuttings.model.vocabulary import (
    DURATION_PATTERN,
    ActorKind,
    ClaimMode,
    Edtf,
    EventStatus,
    EventType,
    Factuality,
    Layer,
    MentionForm,
    Modality,
    ParticipantRole,
    PlaceKind,
    Polarity,
    RoleTemporal,
    TemporalKind,
    ZoneKind,
)

Span = tuple[int, int]


class Header(Data):
    """First line of a found file: what was read, and by what. Unchanged in all of it, an article is not read again."""

    type: Literal["header"] = "header"
    source: str
    file: str
    sha256: str
    reading: str = Field(default="", description="Digest of the article's zones and of what is known of its origin.")
    extractor: str = Field(description="Version and digest of the finding code and lexicon.")
    model: str = Field(description="Name and version of the language model.")
    names: str = Field(description="Digest of the names that people gave in kb/.")


class Passage(Data):
    """A stretch of the article: `text == article.text[start:end]`."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Start and end as a pair."""
        return self.start, self.end


class FoundZone(Passage):
    """A zone, kept so that the site and the exports need no article."""

    type: Literal["zone"] = "zone"
    kind: ZoneKind


class FoundRole(Passage):
    """An office or function that the article gives a referent; the passage is the words that give it."""

    title: str = Field(description="As a title: President, Minister of Defence, senior researcher.")
    of: str | None = Field(default=None, description="Key of the body or state in whose service the role is.")
    temporal: RoleTemporal = "current"


class Referent(Data):
    """Somebody or something the article speaks of."""

    type: Literal["referent"] = "referent"
    key: str = Field(description="Id where the lexicon or kb/ knows it, else a slug of its fullest name.")
    layer: Layer
    kind: ActorKind | PlaceKind
    name: str = Field(description="Fullest or canonical name.")
    aliases: tuple[str, ...] = Field(default=(), description="Other forms in this article that name it by themselves.")
    weak_aliases: tuple[str, ...] = Field(default=(), description="Forms that need context: a surname, a metonym.")
    roles: tuple[FoundRole, ...] = ()
    known: bool = Field(default=False, description="Whether the key is an id of the lexicon or of kb/.")
    local: bool = Field(default=False, description="An unnamed group that exists in this article only.")


class Mention(Passage):
    """One place where a referent is named or pointed to."""

    type: Literal["mention"] = "mention"
    referent: str
    form: MentionForm
    rule: str


class DateMention(Passage):
    """A temporal expression. `value` is None where it cannot be resolved; `reason` then says why."""

    type: Literal["date"] = "date"
    value: Edtf | None
    anchor: str | None = Field(
        default=None, description="What it was resolved against, for example: published 2024-06-17."
    )
    rule: str
    reason: str | None = None


class DurationMention(Passage):
    """How long something lasts, how often it comes, or at what time of day: no date, and never made one."""

    type: Literal["duration"] = "duration"
    kind: TemporalKind
    value: str = Field(
        pattern=DURATION_PATTERN,
        description="ISO 8601: P3Y, PXY for an unknown number of years, R/P1W for every week, T10:30 for a time.",
    )
    times: int | None = Field(default=None, description="How often in each turn of a set: 2 for twice a year.")


class FoundClaim(Passage):
    """What somebody said. The passage spans all of the content; `spans` are its parts where a cue splits it."""

    type: Literal["claim"] = "claim"
    key: str
    spans: tuple[Span, ...]
    speakers: tuple[str, ...] = Field(default=(), description="Keys of referents; empty when unknown.")
    speaker_text: str | None = Field(default=None, description="The words that point to the speaker, if any.")
    speaker_span: Span | None = None
    by_author: bool = Field(default=False, description="The article's own statement.")
    cue: str | None = None
    cue_span: Span | None = None
    mode: ClaimMode
    modality: Modality
    polarity: Polarity
    rule: str


class FoundParticipant(Data):
    """Who took part in an event, and on which side of it."""

    referent: str
    role: ParticipantRole


class EventPassage(Passage):
    """A passage that shows an event; `trigger` is the span of the word that names it."""

    trigger: Span


class FoundEvent(Data):
    """One happening in one article, however often it is mentioned."""

    type: Literal["event"] = "event"
    key: str
    title: str
    event_type: EventType
    status: EventStatus
    factuality: Factuality
    date: Edtf | None = None
    date_span: Span | None = None
    place: str | None = Field(default=None, description="Key of a place, or of a state for its territory.")
    participants: tuple[FoundParticipant, ...] = ()
    evidence: tuple[EventPassage, ...]
    rule: str


class Abstention(Passage):
    """A passage with a cue or trigger that gave nothing, and why."""

    type: Literal["abstention"] = "abstention"
    concern: Literal["name", "date", "claim", "event"]
    reason: str


Record = Annotated[
    Header | FoundZone | Referent | Mention | DateMention | DurationMention | FoundClaim | FoundEvent | Abstention,
    Field(discriminator="type"),
]


@dataclass
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
