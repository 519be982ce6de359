"""What a person says about an article in `NAME.meta.yml`: strict, every field known."""

from cuttings.edtf import are_reversed, impossible
from cuttings.model import Problem, Published, SourceMetadata
from cuttings.read.files import as_text
from cuttings.strict_yaml import Composed
from cuttings.validation import read_record


def read_sidecar(raw: bytes | str, file: str) -> tuple[SourceMetadata | None, list[Problem]]:
    """The metadata in a sidecar; only what it sets is in `model_fields_set`. None and all problems when it is wrong.

    `raw` is as in `as_text`.
    """
    text, problems = as_text(raw, file)
    if problems:
        return None, problems
    metadata, problems, composed = read_record(text, SourceMetadata, file)
    if metadata:
        problems += check_published(metadata.published, composed, file)
        problems += _check_withdrawn(metadata, composed, file)
    return (None if problems else metadata), problems


def _check_withdrawn(metadata: SourceMetadata, composed: Composed, file: str) -> list[Problem]:
    withdrawn, published = metadata.withdrawn and metadata.withdrawn.edtf, metadata.published.edtf
    if not withdrawn:
        return []
    why = impossible(withdrawn)
    if published and are_reversed(published, withdrawn):
        why = f"{withdrawn!r} is before it was published, {published!r}"
    place = composed.place(("withdrawn", "edtf"))
    right = "a day of the calendar, or leave it out if it is not known"
    return [Problem(file, place.line, why, "withdrawn.edtf", right, place.column)] if why else []


def check_published(published: Published, composed: Composed, file: str) -> list[Problem]:
    """What a date of publication lacks: a day that exists, a basis, a reason."""
    found: list[tuple[str, str, str]] = []
    if published.edtf and (why := impossible(published.edtf)):
        found.append(("edtf", why, "a day of the calendar, for example: 2024-06-17"))
    if published.basis == "inferred" and not published.reason:
        found.append(("reason", "is missing: an inferred date needs one", "reason: the words that the date rests on"))
    if published.edtf and published.basis == "unknown":
        right = "basis: stated, or basis: inferred with a reason"
        found.append(("basis", "is missing: how is the date known?", right))
    if not published.edtf and published.basis != "unknown":
        found.append(("edtf", f"is missing: the date is said to be {published.basis}", 'edtf: "2024-06-17"'))
    places = [composed.place(("published", name)) for name, _, _ in found]
    return [
        Problem(file, place.line, what, f"published.{name}", right, place.column)
        for place, (name, what, right) in zip(places, found, strict=True)
    ]
