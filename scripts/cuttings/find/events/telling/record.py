"""A happening as the record that is kept: its strongest status, its date, place, participants and evidence."""

from collections import Counter

from cuttings.find.events.joining.happening import Happening
from cuttings.find.events.setting.bounds import goes_on
from cuttings.find.events.setting.periods import exactness, is_after
from cuttings.find.events.sighting import Sighting, When
from cuttings.find.events.telling.naming import names
from cuttings.find.events.telling.passages import passage
from cuttings.find.events.telling.titles import title
from cuttings.find.reading import Reading
from cuttings.model import FoundEvent, FoundParticipant
from cuttings.model.vocabulary import EventStatus, Factuality, ParticipantRole

#: Strongest first: what is told as fact outweighs a plan, a plan a mere possibility.
_STATUS: tuple[EventStatus, ...] = ("occurred", "ongoing", "scheduled", "possible")
#: A denied allegation stays disputed, whoever else repeats it; else whoever vouches most counts.
_FACTUALITY: tuple[Factuality, ...] = ("disputed", "asserted", "attributed", "hypothetical")


def record(key: str, happening: Happening, reading: Reading) -> FoundEvent:
    """The found event of one happening."""
    first = happening.first
    published = reading.article.metadata.published.edtf
    when = _when(happening, published)
    status = _status(happening, when, published)
    return FoundEvent(
        key=key,
        title=title(first.frame.titles, names(happening, reading), _qualifier(happening, status)),
        event_type=first.frame.type,
        status=status,
        factuality=_factuality(happening, status),
        date=when.value if when is not None else _bound(status, reading),
        date_span=when.mentions[0].span if when is not None else None,
        place=next((s.place for s in happening.sightings if s.place is not None), None),
        participants=_participants(happening),
        evidence=tuple(dict.fromkeys(passage(sighting, reading) for sighting in happening.sightings)),
        rule=f"frame {first.frame.name}",
    )


def _qualifier(happening: Happening, status: EventStatus) -> str:
    """What keeps a title from telling as fact what is none."""
    if happening.first.alleged:
        return "alleged"
    return "possible" if status == "possible" else ""


def _status(happening: Happening, when: When | None, published: str | None) -> EventStatus:
    """The strongest status that is stated, else the strongest there is; what lies ahead has not occurred.

    What was only thought to be ahead because something was done "ahead of" it has occurred if its date is past.
    """
    stated = happening.stated() or {sighting.status.value for sighting in happening.sightings}
    strongest = next(value for value in _STATUS if value in stated)
    if strongest in ("occurred", "ongoing") and when is not None and published and is_after(when.value, published):
        return "scheduled"
    lasts = when is not None and when.value.endswith("/..") and goes_on(happening.first.trigger)
    if strongest == "occurred" and lasts and not any(_is_over(sighting) for sighting in happening.sightings):
        return "ongoing"  # the dispatch of soldiers since May
    past = when is not None and published is not None and is_after(published, when.value)
    return "occurred" if strongest == "scheduled" and past and not happening.stated() else strongest


def _is_over(sighting: Sighting) -> bool:
    """Whether it is told in the simple past."""
    clause = sighting.trigger.clause
    return clause is not None and clause.tag_ == "VBD"


def _bound(status: EventStatus, reading: Reading) -> str | None:
    """What is scheduled when a dated article is written lies after it; nothing else is known of its date."""
    published = reading.article.metadata.published.edtf
    if status != "scheduled" or not published or published.startswith(".."):
        return None
    return f"{published.split('/')[0]}/.."


def _factuality(happening: Happening, status: EventStatus) -> Factuality:
    found = {sighting.factuality for sighting in happening.sightings if sighting.status.value == status}
    found = found or {sighting.factuality for sighting in happening.sightings}
    return next(value for value in _FACTUALITY if value in found)


def _when(happening: Happening, published: str | None) -> When | None:
    """The most exact date; of equally exact ones the one told most often, then first.

    What is told in the past tense was before the article, and a plan is for after it: other dates were misread.
    """
    stated = [each.when for each in happening.sightings if each.when is not None and not _is_misread(each, published)]
    often = Counter(when.value for when in stated)
    return max(stated, key=lambda when: (exactness(when.value), often[when.value]), default=None)


def _is_misread(sighting: Sighting, published: str | None) -> bool:
    if sighting.when is None or not published:
        return False
    if sighting.status.value == "scheduled" and sighting.status.stated:
        return is_after(published, sighting.when.value)
    clause = sighting.trigger.clause
    past = sighting.status.value == "occurred" and clause is not None and clause.tag_ == "VBD"
    return past and is_after(sighting.when.value, published)


def _participants(happening: Happening) -> tuple[FoundParticipant, ...]:
    parts: dict[str, ParticipantRole] = {}
    for sighting in happening.sightings:
        for key, part in sighting.parts.items():
            parts.setdefault(key, part)
    return tuple(FoundParticipant(referent=key, role=part) for key, part in parts.items())
