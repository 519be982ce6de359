"""What is disputed, and what was said to come, as the home page shows it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, zip_longest
from typing import NamedTuple

from cuttings.model import Forecast, Related
from cuttings.site.chronology import sort_key
from cuttings.site.compared.forecasts import ForecastItem, by_verdict, forecast_item
from cuttings.site.compared.relations import RelationItem, relation_item
from cuttings.site.derive.conflicts import by_grade, is_conflict
from cuttings.site.links import Link
from cuttings.site.views import Views

DISPUTED, AGAINST, SETTLED, DUE = 5, 4, 4, 3
_AGAINST = ("denies", "contradicts")


class Dispute(NamedTuple):
    """A conflict of values, or a claim and all that it is against."""

    first: RelationItem
    against: tuple[Link, ...]
    number: int
    """How many it is against in all."""


class Outlook(NamedTuple):
    """The worst conflicts, the predictions that are settled, and open ones that fall due on a day that is told."""

    disputed: tuple[Dispute, ...]
    disputed_in_all: int
    settled: tuple[ForecastItem, ...]
    settled_in_all: int
    due: tuple[ForecastItem, ...]
    open_in_all: int


def outlook(views: Views) -> Outlook:
    """As far as people did not refuse it."""
    shares = views.derived.shares
    against = [one for one in by_grade(shares.relations) if is_conflict(one) and (one.slot or one.kind in _AGAINST)]
    settled = [one for one in by_verdict(shares.forecasts) if one.verdict != "open"]
    open_ = [one for one in shares.forecasts if one.verdict == "open"]
    due = sorted((one for one in open_ if one.due), key=lambda one: (sort_key(one.due), one.key))
    return Outlook(
        disputed=tuple(islice(_disputes(views, against), DISPUTED)),
        disputed_in_all=len(against),
        settled=_items(views, _of_each_verdict(settled)[:SETTLED]),
        settled_in_all=len(settled),
        due=_items(views, due[:DUE]),
        open_in_all=len(open_),
    )


def _disputes(views: Views, relations: Sequence[Related]) -> Iterator[Dispute]:
    """Values that differ first, then denials, then contradictions; within each the worst first."""
    groups: dict[tuple[str, str], list[Related]] = defaultdict(list)
    for one in sorted(relations, key=lambda one: (one.slot is None, one.kind != "denies")):
        groups[one.key if one.slot else one.kind, one.sides[0].entity].append(one)
    for ones in groups.values():
        others = (views.derived.shares.now(one.sides[1].entity) for one in ones[:AGAINST])
        yield Dispute(relation_item(views, ones[0]), views.links(others), len(ones))


def _of_each_verdict(forecasts: Sequence[Forecast]) -> list[Forecast]:
    """The verdicts by turns, so that not all of one kind come first."""
    verdicts = dict.fromkeys(one.verdict for one in forecasts)
    groups = ([one for one in forecasts if one.verdict == verdict] for verdict in verdicts)
    return [one for turn in zip_longest(*groups) for one in turn if one]


def _items(views: Views, forecasts: Iterable[Forecast]) -> tuple[ForecastItem, ...]:
    return tuple(forecast_item(views, one) for one in forecasts)
