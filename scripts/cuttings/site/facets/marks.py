"""What an item of a list is: the values by which it can be told from others, and the days that it may be of."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from slugify import slugify

from cuttings.edtf import bounds
from cuttings.site.facets.words import FACET, NOT_KNOWN
from cuttings.site.links import Link
from cuttings.site.words import sentence_start

_ATTRIBUTES = tuple((facet, f"data-f-{facet}") for facet in FACET)
#: The days of a large site fit in here.
_DIFFERENT = 10_000
#: Where an item has no value. No id and no term is written so.
UNKNOWN = "-"


class Mark(NamedTuple):
    """One value of one facet. `value` stands in attributes and addresses and has no spaces; `label` is for readers."""

    facet: str
    value: str
    label: str


class Days(NamedTuple):
    """The first and the last day that something may be of, as ISO dates."""

    first: str
    last: str


def term(facet: str, value: str, words: Mapping[str, str]) -> Mark:
    """A term of the model, in words."""
    return Mark(facet, value, words[value])


def text(facet: str, words: str | None) -> Mark:
    """A name that is no entity, such as a publisher; spellings that differ in case or marks alone are one value."""
    if not words:
        return unknown(facet)
    return Mark(facet, slugify(words) or words.encode().hex(), words)


def entities(facet: str, links: Mapping[str, Link]) -> tuple[Mark, ...]:
    """Entities by their ids; a mark of its own where there are none."""
    return tuple(Mark(facet, each, _label(link)) for each, link in links.items()) or (unknown(facet),)


def _label(link: Link) -> str:
    return link.label if link.missing else sentence_start(link.label)


def unknown(facet: str) -> Mark:
    """That nothing is known of it, which readers can ask for, too."""
    return Mark(facet, UNKNOWN, NOT_KNOWN)


@lru_cache(maxsize=_DIFFERENT)
def days(edtf: str | None) -> Days | None:
    """The days that an EDTF value spans; an open end reaches to the end of the calendar."""
    if edtf is None:
        return None
    first, last = bounds(edtf)
    return Days(date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat())


def attributes(marks: Iterable[Mark], span: Days | None) -> dict[str, str]:
    """The item's data attributes: for each facet its values with spaces between them, and the days."""
    values: dict[str, dict[str, None]] = {}
    for mark in marks:
        values.setdefault(mark.facet, {})[mark.value] = None
    found = {name: " ".join(values[facet]) for facet, name in _ATTRIBUTES if facet in values}
    return {**found, "data-first": span.first, "data-last": span.last} if span else found
