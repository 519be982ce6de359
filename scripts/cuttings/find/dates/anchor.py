"""The day of publication, as well as it is known, and what follows from it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from cuttings.find.dates import calendar
from cuttings.find.dates.meaning import Direction, Meaning, OnDay
from cuttings.model import Published

#: Where publication is an interval, a value is given if at least this share of its days agree on it ...
_ENOUGH = Fraction(2, 3)
#: ... or, as the days of a longer interval than this are far from equally likely, if all of them do ...
_SHORT = 62
#: ... and if the interval is not longer than this many days.
LONGEST = 800
#: A date without year is expected within so many days of publication; further away, a narrative's own year is likelier.
_EXPECTED = 60


@dataclass(frozen=True)
class Anchor:
    """The first and the last day on which the article may have come out."""

    first: date
    last: date
    label: str


@dataclass(frozen=True)
class Settled:
    """A value and what it was resolved against, or the reason why there is none; perhaps a reason for doubt."""

    value: str | None
    anchor: str | None = None
    reason: str | None = None
    by_text: bool = False
    """Whether a date in the text settled it."""


def anchor_of(published: Published) -> Anchor | None:
    """What the metadata say of publication; None where they say nothing or leave an end open."""
    known = calendar.bounds(published.edtf) if published.edtf else None
    if known is None or (known[1] - known[0]).days > LONGEST:
        return None
    inferred = " (inferred)" if published.basis == "inferred" else ""
    return Anchor(*known, f"published {published.edtf}{inferred}")


def is_far(settled: Settled, anchor: Anchor) -> bool:
    """Whether a value counted from publication is so far away from it that the text may mean another year."""
    known = calendar.bounds(settled.value) if settled.value else None
    if known is None:
        return True
    return (anchor.first - known[1]).days > _EXPECTED or (known[0] - anchor.last).days > _EXPECTED


def is_ahead(settled: Settled, anchor: Anchor, *, in_part: bool) -> bool:
    """Whether a value begins, or `in_part` ends, after the last day on which the article may have come out."""
    known = calendar.bounds(settled.value) if settled.value else None
    return known is not None and known[in_part] > anchor.last


def on_day(function: OnDay, said: tuple[date, str]) -> Settled:
    """The value on a day that the text gives, by its name."""
    day, label = said
    return Settled(function(day, None), label)


def on_publication(meaning: Meaning, anchor: Anchor, direction: Direction) -> Settled:
    """The value on the day of publication. Where only an interval is known, every day of it is tried."""
    settled = Settled(None, anchor.label, "nothing in the text says which of two dates is meant")
    for on_day in (meaning.on_day, *meaning.coarser):
        if on_day is not None:
            settled = _agreed(on_day, anchor, direction)
        if settled.value is not None and settled.reason is None:
            return settled
    return settled if meaning.on_day is None else _agreed(meaning.on_day, anchor, direction)


def _agreed(on_day: OnDay, anchor: Anchor, direction: Direction) -> Settled:
    votes = Counter(on_day(day, direction) for day in calendar.each_day(anchor.first, anchor.last))
    value, agreeing = votes.most_common(1)[0]
    possible = votes.total()
    if value is None:
        return Settled(None, anchor.label, "the words around it do not say which date is meant")
    if agreeing == possible:
        return Settled(value, anchor.label)
    if possible <= _SHORT and Fraction(agreeing, possible) >= _ENOUGH:
        reason = f"so on {agreeing} of {possible} possible days of publication"
        return Settled(calendar.uncertain(value), anchor.label, reason)
    return Settled(None, anchor.label, "the day of publication is not known well enough")
