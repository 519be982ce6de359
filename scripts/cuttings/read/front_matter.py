"""YAML between two lines `---` at the top of an article.

It came with the article, so its fields go by the names that are in use (`lexicon/front_matter.yml`), a plain date or
name is enough, and fields about other things are left alone. What it does say of the source must still be right.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from cuttings import lexicon
from cuttings.edtf import impossible
from cuttings.model import Problem, SourceMetadata
from cuttings.model.vocabulary import EDTF_PATTERN
from cuttings.read.printed_dates import printed_dates
from cuttings.read.sidecar import check_published
from cuttings.read.signatures import signed
from cuttings.strict_yaml import BadYamlError, Composed, Path, compose_with_lines
from cuttings.validation import check_record

_OPENING = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?=(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:[\w\"'-][^\n:]{0,40}:(?:\s|$)|---[ \t]*\r?$))", re.M
)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)


@dataclass(frozen=True)
class FrontMatter:
    """Where front matter stands in its file, and what it says."""

    start: int
    end: int
    metadata: SourceMetadata


def read_front_matter(text: str, file: str) -> tuple[FrontMatter | None, list[Problem]]:
    """The front matter of a text and its problems; None when the text has none, or when it is wrong."""
    opening = _OPENING.match(text)
    if not opening:
        return None, []
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return None, [
            Problem(file, 1, "front matter is opened but not closed", right="a line --- after its last field")
        ]
    start = opening.start() + text.startswith("\ufeff")
    try:
        composed = compose_with_lines(text[opening.end() : closing.start()], first_line=2)
    except BadYamlError as error:
        right = "name: value, and quotes around a value that holds ': '"
        return None, [Problem(file, error.place.line, f"broken YAML: {error.what}", "", right, error.place.column)]
    metadata, problems = _metadata(composed, file)
    if problems or metadata is None:
        return None, problems
    return FrontMatter(start, start + len(text[start : closing.end()].rstrip()), metadata), []


def _metadata(composed: Composed, file: str) -> tuple[SourceMetadata | None, list[Problem]]:
    """The fields that speak of the source, by our names, as a record."""
    if not isinstance(composed.data, dict):
        return (SourceMetadata(), []) if composed.data is None else check_record(composed, SourceMetadata, file)
    problems = [
        Problem(file, r.place.line, f"stands twice, first in line {r.first.line}", str(r.path[-1]), "keep one of them")
        for r in composed.repeats
        if len(r.path) == 1 and str(r.path[0]).lower() in _names()
    ]
    data: dict[str, Any] = {}
    places = dict(composed.places)
    for given, value in composed.data.items():
        name = _names().get(str(given).lower())
        if name == "publisher" and str(value).startswith(("http://", "https://")):
            name = "url"
        place = composed.place((str(given),))
        if name is None:
            near = _meant(str(given))
            if near:
                problems.append(Problem(file, place.line, "unknown field", str(given), f"did you mean {near}?"))
        elif value is not None and name not in data:
            data[name] = _shaped(name, value)
            places |= _renamed(composed.places, str(given), name)
    renamed = Composed(data, places)
    metadata, more = check_record(renamed, SourceMetadata, file)
    if metadata:
        more = check_published(metadata.published, renamed, file)
    return metadata, sorted([*problems, *more])


def _shaped(name: str, value: Any) -> Any:
    """A value as the model wants it: a plain date becomes one with its basis, a plain name an author."""
    match name, value:
        case "published", str():
            return {"edtf": _edtf(value), "basis": "stated", "reason": f"front matter: {value}"}
        case "authors", str() | dict():
            return _author(value)
        case "authors", list():
            return [author for part in value for author in _author(part)]
        case "language", str():
            return value.replace("_", "-").lower()
    return value


def _edtf(value: str) -> str:
    """The day in a value, or the value itself when it is EDTF already, or is no date that we can read."""
    if re.fullmatch(EDTF_PATTERN, value) and not impossible(value):
        return value
    days = printed_dates(value)
    return days[0].edtf if len(days) == 1 else value


def _author(value: Any) -> list[Any]:
    """An author's name, or the record of an author, or a line that names several."""
    if isinstance(value, str):
        named = signed(value if value.lower().startswith("by ") else f"By {value}")
        return [author.model_dump() for author in named] or [{"name": value.strip()}]
    if isinstance(value, dict) and value.get("name"):
        affiliation = next(
            (value[key] for key in ("affiliation", "title", "role", "organization") if value.get(key)), None
        )
        return [{"name": value["name"], "affiliation": affiliation}]
    return [value]


def _renamed(places: Mapping[Path, Any], given: str, name: str) -> dict[Path, Any]:
    return {(name, *path[1:]): place for path, place in places.items() if path and path[0] == given}


def _names() -> dict[str, str]:
    """Our name of each field that front matter may give."""
    known: Mapping[str, list[str]] = lexicon.load("front_matter")
    return {given: ours for ours, all_given in known.items() for given in all_given}


def _meant(given: str) -> str | None:
    """The field of ours that a name very likely misspells; a plural or a compound is another field."""
    low = given.lower()
    near = get_close_matches(low, list(lexicon.load("front_matter")), n=1, cutoff=0.8)
    return near[0] if near and near[0] not in low and low not in near[0] else None
