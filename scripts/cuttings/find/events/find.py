"""Events of an article: triggers → sightings → happenings → records."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cuttings.find.events.detection.guards import is_news, refuse_commentary
from cuttings.find.events.detection.readout import without_table_talk
from cuttings.find.events.detection.told import Sense, told_elsewhere
from cuttings.find.events.detection.triggers import Trigger, triggers
from cuttings.find.events.joining.coreference import join
from cuttings.find.events.joining.instances import earlier_instance, one_by_one, participants
from cuttings.find.events.participants.exchange import with_partners
from cuttings.find.events.participants.fillers import Fillers
from cuttings.find.events.participants.reactions import add_targets
from cuttings.find.events.participants.relief import add_receivers
from cuttings.find.events.participants.roles import Filled, fill
from cuttings.find.events.participants.sides import Sides
from cuttings.find.events.reality.denied import is_told_and_denied
from cuttings.find.events.reality.factuality import factuality, is_alleged
from cuttings.find.events.reality.instance import is_named, is_other_instance
from cuttings.find.events.reality.negation import NotAnEventError
from cuttings.find.events.reality.status import status
from cuttings.find.events.setting.when import Calendar
from cuttings.find.events.setting.where import place
from cuttings.find.events.setting.within import inherit_dates
from cuttings.find.events.sighting import Sighting, Status, When
from cuttings.find.events.syntax import is_verbal
from cuttings.find.events.telling.naming import proper_name
from cuttings.find.events.telling.record import record
from cuttings.find.reading import Reading
from cuttings.model import Abstention


def find_events(reading: Reading) -> None:
    """Add the events of the article to the reading, and triggers that gave none to its abstentions.

    Builds on the mentions, referents, dates and claims that were found before.
    """
    sighted = with_partners(list(without_table_talk(_sightings(reading), reading)))
    sides = Sides(reading)
    happenings, alone = join(sighted, sides)
    inherit_dates(happenings, sides)
    add_targets(happenings)
    add_receivers(happenings, reading)
    for number, happening in enumerate(happenings, start=1):
        event = record(f"e{number}", happening, reading)
        if event.participants or event.date or event.place:
            reading.events.append(event)
        else:
            _abstain(reading, happening.first.trigger, "neither who, nor when, nor where")
    for sighting in alone:
        _abstain(reading, sighting.trigger, "nobody identified, and no earlier event that it repeats")


def _sightings(reading: Reading) -> Iterator[Sighting]:
    fillers, calendar = Fillers(reading), Calendar(reading)
    words = [
        [(sense, fill(sense, fillers)) for sense in senses]
        for senses in triggers(reading.doc)
        if not (senses[0].frame.type == "statement" and fillers.mentioned.names_a_body(senses[0].token))
    ]
    elsewhere = told_elsewhere(words)
    telling = [senses for senses in words if senses[0][0].token.i not in elsewhere]
    busy = frozenset(senses[0][0].token.i for senses in telling if _tells(senses))
    for senses in telling:
        yield from _sighting(senses, fillers, calendar, busy, reading)


def _tells(senses: Sequence[Sense]) -> bool:
    """Whether the word surely names a happening, so that dates beside it are its own."""
    return senses[0][0].is_noun or any(found.satisfies(trigger.frame, dated=True) for trigger, found in senses)


def _sighting(
    senses: Sequence[Sense], fillers: Fillers, calendar: Calendar, busy: frozenset[int], reading: Reading
) -> Iterator[Sighting]:
    """The sightings of one word: in its first sense that finds all it needs, else as a possible repetition."""
    first = senses[0][0]
    fitting = (trigger for trigger, found in senses if found.satisfies(trigger.frame, dated=True))
    dates = calendar.dates(next(fitting, first) if len(senses) > 1 else first, busy - {first.token.i})
    whole = [(trigger, found) for trigger, found in senses if found.satisfies(trigger.frame, bool(dates))]
    chosen = [sense for n, sense in enumerate(whole) if n == 0 or sense[0].frame.beside]
    if not chosen and first.is_noun:
        chosen = [senses[0]]
    elif not chosen and any(found.keys for _, found in senses):
        _abstain(reading, first, "not all that this kind of event needs is said")
    for trigger, found in chosen:
        try:
            yield from _read(trigger, found, dates, calendar.first_since(trigger), fillers, reading)
        except NotAnEventError as refusal:
            _abstain(reading, trigger, refusal.reason)


def _read(
    trigger: Trigger,
    found: Filled,
    dates: Sequence[When],
    earlier: When | None,
    fillers: Fillers,
    reading: Reading,
) -> Iterator[Sighting]:
    said, alleged = status(trigger), is_alleged(trigger) or is_told_and_denied(trigger, reading)
    if alleged:
        said = Status("possible", stated=True)
    where = place(trigger, found, fillers)
    refuse_commentary(trigger, said)
    if not is_news(trigger, found, dates, where, reading):
        raise NotAnEventError("an act of speech that is no news by itself")
    sighting = Sighting(
        trigger=trigger,
        fillers=dict(found.keys),
        tokens=[token for tokens in found.tokens.values() for token in tokens],
        complete=found.satisfies(trigger.frame, bool(dates)) and not _is_heading(trigger, found),
        sentence=fillers.sentence(trigger.token),
        status=said,
        factuality=factuality(trigger, said, reading),
        place=where,
        other_instance=is_other_instance(trigger),
        alleged=alleged,
        things=frozenset(token.lemma_.lower() for token in found.words()),
        definite=_has_word(trigger, "the", "this", "that"),
        introduces=_has_word(trigger, "a", "an", "another"),
        heading=fillers.in_headline(trigger.token),
        name=proper_name(trigger.token, reading).lower() if is_named(trigger.token) else "",
        parts=participants(trigger, found, fillers),
    )
    for when in dates or (None,):
        for each in one_by_one(sighting):
            yield each if when is None else replace(each, when=when)
    if earlier is not None:
        yield from earlier_instance(sighting, earlier, fillers)


def _is_heading(trigger: Trigger, found: Filled) -> bool:
    """Whether it is a fragment that names one side only, as titles of readouts do: the text tells of it in full."""
    together = any(role.all and len(found.keys.get(role.name, ())) == 1 for role in trigger.frame.roles)
    return together and not any(is_verbal(token) for token in trigger.token.sent)


def _abstain(reading: Reading, trigger: Trigger, reason: str) -> None:
    start, end = trigger.token.idx, trigger.token.end
    reading.abstentions.append(
        Abstention(start=start, end=end, text=reading.text(start, end), concern="event", reason=reason)
    )


def _has_word(trigger: Trigger, *words: str) -> bool:
    """Whether one of these small words belongs to the trigger."""
    return any(child.lower_ in words for child in trigger.token.children)
