"""Reasons as rules give them, with ids as names and dates in words."""

import re
from collections.abc import Iterator
from typing import get_args

from cuttings.model.vocabulary import EventStatus, EventType
from cuttings.site.compared.words import BOUND
from cuttings.site.links import Link
from cuttings.site.views import Views
from cuttings.site.words import STATUS, kind_words

_DAY = r"\d{4}(?:-\d{2}){0,2}[?~%]?"
_DATE = rf"\[{_DAY}(?:,{_DAY})+\]|(?:{_DAY}|\.\.)/(?:{_DAY}|\.\.)|\d{{4}}(?:-\d{{2}}){{1,2}}[?~%]?"
_TERM = re.compile(rf"(?<![\w/-])(?:(?P<date>{_DATE})|(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*))(?![\w/-])")
_HOW = re.compile(r"(?P<value>.+) \((?P<how>[a-z]+)\)", re.DOTALL)
#: Single words are ids of these alone; an event or claim has several.
_NAMED = ("actors", "places")


def reason(views: Views, text: str, own: str = "") -> tuple[Link, ...]:
    """The text in pieces; `own` is the address of the page it stands on."""
    pieces: list[Link] = []
    done = 0
    for match in _TERM.finditer(text):
        if link := _of_date(views, match["date"]) or _of_id(views, match["id"]):
            pieces += [*views.text(text[done : match.start()], own), link]
            done = match.end()
    return tuple(_own_unlinked([*pieces, *views.text(text[done:], own)], own))


def value(views: Views, text: str) -> tuple[Link, ...]:
    """The value of a slot: `2024-06-19 (scheduled)` as a date and what it is, `300 (floor)` as at least so many."""
    match = _HOW.fullmatch(text)
    if match and match["how"] in get_args(EventStatus):
        return (*reason(views, match["value"]), Link(f" ({STATUS[match['how']]})"))
    if match and match["how"] in BOUND:
        return (Link(f"{BOUND[match['how']]} {match['value']}".strip()),)
    return reason(views, text)


def _of_date(views: Views, edtf: str | None) -> Link | None:
    return views.date(edtf)


def _of_id(views: Views, term: str | None) -> Link | None:
    """An entity, or a term of two words such as `arms-transfer`."""
    if term is None:
        return None
    entity_id = views.derived.shares.now(term)
    hit = views.contents.kb.get(entity_id)
    if hit and ("-" in term or hit[0] in _NAMED):
        return views.link(entity_id)
    return Link(kind_words(term)) if "-" in term and term in get_args(EventType) else None


def _own_unlinked(pieces: list[Link], own: str) -> Iterator[Link]:
    for piece in pieces:
        yield Link(piece.label) if own and piece.uri == own else piece
