"""One place where an article tells of a happening, before sightings of the same happening are joined."""

from dataclasses import dataclass, field

from cuttings.find.events.detection.frame import Frame
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.parse import Token
from cuttings.model import DateMention
from cuttings.model.vocabulary import EventStatus, Factuality, ParticipantRole


@dataclass(frozen=True)
class Status:
    """What the words say about whether it took place; `stated` is false when nothing but the noun says so."""

    value: EventStatus
    stated: bool


@dataclass(frozen=True)
class When:
    """The date that a sighting is pinned to, and the words of the article that say so."""

    value: str
    mentions: tuple[DateMention, ...]


@dataclass
class Sighting:
    """A trigger with what was found around it. `fillers` maps each filled role to keys of referents."""

    trigger: Trigger
    fillers: dict[str, tuple[str, ...]]
    tokens: list[Token]
    """Words that fill roles; with trigger and date they bound the passage that shows the happening."""
    complete: bool
    """Whether all that the frame needs is there; an incomplete sighting can only repeat another."""
    sentence: int
    """Which sentence of the article it stands in, counted from 0."""
    status: Status
    factuality: Factuality
    when: When | None = None
    place: str | None = None
    other_instance: bool = False
    """Said to be another than the one spoken of: "his previous trip"."""
    alleged: bool = False
    """Called an allegation; it never stands for what others tell as fact."""
    things: frozenset[str] = frozenset()
    """Lemmas of what it is about, where the frame asks for things: missile, resolution."""
    definite: bool = False
    """Points back: "the visit", "this trip"."""
    introduces: bool = False
    """Speaks of one not spoken of before: "a treaty", "another trip"."""
    heading: bool = False
    """Stands in the headline or under it, before the text."""
    name: str = ""
    """Its proper name in lower case, if it has one: "treaty of rome"."""
    parts: dict[str, ParticipantRole] = field(default_factory=dict)
    """Part of each participant: agent, target or other, by key."""

    @property
    def frame(self) -> Frame:
        """The kind of happening."""
        return self.trigger.frame

    def of_part(self, part: str) -> set[str]:
        """Keys of the participants that play this part."""
        return {key for key, role in self.parts.items() if role == part}
