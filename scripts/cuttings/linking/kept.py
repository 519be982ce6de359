"""Events as they wait on disk: each with what comparing needs of its article, so that the article can be let go.

They are tables like those of found records, one for each kind of event, as only events of one kind are compared.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from sys import intern
from typing import get_type_hints

from cuttings.export.partitions import Form, read_rows, whole, write_rows
from cuttings.model import FoundEvent, Span
from cuttings.model.base import MachineData
from cuttings.model.passage import Passage
from cuttings.resolve.sort import sort_of
from cuttings.resolve.told import Told


class Kept(MachineData, frozen=True, kw_only=True):
    """The row of an event; its fields are those of `Told`, `Context` and `Scene`."""

    source: str
    published: str | None
    number: int
    event: FoundEvent
    telling: tuple[int, ...]
    """How much each passage tells."""
    beside: tuple[str, ...]
    named: tuple[str, ...]
    words: tuple[str, ...]
    spoken_of: tuple[str, ...]
    scene: tuple[str, ...]


_COLUMNS = get_type_hints(Kept)


class Keeping:
    """A folder in which events wait, by their kinds."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parts: dict[str, list[int]] = defaultdict(list)

    def keep(self, told: Iterable[Told], number: int, form: Form) -> None:
        """Write down the events of a bucket."""
        rows: dict[str, list[dict[str, object]]] = defaultdict(list)
        for one in told:
            rows[sort_of(one.event).kind].append(whole(_kept(one)))
        for kind, of_kind in rows.items():
            write_rows(self._folder, kind, number, of_kind, _COLUMNS, form)
            self._parts[kind].append(number)

    def kinds(self) -> Iterator[Iterator[Told]]:
        """The events of each kind; those of one article stand together."""
        return (self._of(kind, numbers) for kind, numbers in sorted(self._parts.items()))

    def _of(self, kind: str, numbers: Iterable[int]) -> Iterator[Told]:
        rows = (Kept.checked(row) for number in numbers for row in read_rows(self._folder, kind, number))
        for _, here in groupby(rows, key=attrgetter("source")):
            yield from _told(list(here))


@dataclass(frozen=True, eq=False, slots=True)
class _Scene:
    spoken_of: frozenset[str]
    scene: frozenset[str]


@dataclass(frozen=True, eq=False, slots=True)
class _Context:
    article: _Scene
    beside: frozenset[str]
    named: frozenset[str]
    words: frozenset[str]
    tells: Mapping[Span, int]

    def telling(self, passage: Passage) -> int:
        return self.tells[passage.span]


def _kept(told: Told) -> Kept:
    context = told.context
    return Kept(
        source=told.source,
        published=told.published,
        number=told.number,
        event=told.event,
        telling=tuple(context.telling(passage) for passage in told.event.evidence),
        beside=tuple(context.beside),
        named=tuple(context.named),
        words=tuple(context.words),
        spoken_of=tuple(context.article.spoken_of),
        scene=tuple(context.article.scene),
    )


def _told(rows: Iterable[Kept]) -> Iterator[Told]:
    """The events of one article."""
    scene: _Scene | None = None
    for row in rows:
        scene = scene or _Scene(_names(row.spoken_of), _names(row.scene))
        tells = dict(zip((passage.span for passage in row.event.evidence), row.telling, strict=True))
        context = _Context(scene, _names(row.beside), _names(row.named), _names(row.words), tells)
        yield Told(intern(row.source), row.published, row.number, row.event, context)


def _names(names: Iterable[str]) -> frozenset[str]:
    """As a set of texts that are in memory once, however many articles have them."""
    return frozenset(map(intern, names))
