"""The dates and places that several articles give one event, compared with those that the event's page shows."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cuttings import lexicon
from cuttings.edtf import bounds
from cuttings.model import Event, Evidence, Place, Related, Side
from cuttings.model.vocabulary import Grade
from cuttings.relate.corpus import Corpus
from cuttings.relate.pairing import of_slot, side
from cuttings.relate.tellings import Told
from cuttings.resolve import world

#: Dates of the same doing of the same parties that lie so many days apart may be those of one happening.
_NEAR = 3
_WORDS: dict[Grade, str] = {
    "compatible": "They agree at the coarser precision",
    "tension": "They overlap without agreeing",
    "contradictory": "They exclude each other",
}


def dates_and_places(corpus: Corpus) -> Iterator[Related]:
    """Values of one event that differ, each compared once with the preferred one, and near misses between events."""
    for id_, tellings in corpus.of_several.items():
        event = corpus.event(id_)
        if event and not any(told.goes_on for told in tellings):
            yield from _dates(event, tellings, corpus)
            yield from _places(event, tellings, corpus)
    yield from _near_misses(corpus)


def _dates(event: Event, tellings: Sequence[Told], corpus: Corpus) -> Iterator[Related]:
    giver = next((told for told in tellings if event.date and told.event.date == event.date), None)
    if giver is None:
        return
    for told in _distinct(tellings):
        if told.event.date and told.source != giver.source and told.event.date != event.date:
            grade, why = _agreement(giver, told)
            sides = (dated(giver, corpus), dated(told, corpus))
            yield of_slot("date", grade, sides, why, "date of one event")


def _distinct(tellings: Sequence[Told]) -> list[Told]:
    """One telling of each date."""
    first: dict[str | None, Told] = {}
    for told in tellings:
        first.setdefault(told.event.date, told)
    return list(first.values())


def dated(told: Told, corpus: Corpus) -> Side:
    """An event's date in one article, in the words that give it."""
    return side(told.id, f"{told.event.date} ({told.event.status})", _giving(told, corpus))


def _giving(told: Told, corpus: Corpus) -> tuple[Evidence, ...]:
    """The sentence that gives the date; without one, the passage that tells most of the event."""
    span = told.event.date_span
    sentence, _ = corpus.texts.around(told.source, span[0]) if span else (None, None)
    if sentence is None:
        return corpus.evidence(told)
    quote = corpus.texts.quote(told.source, (sentence.start, sentence.start + len(sentence.text.rstrip())))
    return (quote,) if quote else corpus.evidence(told)


def _agreement(one: Told, other: Told) -> tuple[Grade, str]:
    """How far two dates of one event agree, and why in words."""
    plan = one.is_fact != other.is_fact
    ours, theirs = one.event.date or "../..", other.event.date or "../.."
    about = f"{ours} and {theirs}"
    this, that = bounds(ours), bounds(theirs)
    if this.within(that) or that.within(this):
        came = "; one is the plan, one what came of it" if plan else ""
        return "compatible", f"{_WORDS['compatible']}: {about}{came}."
    if plan:
        return "tension", f"It was planned for another time than it took place: {about}."
    grade: Grade = "tension" if this.meets(that) else "contradictory"
    return grade, f"{_WORDS[grade]}: {about}."


def _places(event: Event, tellings: Sequence[Told], corpus: Corpus) -> Iterator[Related]:
    giver = next((told for told in tellings if event.place and told.place == event.place), None)
    seen = {event.place}
    for told in tellings if giver else ():
        if giver and told.place and told.place not in seen and told.source != giver.source:
            seen.add(told.place)
            nested = lies_in(told.place, event.place) or lies_in(event.place, told.place)
            if not nested and sort_of(told.place, corpus) != sort_of(event.place, corpus):
                continue  # whether a valley lies in a state is known only where the lexicon has both
            grade: Grade = "compatible" if nested else "tension" if giver.is_fact != told.is_fact else "contradictory"
            places = f"{_label(event.place, corpus)} and {_label(told.place, corpus)}"
            why = f"One lies in the other: {places}." if nested else f"{_WORDS[grade]}: {places}."
            sides = tuple(side(t.id, _label(t.place, corpus), corpus.evidence(t)) for t in (giver, told))
            yield of_slot("place", grade, (sides[0], sides[1]), why, "place of one event")


def sort_of(id_: str | None, corpus: Corpus) -> str:
    """What sort of a place it is: a state for its country, else as the knowledge base has it."""
    place = corpus.entities["places"].get(id_ or "")
    return place.kind if isinstance(place, Place) else "country"


def lies_in(area: str | None, outer: str | None) -> bool:
    """Whether a place known to the lexicon lies in another, or is it."""
    while area and area != outer:
        area = world.within(area)
    return area is not None


def _label(id_: str | None, corpus: Corpus) -> str:
    for folder in ("places", "actors"):
        if id_ and id_ in corpus.entities[folder]:
            return corpus.entities[folder][id_].label
    return id_ or "nowhere"


def _near_misses(corpus: Corpus) -> Iterator[Related]:
    """Events of different articles that would be one, were they not dated a few days apart."""
    alike: dict[tuple[str, frozenset[str], str | None], list[Told]] = defaultdict(list)
    for told in corpus.told:
        exact = told.stated is not None and told.stated.days <= _NEAR
        if exact and told.is_fact and len(told.parties) > 1 and _is_news(told):
            alike[told.event.event_type, told.parties, told.place].append(told)
    for group in alike.values():
        for one, other in pairwise(sorted(group, key=lambda told: (told.stated, told.source, told.event.key))):
            if one.id != other.id and one.source != other.source and _are_near(one, other):
                why = (
                    "The same doing of the same parties, a few days apart in two articles: "
                    f"{one.event.date} and {other.event.date}. If it is one happening, its dates exclude each other."
                )
                yield of_slot("date", "tension", (dated(one, corpus), dated(other, corpus)), why, "near miss")


def _is_news(told: Told) -> bool:
    return told.event.event_type in lexicon.load("joining")["news"]


def _are_near(one: Told, other: Told) -> bool:
    if one.stated is None or other.stated is None or one.stated.meets(other.stated):
        return False
    return other.stated.first - one.stated.last <= _NEAR
