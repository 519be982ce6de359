"""The page of conflicts: one thing with two values, and what claims deny or contradict."""

from collections.abc import Iterator, Sequence
from functools import partial

from cuttings.model import Related
from cuttings.model.words import GRADE, STANCE
from cuttings.site.compared.relations import RelationItem, SideItem, relation_item
from cuttings.site.compared.words import GRADE_AT_LENGTH, STANCE_AT_LENGTH
from cuttings.site.derive.conflicts import AGAINST
from cuttings.site.facets.marks import Mark, term
from cuttings.site.page import Page
from cuttings.site.pages.compared import Compared, Section, compared_pages, standing_cell, terms, why_cell
from cuttings.site.pages.made import Made
from cuttings.site.pages.sightings import quoted_in
from cuttings.site.pages.table import Cell, Row, Table
from cuttings.site.views import Views
from cuttings.site.words import times

_SLOTS = ("Agreement", "What", "One source", "Another source", "Why", "Standing")
_STANCES = ("Relation", "This one", "The other", "Why", "Standing")


def conflicts_pages(views: Views) -> Iterator[Page]:
    """All of them; values that agree at the coarser precision are folded."""
    return compared_pages("conflicts", _contents(views))


def _contents(views: Views) -> Compared:
    found = views.derived.shares.conflicts
    conflicts, agreed, against = found.values, found.agreed, found.against
    sections = (
        Section(
            "values",
            "One thing, two values",
            _slot_table(views, conflicts, "The contradictory first"),
            _slot_table(views, agreed, "Values that agree as far as they go") if agreed else None,
            f"{times(len(agreed), 'comparison')} whose values are compatible",
        ),
        Section("against", "Denied or contradicted", _stance_table(views, against, "Denials first, tensions last")),
    )
    meanings = (
        *terms(GRADE, GRADE_AT_LENGTH),
        *(each for each in terms(STANCE, STANCE_AT_LENGTH) if each[0] in AGAINST),
    )
    return Compared(_number(conflicts, against), sections, meanings, found.worst.key if found.worst else None)


def _number(conflicts: Sequence[Related], against: Sequence[Related]) -> str:
    pulling = sum(one.stance == "tension" for one in against)
    told = f"{times(len(conflicts), 'conflict')} · {len(against) - pulling:,} denied or contradicted"
    return f"{told} · {pulling:,} in tension" if pulling else told


def _slot_table(views: Views, relations: Sequence[Related], caption: str) -> Table:
    """Values of one thing beside each other."""
    return Table(caption, _SLOTS, Made(partial(_slot_row, views), relations))


def _stance_table(views: Views, relations: Sequence[Related], caption: str) -> Table:
    """Claims beside what they bear on."""
    return Table(caption, _STANCES, Made(partial(_stance_row, views), relations))


def _slot_row(views: Views, one: Related) -> Row:
    item = relation_item(views, one)
    what = Cell((item.of,) if item.of else (), item.what, chips=(("kind", item.what),)).named()
    sides = (_side(side, named=item.of is None) for side in item.sides)
    what = what.marked(*_marks(views, one, item))
    return (_grade(item), what, *sides, why_cell(item.why), standing_cell(item.status, item.key))


def _stance_row(views: Views, one: Related) -> Row:
    item = relation_item(views, one)
    stance = Cell(sort=item.what, chips=((item.term, item.what),)).marked(*_marks(views, one, item))
    sides = (_side(side, named=True) for side in item.sides)
    return (stance, *sides, why_cell(item.why), standing_cell(item.status, item.key))


def _marks(views: Views, one: Related, item: RelationItem) -> tuple[Mark, ...]:
    """What is compared, or what the first does to the second, and in which sources it stands."""
    evidence = (each for side in one.sides for each in side.evidence)
    return Mark("what", one.slot or one.kind, item.what), *quoted_in(views, evidence)


def _grade(item: RelationItem) -> Cell:
    cell = Cell(sort=f"{list(GRADE).index(item.term)} {item.grade}", chips=((item.term, item.grade),))
    return cell.marked(term("grade", item.term, GRADE))


def _side(side: SideItem, *, named: bool) -> Cell:
    """The value and the words; the entity where the row does not name it."""
    told = "".join(link.label for link in side.value)
    shown = side.value if not named else () if told == side.entity.label else side.value
    return Cell(
        values=(side.entity,) if named else (),
        sort=told or side.entity.label,
        note=shown,
        quotations=side.quotations,
        style="text",
    ).named()
