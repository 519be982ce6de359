"""Events that people say are one, or two: heard after the rules have joined, and before anything gets an id."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cuttings.resolve.corrected import Position
from cuttings.resolve.growing import Cluster
from cuttings.resolve.happening import Happening
from cuttings.resolve.recognise import overlap
from cuttings.resolve.standing import Standing


def as_people_say(clusters: Sequence[Cluster], standing: Standing) -> list[Cluster]:
    """The clusters with those apart that people say are two, then those together that people say are one.

    A happening is what a file speaks of when it rests on words that the file quotes.
    """
    apart = standing.apart("events")
    said = _said(standing)
    if not said:
        return list(clusters)
    whose = _whose([one for cluster in clusters for one in cluster], said, standing)
    parted = [part for cluster in clusters for part in _parted(cluster, whose, apart)]
    return _united(parted, whose)


def decided_on(standing: Standing) -> set[str]:
    """The sources that tell of events which people joined or told apart: clusters without them stay as they are."""
    return {source for id_ in _said(standing) for source, _, _ in standing.quoted("events", id_)}


def _said(standing: Standing) -> set[str]:
    """The ids of events that people say are one, or two, with others."""
    parted = {id_ for pair in standing.apart("events") for id_ in pair}
    return parted | {id_ for of, id_ in standing.kb.originals if of == "events"}


def _whose(told: Sequence[Happening], said: Iterable[str], standing: Standing) -> dict[int, str]:
    """The id, as it is now, of the file that speaks of each happening, by the happening's identity, if there is one."""
    quoted: dict[str, list[tuple[Position, str]]] = defaultdict(list)
    for id_ in sorted(said):
        for place in standing.quoted("events", id_):
            quoted[place[0]].append((place, id_))
    whose: dict[int, str] = {}
    for one in told:
        here = [(one.source, span.start, span.end) for span in one.event.evidence]
        shared = [(overlap(here, [place]), id_) for place, id_ in quoted[one.source]]
        most, id_ = max(shared, default=(0, ""))
        if most:
            whose[id(one)] = standing.former.get(id_, id_)
    return whose


def _parted(cluster: Cluster, whose: Mapping[int, str], apart: set[frozenset[str]]) -> Iterator[Cluster]:
    """A cluster without those that are not what its first one is, and each of those by itself."""
    ids = list(dict.fromkeys(whose[id(one)] for one in cluster if id(one) in whose))
    strangers = [id_ for place, id_ in enumerate(ids) if any(frozenset((id_, other)) in apart for other in ids[:place])]
    yield [one for one in cluster if whose.get(id(one)) not in strangers]
    for id_ in strangers:
        yield [one for one in cluster if whose.get(id(one)) == id_]


def _united(clusters: Sequence[Cluster], whose: Mapping[int, str]) -> list[Cluster]:
    """Clusters that speak of one event by what people merged, as one; the first keeps its place."""
    united: list[Cluster] = []
    first: dict[str, Cluster] = {}
    for cluster in clusters:
        ids = [whose[id(one)] for one in cluster if id(one) in whose]
        there = next((first[id_] for id_ in ids if id_ in first), None)
        if there is None:
            there = []
            united.append(there)
        there += cluster
        for id_ in ids:
            first.setdefault(id_, there)
    return united
