"""Offices as they were sighted: which source speaks of somebody in which role, and when it came out.

Two sightings are not one tenure: nothing is said of the time between them, before or after.
"""

from typing import NamedTuple

from cuttings.model import Evidence, Role
from cuttings.site.chronology import sort_key
from cuttings.site.citing.statements import place_of_role
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views


class Sighting(NamedTuple):
    """One source that gives the role, when it came out, and its words."""

    published: Link | None
    quotation: Quotation


class RoleItem(NamedTuple):
    """An office as evidence shows it. `start` and `end` are there only where a source states them."""

    title: tuple[Link, ...]
    of: Link | None
    temporal: str
    start: Link | None
    end: Link | None
    sightings: tuple[Sighting, ...]
    anchor: str


def role_items(views: Views, roles: tuple[Role, ...], uri: str, seen: set[str]) -> tuple[RoleItem, ...]:
    """The roles in the order of the sources that first give them; former ones come first within a source."""
    order = sorted(roles, key=lambda role: (_first(views, role), role.temporal not in ("former", "then")))
    return tuple(_item(views, role, uri, seen) for role in order)


def _item(views: Views, role: Role, uri: str, seen: set[str]) -> RoleItem:
    evidence = sorted(role.evidence, key=lambda each: (_published(views, each), each.source, each.start))
    return RoleItem(
        title=views.text(role.title, uri),
        of=views.link(role.of) if role.of else None,
        temporal=role.temporal,
        start=views.date(role.from_),
        end=views.date(role.to),
        sightings=tuple(
            Sighting(_date(views, each), quotation)
            for each, quotation in zip(evidence, views.quotations(evidence, seen), strict=True)
        ),
        anchor=place_of_role(role),
    )


def _first(views: Views, role: Role) -> str:
    return min((_published(views, evidence) for evidence in role.evidence), default="~")


def _published(views: Views, evidence: Evidence) -> str:
    source = views.contents.kb.sources.get(evidence.source)
    return sort_key(source.published.edtf if source else None)[0]


def _date(views: Views, evidence: Evidence) -> Link | None:
    source = views.contents.kb.sources.get(evidence.source)
    return views.date(source.published.edtf, as_bounds=True) if source else None
