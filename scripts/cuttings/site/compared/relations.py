"""Conflicts, and what claims do to each other, as lists and tables show them."""

from typing import NamedTuple

from cuttings.model import Related, Side
from cuttings.model.words import GRADE, what_of
from cuttings.site.compared.reasons import reason, value
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views
from cuttings.site.words import sentence_start


class SideItem(NamedTuple):
    """One side: the entity, its value where a slot is compared, and its words."""

    entity: Link
    value: tuple[Link, ...]
    quotations: tuple[Quotation, ...]


class RelationItem(NamedTuple):
    """Two sides and how they bear on each other."""

    key: str
    what: str
    """The slot in words, or what the first side does to the second."""
    of: Link | None
    """The event whose date or place is compared, where both sides tell of one."""
    term: str
    grade: str
    status: str
    why: tuple[Link, ...]
    sides: tuple[SideItem, SideItem]
    slot: bool


def relation_item(views: Views, one: Related, own: str = "", seen: set[str] | None = None) -> RelationItem:
    """A relation for showing; `own` is the address of the page and `seen` its anchors."""
    first, second = one.sides
    same = first.entity == second.entity
    return RelationItem(
        key=one.key,
        what=sentence_start(what_of(one)) if one.slot else what_of(one),
        of=_link(views, first) if same else None,
        term=one.grade or "",
        grade=GRADE[one.grade] if one.grade else "",
        status=views.derived.shares.status(one),
        why=reason(views, one.why, own),
        sides=(_side(views, one, first, seen), _side(views, one, second, seen)),
        slot=one.slot is not None,
    )


def _side(views: Views, one: Related, side: Side, seen: set[str] | None) -> SideItem:
    told = value(views, side.value) if one.slot else ()
    return SideItem(_link(views, side), told, views.quotations(side.evidence, seen))


def _link(views: Views, side: Side) -> Link:
    return views.link(views.derived.shares.now(side.entity))
