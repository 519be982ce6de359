"""A happening as the record that is kept: its strongest status, its date, place, participants and evidence."""

from collections import Counter

from spacy.tokens import Token

from cuttings.find.events.coreference import Happening
from cuttings.find.events.passages import passage
from cuttings.find.events.periods import exactness, is_after
from cuttings.find.events.sighting import When
from cuttings.find.events.status import is_named
from cuttings.find.events.titles import title, told
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
    when = _when(happening)
    status = _status(happening, when, reading.article.metadata.published.edtf)
    return FoundEvent(
        key=key,
        title=title(first.frame, _names(happening, reading)),
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


def _status(happening: Happening, when: When | None, published: str | None) -> EventStatus:
    """The strongest status that is stated, else the strongest there is; what lies ahead has not occurred."""
    stated = happening.stated() or {sighting.status.value for sighting in happening.sightings}
    strongest = next(value for value in _STATUS if value in stated)
    if strongest in ("occurred", "ongoing") and when is not None and published and is_after(when.value, published):
        return "scheduled"
    return strongest


def _proper_name(noun: Token, reading: Reading) -> str:
    """The capitalised words of a name around its noun, with what follows "of" or "on"."""
    first = noun.i
    while first > noun.left_edge.i and noun.doc[first - 1].is_title:
        first -= 1
    parts = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in ("of", "on")]
    last = parts[0].right_edge if parts else noun
    while last.i > noun.i and not last.is_title:
        last = noun.doc[last.i - 1]
    return reading.text(noun.doc[first].idx, last.idx + len(last))


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


def _when(happening: Happening) -> When | None:
    """The most exact date; of equally exact ones the one told most often, then first."""
    stated = [sighting.when for sighting in happening.sightings if sighting.when is not None]
    often = Counter(when.value for when in stated)
    return max(stated, key=lambda when: (exactness(when.value), often[when.value]), default=None)


def _participants(happening: Happening) -> tuple[FoundParticipant, ...]:
    parts: dict[str, ParticipantRole] = {}
    for sighting in happening.sightings:
        for key, part in sighting.parts.items():
            parts.setdefault(key, part)
    return tuple(FoundParticipant(referent=key, role=part) for key, part in parts.items())


def _names(happening: Happening, reading: Reading) -> dict[str, tuple[str, ...]]:
    """For each role of the frame the names that fill it where it is filled first."""
    trigger = happening.first.trigger
    used: set[str] = set()
    several = len(happening.first.of_part("agent")) > 1
    particles = [child.lower_ for child in trigger.token.children if child.dep_ == "prt"]
    verb = told(trigger.token.lemma_.lower(), trigger.is_noun, several)
    names: dict[str, tuple[str, ...]] = {"verb": (" ".join([verb, *particles]),)}
    if not happening.first.parts and is_named(trigger.token):
        names["name"] = (_proper_name(trigger.token, reading),)
    for sighting in (each for each in happening.sightings if each.frame is happening.first.frame):
        for role, keys in sighting.fillers.items():
            new = [key for key in keys if key not in used]
            if new and role not in names:
                names[role] = tuple(reading.referents[key].name for key in new)
                used.update(new)
    return names
