"""One kind of happening as typed data: what names it, and who takes part where in the sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cuttings.model.vocabulary import EventType, ParticipantRole

#: A phrase of the lexicon, word by word.
Phrase = tuple[str, ...]

#: Places in the sentence that are not prepositions.
PLACES = frozenset(
    {
        "subject",
        "object",
        "owner",
        "dative",
        "possessor",
        "modifier",
        "adjective",
        "name",
        "pair",
        "guest",
        "clause",
        "complement",
        "adverb",
    }
)
#: In `needs`, "visitor+date": a visitor and a date; "date": a date alone.
DATE = "date"
#: In `needs`, "name+date": a trigger that is part of a proper name, and a date.
NAME = "name"


@dataclass(frozen=True)
class Role:
    """A part in a happening: what may fill it, and where the filler stands."""

    name: str
    part: ParticipantRole | None
    kinds: frozenset[str]
    words: Mapping[str, tuple[Phrase, ...]]
    """The phrases of its class of words, by their first word."""
    at: tuple[str, ...]
    all: bool


@dataclass(frozen=True)
class Frame:
    """One kind of happening as sentences tell it; fields as explained in `lexicon/frames.yml`."""

    name: str
    type: EventType
    group: str
    verbs: tuple[Phrase, ...]
    nouns: tuple[Phrase, ...]
    never: tuple[Phrase, ...]
    lasting: bool
    flow: bool
    plannable: bool
    news: bool
    officials: bool
    beside: bool
    changed: bool
    shared: bool
    carried: bool
    bare: bool
    doubtful: bool
    apart: str | None
    plain: frozenset[str]
    roles: tuple[Role, ...]
    needs: tuple[tuple[str, ...], ...]
    acts: Mapping[str, str]
    titles: tuple[str, ...]

    @cached_property
    def asks_for(self) -> tuple[frozenset[str], ...]:
        """For each thing that is always needed the words one of which its sentence has: missile, rocket, ..."""
        always = {need[0] for need in self.needs if len(need) == 1}
        return tuple(frozenset(role.words) for role in self.roles if role.words and role.name in always)
