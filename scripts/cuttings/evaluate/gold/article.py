"""One article's gold."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from cuttings.evaluate.gold.part import Part, Words, nothing
from cuttings.model.passage import Span


def _passages(value: Any) -> Any:
    """Of a list, what has offsets: an annotator may note a phrase without placing it."""
    if not isinstance(value, list):
        return value or []
    return [item for item in value if isinstance(item, dict) and "start" in item]


def _dated(value: Any) -> Any:
    """An event's date that is no mapping says that there is none."""
    return value if isinstance(value, dict) else {}


class Form(Part):
    """A name or description, and where it stands."""

    form: str
    kind: str
    at: tuple[int, ...] = ()


class GoldEntity(Part):
    """An actor or a place."""

    ref: str
    canonical: str
    type: str
    forms: Annotated[tuple[Form, ...], BeforeValidator(nothing)] = ()
    nominals: Annotated[tuple[Words, ...], BeforeValidator(_passages)] = ()


class GoldDate(Words):
    """A temporal expression. `tier` says whether it is required: calendar and relative ones are."""

    value: str | None = None
    tier: str = ""
    accept: Annotated[tuple[str, ...], BeforeValidator(nothing)] = ()
    duplicate_of: str | None = None


class EventDate(Part):
    """When an event was, and on what that rests."""

    edtf: str | None = None
    basis: str | None = None


class GoldParticipant(Part):
    """Who took part, and on which side."""

    ref: str
    role: str


class GoldEvent(Part):
    """One happening. Only a core one is missed when it is not found."""

    id: str
    title: str = ""
    type: str
    subtype: str | None = None
    status: str | None = None
    importance: str = "core"
    date: Annotated[EventDate, BeforeValidator(_dated)] = EventDate()
    participants: Annotated[tuple[GoldParticipant, ...], BeforeValidator(nothing)] = ()
    evidence: Annotated[tuple[Words, ...], BeforeValidator(_passages)] = ()


class Speaker(Part):
    """Whose claim it is; `refs` is empty or `unspecified` when the article does not say."""

    refs: Annotated[tuple[str, ...], BeforeValidator(nothing)] = ()
    span: Words | None = None


class GoldClaim(Part):
    """What somebody said."""

    id: str
    speaker: Speaker
    content: tuple[Words, ...]
    mode: str
    modality: str
    required: bool = True


def _author_spans(value: Any) -> Any:
    """An author's own claim names its words as `span`, as `spans`, or bears start and end itself."""
    if not isinstance(value, list):
        return value or []
    return [_passages(one.get("spans") or [one.get("span") or one]) if isinstance(one, dict) else one for one in value]


class _Caption(Part):
    duplicate: Words | None = None


class Gold(Part):
    """One article's gold."""

    article: str
    file: str
    boilerplate: Annotated[tuple[Words, ...], BeforeValidator(nothing)] = ()
    captions: Annotated[tuple[_Caption, ...], BeforeValidator(nothing)] = ()
    actors: Annotated[tuple[GoldEntity, ...], BeforeValidator(nothing)] = ()
    places: Annotated[tuple[GoldEntity, ...], BeforeValidator(nothing)] = ()
    dates: Annotated[tuple[GoldDate, ...], BeforeValidator(nothing)] = ()
    events: Annotated[tuple[GoldEvent, ...], BeforeValidator(nothing)] = ()
    claims: Annotated[tuple[GoldClaim, ...], BeforeValidator(nothing)] = ()
    author_claims: Annotated[tuple[tuple[Words, ...], ...], BeforeValidator(_author_spans)] = ()

    @property
    def left_out(self) -> list[Span]:
        """What is no text of the article: boilerplate, and captions that are printed a second time."""
        again = [caption.duplicate for caption in self.captions if caption.duplicate]
        return [words.span for words in (*self.boilerplate, *again)]
