"""The gold standard: what a person found in an article by reading it, one YAML file an article.

Its fields and what counts as what are told in tests/gold/README.md. Only what is scored is read here; a gold file may
say more (notes, reasons, titles), for people.
"""

from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from cuttings.model import Problem
from cuttings.model.found import Span
from cuttings.validation import read_record

#: The name of the file about several articles, beside those about one.
ACROSS = "cross.yaml"


class _Gold(BaseModel):
    """Part of a gold file; fields that are not scored are for people."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Words(_Gold):
    """A passage of the article by its offsets in code points."""

    start: int
    end: int

    @property
    def span(self) -> Span:
        """Start and end as a pair."""
        return self.start, self.end


def _passages(value: Any) -> Any:
    """Of a list, what has offsets: an annotator may note a phrase without placing it."""
    return [item for item in value or [] if isinstance(item, dict) and "start" in item]


def _nothing(value: Any) -> Any:
    """An empty field is an empty list."""
    return value or []


def _dated(value: Any) -> Any:
    """An event's date that is no mapping says that there is none."""
    return value if isinstance(value, dict) else {}


class Form(_Gold):
    """A name or description, and where it stands."""

    form: str
    kind: str
    at: tuple[int, ...] = ()


class GoldEntity(_Gold):
    """An actor or a place."""

    ref: str
    canonical: str
    type: str
    forms: Annotated[tuple[Form, ...], BeforeValidator(_nothing)] = ()
    nominals: Annotated[tuple[Words, ...], BeforeValidator(_passages)] = ()


class GoldDate(Words):
    """A temporal expression. `tier` says whether it is required: calendar and relative ones are."""

    value: str | None = None
    tier: str = ""
    accept: Annotated[tuple[str, ...], BeforeValidator(_nothing)] = ()
    duplicate_of: str | None = None


class EventDate(_Gold):
    """When an event was, and on what that rests."""

    edtf: str | None = None
    basis: str | None = None


class GoldParticipant(_Gold):
    """Who took part, and on which side."""

    ref: str
    role: str


class GoldEvent(_Gold):
    """One happening. Only a core one is missed when it is not found."""

    id: str
    title: str = ""
    type: str
    subtype: str | None = None
    status: str | None = None
    importance: str = "core"
    date: Annotated[EventDate, BeforeValidator(_dated)] = EventDate()
    participants: Annotated[tuple[GoldParticipant, ...], BeforeValidator(_nothing)] = ()
    evidence: Annotated[tuple[Words, ...], BeforeValidator(_passages)] = ()


class Speaker(_Gold):
    """Whose claim it is; `refs` is empty or `unspecified` when the article does not say."""

    refs: Annotated[tuple[str, ...], BeforeValidator(_nothing)] = ()
    span: Words | None = None


class GoldClaim(_Gold):
    """What somebody said."""

    id: str
    speaker: Speaker
    content: tuple[Words, ...]
    mode: str
    modality: str
    required: bool = True


def _author_spans(value: Any) -> Any:
    """An author's own claim names its words as `span`, as `spans`, or bears start and end itself."""
    return [_passages(one.get("spans") or [one.get("span") or one]) for one in value or []]


class _Caption(_Gold):
    duplicate: Words | None = None


class Gold(_Gold):
    """One article's gold."""

    article: str
    file: str
    boilerplate: Annotated[tuple[Words, ...], BeforeValidator(_nothing)] = ()
    captions: Annotated[tuple[_Caption, ...], BeforeValidator(_nothing)] = ()
    actors: Annotated[tuple[GoldEntity, ...], BeforeValidator(_nothing)] = ()
    places: Annotated[tuple[GoldEntity, ...], BeforeValidator(_nothing)] = ()
    dates: Annotated[tuple[GoldDate, ...], BeforeValidator(_nothing)] = ()
    events: Annotated[tuple[GoldEvent, ...], BeforeValidator(_nothing)] = ()
    claims: Annotated[tuple[GoldClaim, ...], BeforeValidator(_nothing)] = ()
    author_claims: Annotated[tuple[tuple[Words, ...], ...], BeforeValidator(_author_spans)] = ()

    @property
    def left_out(self) -> list[Span]:
        """What is no text of the article: boilerplate, and captions that are printed a second time."""
        again = [caption.duplicate for caption in self.captions if caption.duplicate]
        return [words.span for words in (*self.boilerplate, *again)]


class Member(_Gold):
    """An event as one article tells it."""

    event: str


class Cluster(_Gold):
    """Events of several articles that are one happening."""

    id: str
    members: tuple[Member, ...]


class Prediction(_Gold):
    """A prediction and what came of it."""

    id: str = ""
    verdict: str = ""
    refs: Annotated[tuple[str, ...], BeforeValidator(_nothing)] = ()
    outcome_refs: Annotated[tuple[str, ...], BeforeValidator(_nothing)] = ()


class Quote(Words):
    """A passage of one of the articles."""

    article: str


class Contradiction(_Gold):
    """Passages that pull apart or exclude each other, between articles or within one."""

    id: str = ""
    kind: str = ""
    topic: str = ""
    quotes: Annotated[tuple[Quote, ...], BeforeValidator(_nothing)] = ()
    refs: Annotated[tuple[str, ...], BeforeValidator(_nothing)] = ()


class Across(_Gold):
    """What holds across the articles of a folder."""

    event_clusters: Annotated[tuple[Cluster, ...], BeforeValidator(_nothing)] = ()
    predictions: Annotated[tuple[Prediction, ...], BeforeValidator(_nothing)] = ()
    contradictions: Annotated[tuple[Contradiction, ...], BeforeValidator(_nothing)] = ()


def load_gold(folder: Path) -> tuple[list[Gold], Across | None, list[Problem]]:
    """The gold of every article of a folder, what it says across them, and all that is wrong with its files."""
    golds: list[Gold] = []
    problems: list[Problem] = []
    across: Across | None = None
    for path in sorted(folder.glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        if path.name == ACROSS:
            across, wrong, _ = read_record(text, Across, str(path))
        else:
            gold, wrong, _ = read_record(text, Gold, str(path))
            golds += [gold] if gold else []
        problems += wrong
    if not golds and not problems:
        problems.append(
            Problem(str(folder), 0, "holds no gold", right="one NAME.yaml an article; see tests/gold/README.md")
        )
    return golds, across, problems
