"""Happenings that are alike, by their days: what can have been ahead is looked up, and nothing else is looked at."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from cuttings.edtf import LATEST, Bounds
from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outcomes import SOON
from cuttings.relate.tellings import Told

#: A date that spans so many days or more is as good as none.
LONG = 366


class Chronicle:
    """Tellings of happenings that are alike, by the days on which they took place or, without one, were told."""

    def __init__(self, tellings: Iterable[Told], corpus: Corpus) -> None:
        """`tellings` in the order in which they are to come out."""
        self._tellings = list(tellings)
        dated, undated, lasting = list[tuple[int, int]](), list[tuple[int, int]](), list[tuple[int, int]]()
        for number, told in enumerate(self._tellings):
            published = corpus.published(told.source)
            if told.stated and told.stated.days < LONG and told.goes_on_from is None:
                dated.append((told.stated.first, number))
            else:
                kept = lasting if told.goes_on or told.goes_on_from is not None else undated
                kept.append((published.first if published else LATEST, number))
        self._dated, self._undated, self._lasting = _Days(dated), _Days(undated), _Days(lasting)

    def since(self, made: Bounds, stated: Bounds | None) -> list[Told]:
        """All those that can have been ahead for an article of the days `made`, and some that were not.

        `stated` are the days on which it was to come, if any are known. What is dated counts from its day on, what is
        not must be told soon, but what goes on can be told at any time.
        """
        numbers = [number for days, first, last in self._stretches(made, stated) for number in days.within(first, last)]
        return [self._tellings[number] for number in sorted(numbers)]

    def first(self, made: Bounds, stated: Bounds | None, is_it: Callable[[Told], bool]) -> Told | None:
        """The first, in the order given, of those that can have been ahead and that `is_it` admits."""
        near = sum(days.count(first, last) for days, first, last in self._stretches(made, stated))
        # Of n in all, the first of these is expected at place n / near, while to take them out costs near.
        among = self._tellings if near * near > len(self._tellings) else self.since(made, stated) if near else ()
        return next(filter(is_it, among), None)

    def _stretches(self, made: Bounds, stated: Bounds | None) -> Sequence[tuple["_Days", int, int]]:
        first, last = (max(made.first, stated.first - LONG), stated.last) if stated else (made.first, LATEST)
        return (
            (self._dated, first, last),
            (self._undated, made.last + 1, made.last + SOON),
            # What was told on an unknown day stands at the last of all, after which there is none.
            (self._lasting, min(made.last + 1, LATEST), LATEST),
        )


class _Days:
    """Numbers by their days."""

    def __init__(self, rows: Iterable[tuple[int, int]]) -> None:
        in_order = sorted(rows)
        self._days = [day for day, _ in in_order]
        self._numbers = [number for _, number in in_order]

    def within(self, first: int, last: int) -> list[int]:
        """The numbers of these days, both included."""
        return self._numbers[bisect_left(self._days, first) : bisect_right(self._days, last)]

    def count(self, first: int, last: int) -> int:
        """How many these are."""
        return max(0, bisect_right(self._days, last) - bisect_left(self._days, first))
