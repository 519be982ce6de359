"""A reading of an invented text by all the finders, and its events as rows that compare with a table."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from spacy.language import Language

from cuttings.find import language
from cuttings.find.claims import find_claims
from cuttings.find.dates import find_dates
from cuttings.find.events import find_events
from cuttings.find.names import find_names
from cuttings.find.reading import Reading
from cuttings.model import Article, FoundEvent, Published, SourceMetadata, Zone


@dataclass(frozen=True)
class Case:
    """A passage with the events that are in it."""

    id: str
    text: str
    published: str | None
    events: list[dict[str, Any]]


def cases(folder: Path) -> list[Case]:
    """All cases of the tables in a folder."""
    return [
        Case(f"{file.stem}: {row['name']}", row["text"], row.get("published"), row["events"])
        for file in sorted(folder.glob("*.yml"))
        for row in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


@cache
def nlp() -> Language:
    """The language model, loaded once for all tests."""
    name, _ = language.choose()
    return language.load(name)


def article(text: str, published: str | None = None) -> Article:
    """An article whose paragraphs are all body."""
    zones: list[Zone] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            zones.append(Zone("body", start, start + len(line.rstrip("\n"))))
        start += len(line)
    dated = Published(edtf=published, basis="stated") if published else Published()
    return Article("invented.txt", "invented", text, "0" * 64, SourceMetadata(published=dated), tuple(zones))


def read(text: str, published: str | None = None) -> Reading:
    """The reading of a text after all finders."""
    (whole, doc), *_ = language.parse(nlp(), [article(text, published)])
    reading = Reading(whole, doc)
    for finder in (find_names, find_dates, find_claims, find_events):
        finder(reading)
    return reading


def event_rows(reading: Reading, like: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The events in order of their first evidence, with the fields that the row of the same rank names."""
    found = sorted(reading.events, key=lambda event: event.evidence[0].trigger)
    return [_row(event, like[rank] if rank < len(like) else {}) for rank, event in enumerate(found)]


def _row(event: FoundEvent, like: dict[str, Any]) -> dict[str, Any]:
    row: dict[str, Any] = {
        "type": event.event_type,
        "status": event.status,
        "participants": {each.referent: each.role for each in event.participants},
        "date": event.date,
        "place": event.place,
        "factuality": event.factuality,
    }
    return {key: value for key, value in row.items() if key in like or key not in ("place", "factuality")}
