"""What keeps commentary out: an act of speech is an event only when the act itself is news."""

from collections.abc import Sequence

from spacy.tokens import Token

from cuttings.find.events.frames import representatives
from cuttings.find.events.mood import cues, governor, mood
from cuttings.find.events.negation import NotAnEventError
from cuttings.find.events.roles import Filled
from cuttings.find.events.sighting import Status, When
from cuttings.find.events.status import change
from cuttings.find.events.triggers import Trigger
from cuttings.find.reading import Reading

_OFFICIAL_KINDS = frozenset(
    {"state", "separatist-entity", "government-body", "international-organisation", "alliance", "armed-force"}
)


def refuse_commentary(trigger: Trigger, said: Status) -> None:
    """Raise NotAnEventError for background: acts of speech that are merely possible, relations as they are."""
    if trigger.frame.news and said.value == "possible":
        raise NotAnEventError("an act of speech that did not take place")
    if trigger.frame.type == "appointment" and not trigger.is_noun and _is_demanded(trigger.token):
        raise NotAnEventError("a demand, not a change of office")
    if trigger.frame.type == "agreement" and trigger.is_noun and trigger.token.head.lemma_ in cues("undoing"):
        raise NotAnEventError("the end of an agreement, not its making")
    if trigger.token.lemma_ == "support" and trigger.token.head.lemma_ in cues("voicing"):
        raise NotAnEventError("support in words only")
    if trigger.frame.changed and change(trigger) is None:
        raise NotAnEventError("a state of relations, not a change in them")
    if trigger.frame.changed and trigger.clause is not None and mood(trigger.clause) in ("wish", "purpose"):
        raise NotAnEventError("an aim, not a change in relations")
    if trigger.frame.carried and trigger.carrier is None:
        raise NotAnEventError("named, but not done")


def _is_demanded(verb: Token) -> bool:
    """Whether it is only what somebody asks for: "demanded that the minister resign"."""
    above = governor(verb)
    return mood(verb) == "wish" and above is not None and above.lemma_ in cues("requests")


def is_news(trigger: Trigger, filled: Filled, dates: Sequence[When], place: str | None, reading: Reading) -> bool:
    """Whether an act of speech is news: dated or placed, or done by an official in other words than "said"."""
    if not trigger.frame.news or dates or place is not None:
        return True
    if trigger.token.lemma_ in trigger.frame.plain:
        return False
    speakers = filled.keys.get(trigger.frame.roles[0].name, ())
    return any(is_official(key, reading) for key in speakers)


def is_official(key: str, reading: Reading) -> bool:
    """Whether somebody speaks for a public body, by kind or by a stated role, or is a known public figure."""
    referent = reading.referents[key]
    if referent.kind in _OFFICIAL_KINDS or (referent.kind == "person" and referent.known):
        return True
    if referent.kind == "collective":
        return not representatives().isdisjoint(word.rstrip("s") for word in referent.name.lower().split())
    held_by = [reading.referents[role.of].kind for role in referent.roles if role.of in reading.referents]
    return any(kind in _OFFICIAL_KINDS for kind in held_by)
