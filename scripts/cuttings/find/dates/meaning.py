"""What an expression means, before it is known when the article was published."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from cuttings.find.dates.grammar import Expression

#: Which way a bare weekday or month points, told from the words around it; None where nothing tells.
Direction = Literal["past", "future"] | None
#: From the day of publication and the direction to EDTF; None where even these do not settle it.
OnDay = Callable[[date, Direction], str | None]


@dataclass(frozen=True)
class Meaning:
    """One of: a `value` that needs no anchor, a function of the day of publication, or a reason why there is none."""

    rule: str
    value: str | None = None
    on_day: OnDay | None = None
    coarser: tuple[OnDay, ...] = ()
    """The same with less precision, tried in turn where publication is known only as an interval."""
    in_year: Callable[[int], str | None] | None = None
    """Its value in a year, where the year is all that it lacks."""
    from_text: Callable[[str], str | None] | None = None
    """From the value of a date in the text before it to its own value."""
    gives_year: bool = False
    """Whether it says its year, though by its place before or after publication: "May next year"."""
    only_counted: bool = False
    """Whether the words are no date unless one stands before them that they count from: "that year"."""
    from_afar: bool = False
    """Whether the date that it counts from may stand further back than in the sentence before."""
    reason: str | None = None


#: How the expressions of one shape are understood: None where the words are no date after all (31 June).
Reader = Callable[[Expression], Meaning | None]
Readers = Mapping[str, Reader]
