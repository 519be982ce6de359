"""What a source has that became nothing: passages of which nothing was made, and times that have no page."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cuttings.model import Abstention
from cuttings.site.derive.datings import counted_from
from cuttings.site.links import Link
from cuttings.site.quotations import shortened
from cuttings.site.views import Views


class PassageLeft(NamedTuple):
    """Words of which nothing was made, as far as they may be shown (perhaps none), and where they stand."""

    text: str
    place: str | None
    start: int
    end: int


class Left(NamedTuple):
    """All passages of which nothing was made for one reason."""

    reason: str
    passages: tuple[PassageLeft, ...]


class TimeItem(NamedTuple):
    """Words of time that nothing is pinned to: what they mean, and how that is known."""

    words: str
    value: Link
    place: str
    remark: str | None


def not_understood(views: Views, source_id: str) -> Mapping[str, tuple[Left, ...]]:
    """By what it looked like, a claim or an event, the passages of each reason; what is commonest comes first."""
    found = views.contents.founds.get(source_id)
    groups: dict[str, dict[str, list[PassageLeft]]] = defaultdict(lambda: defaultdict(list))
    for each in found.abstentions if found else ():
        groups[each.concern][each.reason].append(_passage(views, source_id, each))
    return {concern: _commonest_first(groups[concern]) for concern in sorted(groups, key=lambda c: -_size(groups[c]))}


def _commonest_first(reasons: Mapping[str, list[PassageLeft]]) -> tuple[Left, ...]:
    lefts = (Left(reason, tuple(passages)) for reason, passages in reasons.items())
    return tuple(sorted(lefts, key=lambda left: (-len(left.passages), left.reason)))


def _size(reasons: Mapping[str, list[PassageLeft]]) -> int:
    return sum(map(len, reasons.values()))


def _passage(views: Views, source_id: str, each: Abstention) -> PassageLeft:
    shown, left_out = shortened(each.text, views.derived.allowance(source_id).excerpt)
    place = views.derived.zones[source_id].words(each.start)
    return PassageLeft(f"{shown}…" if shown and left_out else shown, place, each.start, each.end)


def times_without_page(views: Views, source_id: str) -> Iterator[TimeItem]:
    """The times that the text gives and that are no date of kb/, in reading order; each value once."""
    found = views.contents.founds.get(source_id)
    zones = views.derived.zones[source_id]
    seen: set[str] = set()
    for date in found.dates if found else ():
        place, value = zones.words(date.start), views.date(date.value)
        paged = date.value is None or views.contents.links.get((source_id, f"date:{date.value}"))
        if place and value and not paged and date.value not in seen:
            seen.add(date.value or "")
            yield TimeItem(date.text, value, place, counted_from(date))
