"""What a change is: of one field, of one entity, of what articles say of each other, and of all of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from cuttings.changes.words import Words

How = Literal["added", "removed", "changed"]
What = Literal["added", "gone", "renamed", "merged", "split", "changed"]
Became = Literal["new", "gone", "confirmed", "refused", "open again"]

#: In the order in which they are told.
WHATS: tuple[What, ...] = ("added", "gone", "renamed", "merged", "split", "changed")


@dataclass(frozen=True)
class FieldChange:
    """One value that came, went or became another; `words` tell it whole: `role added: Minister of Defence`."""

    field: str
    how: How
    words: Words


@dataclass(frozen=True)
class EntityChange:
    """What became of one entity. `other` is the id it had before, or what it was merged into or split from."""

    folder: str
    id: str
    label: str
    what: What
    summary: Words = ()
    """What must stand beside the label, so that no plan reads as a fact and no claim as one."""
    other: str | None = None
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True)
class RelationChange:
    """A conflict, or another relation between what two say, that came or went, or that a person decided."""

    key: str
    conflict: bool
    what: Became
    words: Words


@dataclass(frozen=True)
class ForecastChange:
    """A prediction whose verdict is another one now; `before` is None for one that is new."""

    key: str
    before: str | None
    after: str
    words: Words
    why: str


@dataclass(frozen=True)
class ProposalChange:
    """Something the machine would newly add to a person's file."""

    folder: str
    id: str
    words: Words


@dataclass(frozen=True)
class Figures:
    """How many there are."""

    entities: Mapping[str, int]
    """By folder of kb/."""
    reviewed: Mapping[str, int]
    conflicts: int | None
    """None where the file of the machine could not be read, here and below."""
    verdicts: Mapping[str, int] | None
    proposals: int | None


@dataclass(frozen=True)
class Comparison:
    """All that changed from one state to another, and what could not be compared."""

    entities: tuple[EntityChange, ...]
    relations: tuple[RelationChange, ...]
    forecasts: tuple[ForecastChange, ...]
    proposals: tuple[ProposalChange, ...]
    before: Figures
    after: Figures
    not_compared: tuple[str, ...] = ()
    """Files that this version cannot read in one of the states, or a sentence on what they keep from being told."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The label of each entity, for the words."""

    @property
    def nothing(self) -> bool:
        """Whether nothing changed, as far as it could be compared."""
        return not (self.entities or self.relations or self.forecasts or self.proposals)

    def of(self, what: str) -> tuple[EntityChange, ...]:
        """The entities of which that became."""
        return tuple(one for one in self.entities if one.what == what)
