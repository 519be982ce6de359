"""What keeps commentary out: an act of speech is an event only when the act itself is news."""

from cuttings.find.events.roles import Filled
from cuttings.find.events.sighting import When
from cuttings.find.events.triggers import Trigger
from cuttings.find.reading import Reading

_OFFICIAL_KINDS = frozenset(
    {"state", "separatist-entity", "government-body", "international-organisation", "alliance", "armed-force"}
)


def is_news(trigger: Trigger, filled: Filled, when: When | None, place: str | None, reading: Reading) -> bool:
    """Whether an act of speech is news: dated or placed, or done by an official in other words than "said"."""
    if not trigger.frame.news or when is not None or place is not None:
        return True
    if trigger.token.lemma_ in trigger.frame.plain:
        return False
    speakers = filled.keys.get(trigger.frame.roles[0].name, ())
    return any(is_official(key, reading) for key in speakers)


def is_official(key: str, reading: Reading) -> bool:
    """Whether somebody speaks for a state or another public body, by kind or by a role that the article states."""
    referent = reading.referents[key]
    if referent.kind in _OFFICIAL_KINDS:
        return True
    held_by = [reading.referents[role.of].kind for role in referent.roles if role.of in reading.referents]
    return any(kind in _OFFICIAL_KINDS for kind in held_by)
