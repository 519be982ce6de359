"""How many items of a list have which value: what is offered above the list to narrow it down."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cuttings.site.facets.marks import UNKNOWN, Days, Mark
from cuttings.site.facets.words import FACET, HINT

#: So many values of a facet are written into the form; nobody looks through more, and thousands of speakers and
#: sources would weigh more than the list itself.
OFFERED = 200

#: What an item is: its marks and its days.
Marked = tuple[Iterable[Mark], Days | None]


class Option(NamedTuple):
    """A value that can be chosen, and how many items have it."""

    value: str
    label: str
    number: int


class Facet(NamedTuple):
    """A facet with its values, the most frequent first and what is not known last."""

    name: str
    label: str
    hint: str
    options: tuple[Option, ...]
    """Those that are offered."""
    values: int
    """How many there are in all; a script finds the others in the items."""


class Facets(NamedTuple):
    """All by which a list can be narrowed down."""

    choices: tuple[Facet, ...]
    days: str
    """What its days are the days of; empty where all are the same."""
    total: int


def counted(items: Iterable[Marked], days: str = "Date") -> Facets:
    """The facets of some items. One in which all items are alike narrows nothing down and is left out."""
    items = [(frozenset(marks), span) for marks, span in items]
    labels = _labels(mark for marks, _ in items for mark in marks)
    numbers = Counter(key for marks, _ in items for key in {(mark.facet, mark.value) for mark in marks})
    options: dict[str, list[Option]] = {}
    for (facet, value), number in numbers.items():
        options.setdefault(facet, []).append(Option(value, labels[facet, value], number))
    facets = (_facet(name, options[name]) for name in FACET if name in options)
    return Facets(
        choices=tuple(facet for facet in facets if any(option.number < len(items) for option in facet.options)),
        days=days if len({span for _, span in items}) > 1 else "",
        total=len(items),
    )


def _facet(name: str, options: list[Option]) -> Facet:
    ordered = sorted(options, key=_order)
    offered = (option for place, option in enumerate(ordered) if place < OFFERED or option.value == UNKNOWN)
    return Facet(name, FACET[name], HINT.get(name, ""), tuple(offered), len(ordered))


def _labels(marks: Iterable[Mark]) -> Mapping[tuple[str, str], str]:
    """What each value is called: the spelling that most items have."""
    spellings = sorted(Counter(marks).items(), key=lambda item: (item[1], item[0].label))
    return {(mark.facet, mark.value): mark.label for mark, _ in spellings}


def _order(option: Option) -> tuple[bool, int, str]:
    return option.value == UNKNOWN, -option.number, option.label.casefold()
