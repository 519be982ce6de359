"""When a reaction was: after what brought it about, "the visit led to protests", or around what it went with."""

from collections.abc import Callable, Iterator, Sequence

from cuttings import lexicon
from cuttings.find.dates import calendar
from cuttings.find.events.joining.happening import Happening
from cuttings.find.events.participants.control import surface_subject
from cuttings.find.events.sighting import Sighting, When
from cuttings.find.events.syntax import is_passive
from cuttings.find.parse import Token


def effect(sighting: Sighting, happenings: Sequence[Happening]) -> When | None:
    """The date of what is told as the effect of another happening; None for all else."""
    for verb, value in _causes(sighting.trigger.token):
        subject = surface_subject(verb) if not is_passive(verb) else _undergoing(verb)
        cause = _told_by(subject, happenings) if subject is not None else None
        dated = [each.when for each in cause.sightings if each.when is not None] if cause is not None else []
        plain = [when for when in dated if not set(when.value) & set("/[")]
        if plain:
            best = max(plain, key=lambda when: len(when.value))
            return When(value(best.value.rstrip("?~%")), best.mentions)
    return None


def _causes(token: Token) -> Iterator[tuple[Token, Callable[[str], str]]]:
    """The verbs above a word that tell of an effect, with how its date follows from that of the cause."""
    words = lexicon.load("event_times")
    for above in token.ancestors:
        if is_passive(above) and above.lemma_ in words["going_with"]:
            yield above, calendar.approximate
        elif not is_passive(above) and above.lemma_ in words["leading_to"]:
            yield above, "{}/..".format


def _undergoing(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubjpass"), None)


def _told_by(noun: Token, happenings: Sequence[Happening]) -> Happening | None:
    told = (each for each in happenings if any(sighting.trigger.token.i == noun.i for sighting in each.sightings))
    return next(told, None)
