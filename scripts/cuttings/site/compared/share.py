"""The share of one entity in all of it: what its page shows."""

from typing import NamedTuple

from cuttings.site.compared.forecasts import ForecastItem, by_verdict, forecast_item
from cuttings.site.compared.histories import HistoryItem, MergeItem, history_items, merge_item
from cuttings.site.compared.origins import OriginsItem, origins_item
from cuttings.site.compared.relations import RelationItem, relation_item
from cuttings.site.derive.conflicts import by_grade, is_conflict
from cuttings.site.views import Views


class Share(NamedTuple):
    """All lists are empty where nothing is told."""

    conflicts: tuple[RelationItem, ...]
    agreements: tuple[RelationItem, ...]
    """Values of a slot that are compatible."""
    stances: tuple[RelationItem, ...]
    forecasts: tuple[ForecastItem, ...]
    histories: tuple[HistoryItem, ...]
    origins: tuple[OriginsItem, ...]
    merges: tuple[MergeItem, ...]


_NOTHING = Share((), (), (), (), (), (), ())


def share(views: Views, entity_id: str, uri: str, seen: set[str]) -> Share:
    """What the page of an entity tells of it; `seen` has the anchors of the page so far."""
    shares = views.derived.shares
    if entity_id not in shares.told:
        return _NOTHING
    relations = by_grade(shares.relations_of.get(entity_id, []))
    items = [(one, relation_item(views, one, uri, seen)) for one in relations]
    return Share(
        conflicts=tuple(item for one, item in items if one.slot and is_conflict(one)),
        agreements=tuple(item for one, item in items if one.slot and not is_conflict(one)),
        stances=tuple(item for one, item in items if not one.slot),
        forecasts=tuple(
            forecast_item(views, one, uri, seen) for one in by_verdict(shares.forecasts_of.get(entity_id, []))
        ),
        histories=history_items(views, shares.histories_of.get(entity_id, ()), uri),
        origins=tuple(origins_item(views, one) for one in shares.origins_of.get(entity_id, ())),
        merges=tuple(merge_item(views, one, uri) for one in shares.merges_of.get(entity_id, ())),
    )
