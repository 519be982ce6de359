"""Events: what several articles tell of one happening, joined, and known again by the words that it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.kb.slugs import slug
from cuttings.model import Event, Source
from cuttings.model.vocabulary import Edtf
from cuttings.resolve.clusters import cluster
from cuttings.resolve.company import Few
from cuttings.resolve.decided import as_people_say
from cuttings.resolve.edtf import is_pinned
from cuttings.resolve.entities import Entities
from cuttings.resolve.event_draft import draft_event
from cuttings.resolve.happening import Happening, happenings
from cuttings.resolve.ids import Ids
from cuttings.resolve.quote import Quotes
from cuttings.resolve.recognise import Wanted, absorbed, on_file, positions, recognise
from cuttings.resolve.standing import Standing
from cuttings.resolve.told import tell
from cuttings.resolve.undoubted import Filed, Resting


@dataclass(frozen=True)
class Events:
    """Drafts by id, the links of what was found, and into which event the file of another was absorbed."""

    drafts: dict[str, Event]
    links: dict[tuple[str, str], str]
    absorbed: dict[str, str]


def events(
    quotes: Mapping[str, Quotes],
    entities: Entities,
    sources: Mapping[str, Source],
    standing: Standing,
    ids: Ids,
) -> Events:
    """The events of all articles. An event is known again by the words it rests on.

    `sources` say when each article came out, as far as that is known, and whether it was withdrawn.
    """
    withdrawn = {id_ for id_, one in sources.items() if one.withdrawn}
    clusters = as_people_say(cluster(_happenings(quotes, entities, sources)), standing)
    drafts = [draft_event(members, quotes, withdrawn) for members in clusters]
    wanted = cache(lambda index: wanted_id(drafts[index].date, drafts[index].title))
    found = [Resting(positions(draft.evidence), draft.type) for draft in drafts]
    filed = events_on_file(standing)
    given = event_ids(found, wanted, filed, standing, ids)
    left_over = [one for one in filed if standing.whose["events", one.id] == "machine" and one.id not in ids.given]
    return Events(
        drafts={id_: drafts[index] for index, id_ in given.items()},
        links={(one.source, f"event:{one.event.key}"): id_ for index, id_ in given.items() for one in clusters[index]},
        absorbed={old: given[index] for old, index in absorbed(found, wanted, left_over).items() if index in given},
    )


def _happenings(quotes: Mapping[str, Quotes], entities: Entities, sources: Mapping[str, Source]) -> Iterator[Happening]:
    """What the articles tell of, article by article."""
    published = {id_: one.published.edtf for id_, one in sources.items()}
    told = [one for source, quote in quotes.items() for one in tell(quote, entities, published.get(source))]
    few = Few()
    few.count(told)
    return happenings(told, entities, few)


def events_on_file(standing: Standing) -> list[Filed]:
    """The events that have a file or had one, also by what the files say that people merged into it."""
    return on_file("events", standing, with_joined=True)


def event_ids(
    found: Sequence[Resting], wanted: Wanted, filed: Sequence[Filed], standing: Standing, ids: Ids
) -> dict[int, str]:
    """The id of each event, by index; none where people rejected it. `found` stands in the order of clusters."""
    known = recognise(found, wanted, filed)
    given = {at: ids.keep(id_) for at, id_ in sorted(known.items()) if standing.whose["events", id_] != "rejected"}
    for at in sorted((index for index in range(len(found)) if index not in known), key=wanted):
        given[at] = ids.give(wanted(at))
    return given


def wanted_id(date: Edtf | None, title: str) -> str:
    """The date, if it is fixed in the calendar, or the first of its days, and the title."""
    day = date.strip("[]").replace(",", "/").split("/")[0] if date and is_pinned(date) else ""
    return slug(f"{day} {title}")
