"""What is shown of very many events and claims of an actor or place, and events within a time; a list has the rest.

What such a page is read for is the most important of it. Two thousand events of one state make three megabytes, and
who wants to go through them needs to choose and sort, which is what lists are for.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cuttings.site.facets.addresses import narrowed
from cuttings.site.facets.marks import days
from cuttings.site.links import Link

#: Of more than these, so many are shown.
MANY, SHOWN = 200, 100
_AMONG_EQUALS = "Of those with equally many, the ones with most quotations are here, then the first by date and id."


class Rest(NamedTuple):
    """What is said below an excerpt."""

    words: str
    """What is shown, of how many."""
    whole: Link
    """The list that has all of them."""


def first(ids: Sequence[str], whole: Link | None) -> tuple[Sequence[str], Rest | None]:
    """Of very many claims the first, in the order in which their articles came out; all where no list has them."""
    if whole is None or len(ids) <= MANY:
        return ids, None
    words = f"These are the first {SHOWN} of {len(ids):,} claims, in the order in which their articles came out."
    return ids[:SHOWN], _rest(words, whole)


def weightiest(
    ids: Sequence[str], weight: Mapping[str, int], whole: Link | None, what: str
) -> tuple[Sequence[str], Rest | None]:
    """Of very many events those that most is told of, in their order. `what` they are is said: `events with a date`.

    Those of equal weight are to come by date and id.
    """
    if whole is None or len(ids) <= MANY:
        return ids, None
    kept = frozenset(sorted(ids, key=lambda each: -weight[each])[:SHOWN])
    words = f"These are the {SHOWN} of {len(ids):,} {what} that most articles tell of. {_AMONG_EQUALS}"
    return [each for each in ids if each in kept], _rest(words, whole)


def within(ids: Sequence[str], weight: Mapping[str, int], edtf: str) -> tuple[Sequence[str], Rest | None]:
    """Of very many events within a time those that most is told of; the list knows only what reaches into a time."""
    span = days(edtf)
    whole = narrowed("events", **{"from": span.first, "to": span.last}) if span else None
    shown, rest = weightiest(ids, weight, whole, "events")
    label = "The list has all of them, and what reaches into this time from before or beyond."
    return shown, rest and rest._replace(whole=rest.whole._replace(label=label))


def _rest(words: str, whole: Link) -> Rest:
    return Rest(words, whole._replace(label="The list has all of them."))
