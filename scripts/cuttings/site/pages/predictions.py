"""The ledger of predictions: who said when that what would come, and what came of it."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from cuttings.model import Forecast
from cuttings.model.words import VERDICT
from cuttings.site.compared.forecasts import ForecastItem, by_verdict, forecast_item
from cuttings.site.compared.words import FORECASTING, VERDICT_AT_LENGTH
from cuttings.site.facets.marks import Mark, term
from cuttings.site.page import Page
from cuttings.site.pages.compared import Compared, Section, compared_pages, standing_cell, terms
from cuttings.site.pages.explore import dated
from cuttings.site.pages.made import Made
from cuttings.site.pages.sightings import quoted_in, speakers
from cuttings.site.pages.table import Cell, Row, Table, link_cell
from cuttings.site.views import Views
from cuttings.site.words import times

#: Of more outcomes than these, so many are shown and the rest is opened at will.
_OUTCOMES, _FIRST_OUTCOMES = 3, 2
_COLUMNS = ("Verdict", "Said by", "Published", "Due", "What was said to come", "What came of it", "Standing")


def predictions_pages(views: Views) -> Iterator[Page]:
    """All predictions in one table, those with a verdict first."""
    return compared_pages("predictions", _contents(views))


def _contents(views: Views) -> Compared:
    forecasts = by_verdict(views.derived.shares.forecasts)
    rows = Made(partial(_row, views), forecasts)
    table = Table("What is settled first, then by the date of publication", _COLUMNS, rows)
    section = Section("ledger", "The ledger", table)
    example = next((one.key for one in forecasts), None)
    meanings = terms(VERDICT, VERDICT_AT_LENGTH)
    return Compared(_number(forecasts), (section,), meanings, example, "Published")


def _number(forecasts: list[Forecast]) -> str:
    counts = Counter[str](one.verdict for one in forecasts)
    told = (f"{counts[term]:,} {word}" for term, word in VERDICT.items() if counts[term])
    return " · ".join((times(len(forecasts), "prediction"), *told))


def _row(views: Views, one: Forecast) -> Row:
    item = forecast_item(views, one)
    unknown = item.speakers[0].uri is None
    return (
        _verdict(item),
        Cell(item.speakers, "" if unknown else item.speakers[0].label, style="aside" if unknown else "")
        .named()
        .marked(*_speakers(views, one)),
        link_cell(item.made, item.made_sort).dated(one.made),
        link_cell(item.due, item.due_sort),
        Cell((item.entity,), item.entity.label, (("kind", item.sort),), "text", quotations=item.quotations)
        .named()
        .marked(term("how", one.sort, FORECASTING), *quoted_in(views, one.evidence)),
        _outcomes(views, one, item),
        standing_cell(item.status, item.key),
    )


def _outcomes(views: Views, one: Forecast, item: ForecastItem) -> Cell:
    """What came of it; of much that may be of one name, most is opened at will, each with its date."""
    cell = Cell(item.outcomes, _sort(item), (), "text", item.why, item.outcome_quotations)
    if len(item.outcomes) <= _OUTCOMES:
        return cell
    rest = dated(views, map(views.derived.shares.now, one.outcomes[_FIRST_OUTCOMES:]))
    return cell._replace(values=item.outcomes[:_FIRST_OUTCOMES], folded=rest, fold_label=f"{len(rest)} more")


def _verdict(item: ForecastItem) -> Cell:
    cell = Cell(sort=f"{list(VERDICT).index(item.term)} {item.verdict}", chips=((item.term, item.verdict),))
    return cell.marked(term("verdict", item.term, VERDICT))


def _speakers(views: Views, one: Forecast) -> tuple[Mark, ...]:
    now = views.derived.shares.now
    claim = views.contents.kb.claims.get(now(one.entity))
    author = not one.speakers and (claim is None or claim.by_author)
    return speakers(views, map(now, one.speakers), author=author)


def _sort(item: ForecastItem) -> str:
    return item.outcomes[0].label if item.outcomes else ""
