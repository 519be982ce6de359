"""Where a happening took place: the place that stands after in, at or to under its trigger."""

from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.participants.fillers import Fillers
from cuttings.find.events.participants.roles import Filled
from cuttings.find.events.participants.standing import standing
from cuttings.find.events.participants.territory import PLACE_KINDS
from cuttings.find.events.setting.occasion import held
from cuttings.find.events.syntax import after

_TERRITORIES = PLACE_KINDS | {"state", "separatist-entity"}


def place(trigger: Trigger, filled: Filled, fillers: Fillers) -> str | None:
    """Key of the place: where one went, else what stands after in or at; None when the sentence names none."""
    for role in ("destination", "place"):
        for key in filled.keys.get(role, ()):
            return key
    for preposition in ("in", "at"):
        for token in standing(trigger, preposition, fillers):
            for key in fillers.keys(token):
                if fillers.kind(key) in _TERRITORIES:
                    return key
    for noun in (noun for verb in held(trigger.clause) for word in ("in", "at") for noun in after(verb, word)):
        for key in fillers.keys(noun):
            if fillers.kind(key) in _TERRITORIES:
                return key
    return next((key for keys in filled.keys.values() for key in keys if fillers.kind(key) in PLACE_KINDS), None)
