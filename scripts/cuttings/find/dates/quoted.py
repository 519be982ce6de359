"""Words such as "tomorrow" within quotation marks: they count from the day on which they were said."""

from collections.abc import Sequence
from datetime import date, timedelta

from cuttings.find.dates import calendar
from cuttings.find.dates.anchor import Anchor
from cuttings.find.dates.context import Dated
from cuttings.model import Zone

#: What is quoted as news was said so long before publication at most.
_NEWS = timedelta(days=7)


def is_quoted(dated: Dated, text: str, start: int) -> bool:
    """Whether a date stands within quotation marks in a block that begins at `start`."""
    return text.count('"', start, dated.expression.start) % 2 == 1


def day_of_speech(
    dated: Dated, block: Sequence[Dated], text: str, zone: Zone, anchor: Anchor | None
) -> tuple[date, str] | None:
    """The day on which what is quoted was said, with its name: the nearest recent one outside the quotation marks."""
    days = [
        (abs(other.expression.start - dated.expression.start), known[0], other.label())
        for other in block
        if other.value and not is_quoted(other, text, zone.start)
        if (known := calendar.bounds(other.value)) and known[0] == known[1] and _is_recent(known[0], anchor)
    ]
    return min(days)[1:] if days else None


def _is_recent(day: date, anchor: Anchor | None) -> bool:
    return anchor is None or anchor.first - _NEWS <= day <= anchor.last
