"""Events that people say are one, or two: heard after the rules have joined, and before anything gets an id."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cuttings.kb.remembered import Position
from cuttings.model import Event
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
    return [_led(cluster, whose, standing) for cluster in _united(parted, whose)]


def decided_on(standing: Standing) -> set[str]:
    """The sources that tell of events which people joined or told apart: clusters without them stay as they are."""
    return {source for id_ in _said(standing) for source, _, _ in standing.quoted("events", id_)}


def _said(standing: Standing) -> set[str]:
    """The ids of events that people say are one, or two, with others."""
    parted = {id_ for pair in standing.apart("events") for id_ in pair}
    return parted | {id_ for of, id_ in standing.kb.originals if of == "events"}


def _whose(told: Sequence[Happening], said: Iterable[str], standing: Standing) -> dict[int, str]:
    """The id, as it is now, of the file that speaks of each happening, by the happening's identity, if there is one.

    Of what an article tells in its words a file speaks of those of its own type; of any, if none is: people may have
    given it its type, or merged into it what another article tells otherwise.
    """
    resting = list(_resting(told, said, standing))
    typed = {(id_, one.source) for one, id_, _ in resting if _type(id_, standing) == one.event.event_type}
    most: dict[int, tuple[int, str]] = {}
    for one, id_, shared in resting:
        if (id_, one.source) not in typed or _type(id_, standing) == one.event.event_type:
            most[id(one)] = max((shared, id_), most.get(id(one), (0, "")))
    return {at: standing.former.get(id_, id_) for at, (_, id_) in most.items()}


def _resting(
    told: Iterable[Happening], said: Iterable[str], standing: Standing
) -> Iterator[tuple[Happening, str, int]]:
    """Each happening, with every file that quotes words of it, and how many characters of them."""
    quoted: dict[str, list[tuple[Position, str]]] = defaultdict(list)
    for id_ in sorted(said):
        for place in standing.quoted("events", id_):
            quoted[place[0]].append((place, id_))
    for one in told:
        if one.source in quoted:
            here = [(one.source, span.start, span.end) for span in one.event.evidence]
            for place, id_ in quoted[one.source]:
                if shared := overlap(here, [place]):
                    yield one, id_, shared


def _type(id_: str, standing: Standing) -> str | None:
    """The type that a file gives its event."""
    event = standing.kb.originals.get(("events", id_)) or standing.entity("events", id_)
    return event.type if isinstance(event, Event) else None


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


def _led(cluster: Cluster, whose: Mapping[int, str], standing: Standing) -> Cluster:
    """A cluster, first those of the type of the file that people merged others into.

    The first gives an event its type: were it another's, the event would not be recognised as what that file tells of.
    """
    into = next((id_ for one in cluster if (id_ := whose.get(id(one))) in standing.joined), None)
    type_ = _type(into, standing) if into else None
    return sorted(cluster, key=lambda one: one.event.event_type != type_) if type_ else cluster
