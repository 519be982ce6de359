"""What a name can mean: entries, and the senses of their forms."""

import re
from dataclasses import dataclass

from slugify import slugify

from cuttings.model.vocabulary import ActorKind, Layer, MentionForm, PlaceKind

#: A name whose key is itself in small letters, with hyphens for spaces.
_PLAIN = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")


def slug(name: str) -> str:
    """The key of what the lexicon does not know, out of its name; empty where the name has no letter or digit."""
    if _PLAIN.fullmatch(name):
        return name.lower().replace(" ", "-")
    return slugify(name.replace("'", "").replace("’", ""))


@dataclass(frozen=True)
class Entry:
    """Somebody or something that names in the article may mean."""

    key: str
    layer: Layer
    kind: ActorKind | PlaceKind
    name: str
    gender: str | None = None
    """m or f, for people."""
    of: str | None = None
    """Key of the state it belongs to or lies in."""
    known: bool = True
    """Whether the lexicon or kb/ has it, so that its key is an id."""
    hand: bool = False
    """Whether a person wrote it in kb/."""
    ambiguous: bool = False
    """Whether its name is more often something else, so that it needs a sign that it is this place."""

    local: bool = False
    """Whether the name means it in this article only (the Supreme Court, of a state unsaid)."""


@dataclass(frozen=True)
class Sense:
    """What one form means. No entry: the form is known to be no name at all."""

    entry: Entry | None
    form: MentionForm = "name"
    weak: bool = False
    """Needs context: a surname alone, a body without its state."""
    alone: bool = False
    """A weak form that is usual without the full one (Putin)."""
    loose: bool = False
    """Capitals after the first word are free (Kim Jong un)."""
    after_the: bool = False
    """Only with the article: the West, not Moscone West."""
    passing: bool = False
    """A form that means it where it stands only, so no name of its own: the Council."""
    shown_by: frozenset[str] = frozenset()
    """Words right after a weak form that show it is this one: Security Council resolutions are the UN's."""
    rule: str = "gazetteer"
