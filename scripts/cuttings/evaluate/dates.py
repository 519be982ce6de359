"""Temporal expressions: whether they were found, and whether with the right value."""

import re
from collections.abc import Iterable

from cuttings.evaluate.agreement import Counts, dice, length, lies_in, overlap, pair_off, unpaired
from cuttings.evaluate.gold import GoldDate
from cuttings.evaluate.sheet import Annotation, Sheet, span_of

#: Tiers that are required; durations, vague words and what hangs on an event may be found or not.
_REQUIRED = ("calendar", "relative")


def score_dates(sheets: Iterable[Sheet]) -> tuple[Counts, Counts]:
    """Finding dates, and finding them with their value."""
    hits = right = spurious = missed = 0
    for sheet in sheets:
        wanted = [date for date in sheet.gold.dates if date.tier in _REQUIRED and not date.duplicate_of]
        found = sheet.of("date")
        pairs = pair_off(
            (overlap(date.span, span_of(record)) + dice([date.span], [span_of(record)]), one, other)
            for one, date in enumerate(wanted)
            for other, record in enumerate(found)
            if _is_the_same(date, record)
        )
        for index, date in enumerate(wanted):
            right += _judge(sheet, date, found[pairs[index]] if index in pairs else None)
        wrong = _spurious(sheet, found, pairs)
        for record in wrong:
            sheet.note("dates", span_of(record), f"spurious {record['value']}")
        hits += len(pairs)
        missed += len(wanted) - len(pairs)
        spurious += len(wrong)
    with_value = Counts(right, spurious + hits - right, missed + hits - right)
    return Counts(hits, spurious, missed), with_value


def plain(edtf: object) -> str:
    """A value without time of day and without marks of doubt, which are not scored."""
    return re.sub(r"T.*$", "", re.sub(r"[~?%]", "", str(edtf or "")))


def _is_the_same(date: GoldDate, record: Annotation) -> bool:
    shared = overlap(date.span, span_of(record))
    return shared > 0 and shared >= 0.5 * min(length(date.span), length(span_of(record)))


def _judge(sheet: Sheet, date: GoldDate, record: Annotation | None) -> bool:
    """Whether the value is right; what differs is noted."""
    if record is None:
        sheet.note("dates", date.span, f"missed {date.value}")
        return False
    if plain(record["value"]) in {plain(date.value), *map(plain, date.accept)}:
        return True
    sheet.note("dates", date.span, f"value {record['value']} for {date.value}")
    return False


def _spurious(sheet: Sheet, found: list[Annotation], pairs: dict[int, int]) -> list[Annotation]:
    """Dates that the gold lacks altogether, also among those that are not required."""
    return [
        record
        for record in unpaired(found, pairs)
        if not lies_in(span_of(record), sheet.gold.left_out)
        and not any(overlap(span_of(record), date.span) for date in sheet.gold.dates)
    ]
