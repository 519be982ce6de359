"""How articles tell one event over time, and why several names or tellings are one entity."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from cuttings.model import History, Merge
from cuttings.site.compared.reasons import reason
from cuttings.site.compared.words import MERGE
from cuttings.site.links import Link
from cuttings.site.views import Views


class Step(NamedTuple):
    """Articles in a row that tell the event as equally far: a plan first, then what came. `status` is a term."""

    status: str
    articles: int


class HistoryItem(NamedTuple):
    """The date that is shown, by which rule it is preferred, and how the telling changed."""

    date: Link | None
    why: tuple[Link, ...]
    steps: tuple[Step, ...]


class MergeItem(NamedTuple):
    """The rule that made one entity, and the articles that tell of it."""

    rule: str
    why: tuple[Link, ...]
    sources: tuple[Link, ...]


def history_items(views: Views, histories: Sequence[History], own: str) -> tuple[HistoryItem, ...]:
    """Histories for showing; `own` is the address of the page."""
    return tuple(HistoryItem(views.date(one.date), reason(views, one.why, own), _steps(one)) for one in histories)


def merge_item(views: Views, one: Merge, own: str) -> MergeItem:
    """A merge for showing."""
    return MergeItem(MERGE.get(one.rule, one.rule), reason(views, one.why, own), views.links(one.sources))


def _steps(one: History) -> tuple[Step, ...]:
    groups = groupby(one.tellings, key=lambda telling: telling.status)
    return tuple(Step(status, sum(1 for _ in group)) for status, group in groups)
