"""Words that name entities: the id is kept, so that a page can link it and a line of text can give its name."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cuttings.kb.references import FIELDS
from cuttings.model import Evidence

#: So many characters of a text are told; a change is to be recognised, not to be read in full.
LONGEST = 140

#: What one item of a list is called, and fields whose name alone says too little.
_NOUN = {
    "aliases": "alias",
    "weak_aliases": "alias in context",
    "not": "name that is not meant",
    "roles": "role",
    "participants": "participant",
    "speakers": "speaker",
    "about": "subject",
    "authors": "author",
    "formerly": "former id",
    "not_same_as": "one that it is not",
    "relations": "relation",
    "identifiers": "identifier",
    "speaker_text": "words for the speaker",
    "by_author": "said by the article itself",
    "published": "date of publication",
}


@dataclass(frozen=True)
class Ref:
    """An entity, by its id."""

    id: str


Piece = str | Ref
Words = tuple[Piece, ...]


def said(words: Words, names: Mapping[str, str]) -> str:
    """The words as text; an entity whose name is not known goes by its id."""
    return "".join(names.get(piece.id, piece.id) if isinstance(piece, Ref) else piece for piece in words)


def noun(field: str) -> str:
    """What one value of a field is called."""
    return _NOUN.get(field, field.replace("_", " "))


def shortened(text: str) -> str:
    """The text on one line, cut where it is too long to be told."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def value_words(owner: type[BaseModel], name: str, value: object) -> Words:
    """A value of that field of a record, in one line."""
    if isinstance(value, BaseModel):
        return record_words(value)
    if isinstance(value, tuple):
        return (", ".join(map(str, value)),)
    if isinstance(value, bool):
        return ("yes" if value else "no",)
    return (Ref(value),) if isinstance(value, str) and (owner, name) in FIELDS else (shortened(str(value)),)


def record_words(record: BaseModel) -> Words:
    """A record in one line: its first value, then what else it says: `Minister of Defence, of Russia, from 2024`."""
    told: list[Piece] = []
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if value is None or value == info.default or _quotations(value):
            continue
        label = f"{_called(name, info)} " if told else ""
        told += [", ", label] if told else []
        told += value_words(type(record), name, value)
    return tuple(piece for piece in told if piece)


def _quotations(value: object) -> bool:
    """Whether a value is the words that a record rests on, which are told by themselves."""
    return isinstance(value, tuple) and all(isinstance(item, Evidence) for item in value)


def _called(name: str, info: FieldInfo) -> str:
    return (info.alias or name).replace("_", " ")
