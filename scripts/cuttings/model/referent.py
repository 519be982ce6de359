"""Somebody or something that an article speaks of, in which offices, and where it does so."""

import sys

from msgspec.structs import force_setattr

from cuttings.model.base import MachineData
from cuttings.model.passage import Passage
from cuttings.model.vocabulary import ActorKind, Layer, MentionForm, PlaceKind, RoleTemporal


class FoundRole(Passage, frozen=True, kw_only=True):
    """An office or function that the article gives a referent; the passage is the words that give it."""

    title: str
    """As a title: President, Minister of Defence, senior researcher."""
    of: str | None = None
    """Key of the body or state in whose service the role is."""
    temporal: RoleTemporal = "current"

    def __post_init__(self) -> None:
        """Make it the one text of its kind, also where it comes from another process; see `MachineData`."""
        force_setattr(self, "temporal", sys.intern(self.temporal))


class Referent(MachineData, tag="referent", frozen=True, kw_only=True):
    """Somebody or something the article speaks of."""

    key: str
    """Id where the lexicon or kb/ knows it, else a slug of its fullest name."""
    layer: Layer
    kind: ActorKind | PlaceKind
    name: str
    """Fullest or canonical name."""
    aliases: tuple[str, ...] = ()
    """Other forms in this article that name it by themselves."""
    weak_aliases: tuple[str, ...] = ()
    """Forms that need context: a surname, a metonym."""
    roles: tuple[FoundRole, ...] = ()
    known: bool = False
    """Whether the key is an id of the lexicon or of kb/."""
    local: bool = False
    """An unnamed group that exists in this article only."""


class Mention(Passage, tag="mention", frozen=True, kw_only=True):
    """One place where a referent is named or pointed to."""

    referent: str
    form: MentionForm
    rule: str
