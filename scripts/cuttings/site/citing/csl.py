"""Citations as CSL-JSON, which Zotero, Pandoc and citeproc read.

Source: Citation Style Language 1.0.2, csl-data.json. `custom` is its room for what it has no name for: here, how an
item reads as plain text, and the items that a statement rests on.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from msgspec import json

from cuttings.site.citing.citation import KEPT, Bibliography, Citation, CitedSite, CitedSource
from cuttings.site.citing.plain import citation_text, source_text
from cuttings.site.dates_in_words import date_words

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)")

Item = Mapping[str, Any]


def csl_json(bibliography: Bibliography) -> str:
    """All items of a page as one list, an item a line."""
    lines = (
        *(_line(_of_citation(citation, bibliography)) for citation in bibliography.citations),
        *map(_source_line, bibliography.sources.values()),
        _site_line(bibliography.site),
    )
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _line(item: Item) -> str:
    """An item as the library of Python writes it, at a tenth of the time."""
    return json.format(json.encode({key: value for key, value in item.items() if value}), indent=0).decode()


@lru_cache(maxsize=KEPT)
def _source_line(source: CitedSource) -> str:
    return _line(_of_source(source))


@lru_cache(maxsize=1)
def _site_line(site: CitedSite) -> str:
    return _line(_of_site(site))


def _of_citation(citation: Citation, among: Bibliography) -> Item:
    sources = [key for key, _ in citation.places]
    return {
        "id": citation.key,
        "type": "webpage",
        "title": citation.title,
        "container-title": among.site.title,
        "version": among.site.revision,
        "note": citation.remarks,
        "URL": citation.address,
        "custom": {"text": citation_text(citation, among), "with": [*sources, among.site.key]},
    }


def _of_source(source: CitedSource) -> Item:
    return {
        "id": source.key,
        "type": "webpage" if source.url else "document",
        "title": source.title,
        "author": [{"literal": name} for name in source.authors],
        "publisher": source.publisher,
        "issued": _issued(source),
        "status": "withdrawn" if source.withdrawn else None,
        "note": f"withdrawn {source.withdrawn}" if source.withdrawn else None,
        "language": source.language,
        "URL": source.url,
        "custom": {"text": source_text(source)},
    }


def _of_site(site: CitedSite) -> Item:
    return {"id": site.key, "type": "webpage", "title": site.title, "version": site.revision, "URL": site.url}


def _issued(source: CitedSource) -> Item | None:
    """A day, month or year, or two of them; what is neither, in words. An inferred date is marked as about right."""
    edtf = source.published.edtf
    if edtf is None:
        return None
    days = [_DAY.fullmatch(day) for day in edtf.split("/")]
    if not all(days):
        return {"literal": date_words(edtf)}
    parts = [[int(part) for part in day.groups()[:3] if part] for day in days if day]
    doubtful = source.published.basis != "stated" or any(day[4] for day in days if day)
    return {"date-parts": parts, **({"circa": True} if doubtful else {})}
