"""The page of conflicts: one thing with several values, and what claims deny or contradict."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from cuttings.model import Related
from cuttings.model.words import GRADE, STANCE
from cuttings.site.compared.disagreements import Said, disagreement_item
from cuttings.site.compared.relations import RelationItem, SideItem, relation_item
from cuttings.site.compared.words import GRADE_AT_LENGTH, STANCE_AT_LENGTH
from cuttings.site.derive.conflicts import AGAINST
from cuttings.site.derive.disagreements import Pairs
from cuttings.site.facets.marks import Mark, term
from cuttings.site.page import Page
from cuttings.site.pages.compared import Compared, Section, compared_pages, pairs_cell, standing_cell, terms, why_cell
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
            "One thing, several values",
            _slot_table(views, conflicts, "The contradictory first"),
            _slot_table(views, agreed, "Values that agree as far as they go") if agreed else None,
            f"{times(sum(map(len, agreed)), 'comparison')} whose values are compatible",
        ),
        Section("against", "Denied or contradicted", _stance_table(views, against, "Denials first, tensions last")),
    )
    meanings = (
        *terms(GRADE, GRADE_AT_LENGTH),
        *(each for each in terms(STANCE, STANCE_AT_LENGTH) if each[0] in AGAINST),
    )
    number = _number(chain.from_iterable(conflicts), chain.from_iterable(against))
    return Compared(number, sections, meanings, found.worst.key if found.worst else None)


def _number(conflicts: Iterable[Related], against: Iterable[Related]) -> str:
    stances = Counter(one.stance for one in against)
    told = f"{times(sum(1 for _ in conflicts), 'conflict')} · "
    told += f"{stances.total() - stances['tension']:,} denied or contradicted"
    return f"{told} · {stances['tension']:,} in tension" if stances["tension"] else told


def _slot_table(views: Views, groups: Sequence[Pairs], caption: str) -> Table:
    """Values of one thing beside each other."""
    return Table(caption, _SLOTS, Made(partial(_slot_row, views), groups))


def _stance_table(views: Views, groups: Sequence[Pairs], caption: str) -> Table:
    """Claims beside what they bear on."""
    return Table(caption, _STANCES, Made(partial(_stance_row, views), groups))


def _slot_row(views: Views, pairs: Pairs) -> Row:
    item = relation_item(views, pairs[0])
    what = Cell((item.of,) if item.of else (), item.what, chips=(("kind", item.what),)).named()
    what = what.marked(*_marks(views, pairs, item))
    return (_grade(item), what, *_sides(views, pairs, item, named=item.of is None))


def _stance_row(views: Views, pairs: Pairs) -> Row:
    item = relation_item(views, pairs[0])
    stance = Cell(sort=item.what, chips=((item.term, item.what),)).marked(*_marks(views, pairs, item))
    return (stance, *_sides(views, pairs, item, named=True))


def _sides(views: Views, pairs: Pairs, item: RelationItem, *, named: bool) -> Iterator[Cell]:
    """Both sides, why they bear on each other, and how that stands with people: of one pair, or of several at once."""
    if len(pairs) == 1:
        yield from (_side(side, named=named) for side in item.sides)
        yield why_cell(item.why)
        yield standing_cell(item.status, item.key)
    else:
        several = disagreement_item(views, pairs)
        yield from (_those(said) for said in several.sides)
        yield why_cell(several.why)
        yield pairs_cell(several.compared)


def _marks(views: Views, pairs: Pairs, item: RelationItem) -> tuple[Mark, ...]:
    """What is compared, or what the first does to the second, and in which sources it stands."""
    evidence = (each for one in pairs for side in one.sides for each in side.evidence)
    return Mark("what", pairs[0].slot or pairs[0].kind, item.what), *quoted_in(views, evidence)


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


def _those(said: Said) -> Cell:
    """All who stand on one side, sorted by what the first of them tells."""
    first = "".join(link.label for each in said[:1] for link in each.value or each.who)
    return Cell(sort=first, said=said, style="text").named()
