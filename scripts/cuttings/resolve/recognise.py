"""Recognising what has a file, or had one, by the words it rests on: ids stay although titles and dates change."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from cuttings.kb.remembered import Position
from cuttings.model import Event, Evidence
from cuttings.resolve.standing import Standing
from cuttings.resolve.undoubted import Filed, Resting, undoubted

Wanted = Callable[[int], str]
"""The id that something found would get, by its index. Asked only where the passages alone do not tell."""


def positions(evidence: Iterable[Evidence]) -> tuple[Position, ...]:
    """Where the quotations stand."""
    return tuple([(quote.source, quote.start, quote.end) for quote in evidence])


def on_file(folder: str, standing: Standing, *, with_joined: bool = False) -> list[Filed]:
    """The claims or events that have a file or had one, resting on what the file says and what the machine wrote.

    `with_joined`: and on what the files say that people merged into it.
    """
    entities, entries = standing.kb.of(folder), standing.ledger.entries
    filed = []
    for id_ in standing.ids(folder, "held", "machine", "rejected"):
        entity, entry = entities.get(id_), entries.get((folder, id_))
        places = set(standing.quoted(folder, id_))
        for other in standing.joined.get(id_, ()) if with_joined else ():
            places.update(standing.quoted(folder, other))
        if entry:
            places.update(standing.corrected.remembered(entry))
        type_, whose = entity.type if isinstance(entity, Event) else None, standing.whose[folder, id_]
        touched = whose == "held" and entry is not None
        filed.append(Filed(tuple(sorted(places)), type_, id_, whose == "rejected", touched))
    return filed


def sources_of(filed: Iterable[Filed]) -> set[str]:
    """The sources that something on file rests on: what rests on none of them is not recognised, wherever it stands."""
    return {source for one in filed for source, _, _ in one.positions}


def recognise(found: Sequence[Resting], wanted: Wanted, on_file: Sequence[Filed]) -> dict[int, str]:
    """Index of each thing found that has an id already, and that id. One to one, the greatest overlap first.

    Two things may be one if their types do not differ and half of the shorter one's words are shared; or, as words are
    replaced when an article is corrected, if the id it would get is the id on file and both rest on the same source.
    What a person touched may be of any type, if nothing is found of the one that it has, and the id is still the same:
    whoever changes a type does not change what the article says, but an article that now tells of something else does.
    """
    known = undoubted(found, on_file)
    taken = set(known.values())
    left = [index for index in range(len(found)) if index not in known]
    there = [other for other in on_file if other.id not in taken]
    of_any_type = [other._replace(type=None) for other in there if other.touched and other.type]
    namesakes = [pair for pair in _likely(found, left, wanted, of_any_type) if wanted(pair[0]) == pair[1]]
    for index, id_ in (*_likely(found, left, wanted, there), *namesakes):
        if index not in known and id_ not in taken:
            known[index] = id_
            taken.add(id_)
    return known


def absorbed(found: Sequence[Resting], wanted: Wanted, left_over: Sequence[Filed]) -> dict[str, int]:
    """What is on file, is nothing's own any more, and rests on words of something found: its id, and the index of that.

    So two events that turn out to be one leave the id of the other as a former id.
    """
    into: dict[str, int] = {}
    for index, id_ in _likely(found, range(len(found)), wanted, left_over):
        into.setdefault(id_, index)
    return into


def _likely(
    found: Sequence[Resting], indexes: Iterable[int], wanted: Wanted, on_file: Sequence[Filed]
) -> list[tuple[int, str]]:
    """Pairs that may be one, the likeliest first: the index of something found, and the id of something on file."""
    if not on_file:
        return []
    at: dict[tuple[str, int], list[Filed]] = defaultdict(list)
    for other in on_file:
        for place in _buckets(other.id, other.positions):
            at[place].append(other)
    pairs = sorted(
        (-likeness, index, other.id)
        for index in indexes
        for other in {
            other.id: other for place in _buckets(wanted(index), found[index].positions) for other in at.get(place, ())
        }.values()
        if (likeness := _likeness(found[index], wanted(index), other)) > 0
    )
    return [(index, id_) for _, index, id_ in pairs]


def _buckets(id_: str, positions: Iterable[Position]) -> set[tuple[str, int]]:
    """The id, and the stretches of the sources that are touched: only what shares one of them is compared."""
    stretches = {(source, at) for source, start, end in positions for at in range(start // 256, end // 256 + 1)}
    return stretches | {(id_, -1)}


def _likeness(one: Resting, wanted: str, other: Filed) -> float:
    if one.type and other.type and one.type != other.type:
        return 0
    shared = overlap(one.positions, other.positions)
    shorter, longer = sorted((_length(one.positions), _length(other.positions)))
    contained = shared / shorter if shorter else 0
    same_id = wanted == other.id and bool(_sources(one.positions) & _sources(other.positions))
    if contained < 0.5 and not same_id:
        return 0
    # What was rejected gives way to what was not, if both lie in something that grew.
    return contained + 0.5 * same_id + 0.1 * shared / max(longer, 1) - 0.2 * other.rejected


def overlap(left: Iterable[Position], right: Iterable[Position]) -> int:
    """Characters in both; the passages of either side do not overlap each other."""
    return sum(
        max(0, min(end, other_end) - max(start, other_start))
        for source, start, end in left
        for other_source, other_start, other_end in right
        if source == other_source
    )


def _length(places: Iterable[Position]) -> int:
    return sum(end - start for _, start, end in places)


def _sources(places: Iterable[Position]) -> set[str]:
    return {source for source, _, _ in places}
