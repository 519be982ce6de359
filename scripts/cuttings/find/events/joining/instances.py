"""The happenings one trigger tells of: each country of a trip, and the visit since which this one is the first."""

from collections.abc import Iterator
from dataclasses import replace

from cuttings.find.events.detection.triggers import Trigger, identical
from cuttings.find.events.participants.fillers import Fillers
from cuttings.find.events.participants.roles import Filled, fill
from cuttings.find.events.participants.territory import state_of
from cuttings.find.events.setting.where import place
from cuttings.find.events.sighting import Sighting, Status, When
from cuttings.model.vocabulary import ParticipantRole


def one_by_one(sighting: Sighting) -> Iterator[Sighting]:
    """Each country of a trip to several is a visit of its own."""
    apart = sighting.frame.apart
    keys = sighting.fillers.get(apart, ()) if apart else ()
    if len(keys) < 2:
        yield sighting
        return
    for key in keys:
        others = {state_of(other) or other for other in keys if other != key}
        yield replace(
            sighting,
            fillers=sighting.fillers | {str(apart): (key,)},
            parts={one: part for one, part in sighting.parts.items() if one not in others},
            place=key,
        )


def earlier_instance(sighting: Sighting, when: When, fillers: Fillers) -> Iterator[Sighting]:
    """The instance that "the visit was his first since 2000" also tells of, with who is named by either noun."""
    trigger = sighting.trigger
    found = fill(trigger, fillers)
    same = identical(trigger)
    for role, keys in fill(same, fillers).keys.items() if same is not None else ():
        found.keys.setdefault(role, keys)
        found.tokens.setdefault(role, [])
    if found.satisfies(trigger.frame, dated=True):
        yield replace(
            sighting,
            fillers=dict(found.keys),
            parts=participants(trigger, found, fillers),
            place=place(trigger, found, fillers),
            when=when,
            status=Status("occurred", stated=True),
            complete=True,
            other_instance=True,
        )


def participants(trigger: Trigger, found: Filled, fillers: Fillers) -> dict[str, ParticipantRole]:
    """The participants; a city that one went to stands for its state.

    With forces their state takes part, with a delegation whoever leads it, and with leaders who conclude an agreement
    the states that it binds.
    """
    parts: dict[str, ParticipantRole] = {}
    binding = trigger.frame.type == "agreement" and trigger.is_noun
    for role in trigger.frame.roles:
        if role.part is not None:
            for key in found.keys.get(role.name, ()):
                actor = fillers.actor(key)
                if actor is not None:
                    parts.setdefault(actor, role.part)
                for state in fillers.states_behind(key, binding):
                    parts.setdefault(state, role.part)
            for leader in (key for token in found.tokens.get(role.name, ()) for key in fillers.leaders(token)):
                parts.setdefault(leader, role.part)
    return parts
