"""What keeps commentary out: an act of speech is an event only when the act itself is news."""

from collections.abc import Sequence

from cuttings.find.claims.cues import words
from cuttings.find.events.detection.nouns import commentators, representatives
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.participants.roles import Filled
from cuttings.find.events.reality.mood import cues, governor, mood
from cuttings.find.events.reality.negation import NotAnEventError
from cuttings.find.events.reality.status import change
from cuttings.find.events.sighting import Status, When
from cuttings.find.events.syntax import lacks_object
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Referent

#: The role of whoever speaks for an office, known by name or not: "the ministry said".
OFFICE = "office"
_OFFICIAL_KINDS = frozenset(
    {"state", "separatist-entity", "government-body", "international-organisation", "alliance", "armed-force"}
)


def refuse_commentary(trigger: Trigger, said: Status) -> None:
    """Raise NotAnEventError for background: acts of speech that are merely possible, relations as they are."""
    if _is_hearsay(trigger.token):
        raise NotAnEventError("talk about it, not talks")
    if trigger.frame.news and said.value == "possible":
        raise NotAnEventError("an act of speech that did not take place")
    if trigger.frame.type == "statement" and trigger.is_noun and _is_lifted(trigger):
        raise NotAnEventError("an act of speech that is taken back")
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
    if trigger.frame.group == "vote" and trigger.is_noun and trigger.carrier is None and _is_counted(trigger.token):
        raise NotAnEventError("a count of votes")
    if trigger.frame.group == "deaths" and _is_general(trigger.token):
        raise NotAnEventError("what happens to people in general")
    if trigger.frame.carried and trigger.carrier is None:
        raise NotAnEventError("named, but not done")


def _is_counted(noun: Token) -> bool:
    """Whether a number stands before it: "won by three votes"."""
    return any(child.dep_ == "nummod" for child in noun.children)


def _is_general(verb: Token) -> bool:
    """Whether a present tense tells of nobody in particular: "smoking kills people", but not "kills 12 people"."""
    if verb.tag_ not in ("VBZ", "VBP", "VB", "VBG"):
        return False
    people = [child for child in verb.children if child.dep_ == ("dobj" if verb.lemma_ == "kill" else "nsubj")]
    return any(
        noun.tag_ == "NNS"
        and not any(word.dep_ in ("nummod", "det") for word in noun.children)
        and noun.lower_ == "people"
        for noun in people
    )


def _is_lifted(trigger: Trigger) -> bool:
    """Whether it is taken back or no longer holds: "has lifted all warnings"."""
    return trigger.clause is not None and trigger.clause.lemma_ in cues("lifting")


def _is_hearsay(noun: Token) -> bool:
    """Whether it is what people say: "Seoul's talk of reducing tension"; but not "had a talk about trade"."""
    if noun.lower_ not in words("content", "hearsay") or noun.head.lemma_ in cues("holding"):
        return False
    own = {child.lower_ for child in noun.children}
    return not own.isdisjoint(("of", "about")) and own.isdisjoint(("a", "an", "the"))


def _is_demanded(verb: Token) -> bool:
    """Whether it is only what somebody asks for: "demanded that the minister resign"."""
    above = governor(verb)
    return mood(verb) == "wish" and above is not None and above.lemma_ in cues("requests")


def is_news(trigger: Trigger, filled: Filled, dates: Sequence[When], place: str | None, reading: Reading) -> bool:
    """Whether an act of speech is news: dated or placed, or done by an official in other words than "said".

    What anybody says at any time ("said", "told") is news only of officials, and only if dated, placed or addressed.
    """
    if not trigger.frame.news:
        return True
    if trigger.frame.officials and not (_has_content(trigger.token) or filled.words()):
        return False
    stated = bool(dates) or place is not None
    if not stated and lacks_object(trigger.token):
        return False  # "the firms that it accused": told to say which firms
    if stated and not trigger.frame.officials:
        return True
    if trigger.token.lemma_ in trigger.frame.plain and not stated:
        return False
    speakers = filled.keys.get(trigger.frame.roles[0].name, ())
    unnamed = [] if speakers else filled.tokens.get(OFFICE, [])
    return any(is_official(key, reading) for key in speakers) or any(_holds_office(noun) for noun in unnamed)


def _holds_office(noun: Token) -> bool:
    """Whether a noun for an office is said of one who holds it: no "former minister"."""
    return commentators().isdisjoint(child.lower_ for child in noun.children)


def _has_content(verb: Token) -> bool:
    """Whether it is told what was said."""
    return any(child.dep_ in ("ccomp", "parataxis") for child in verb.children)


def is_official(key: str, reading: Reading) -> bool:
    """Whether somebody speaks for a body, by kind or by a stated role, or is a known public figure."""
    referent = reading.referents[key]
    if _acts(referent) or (referent.kind == "person" and referent.known):
        return True
    words = referent.name.lower() if referent.kind == "collective" else referent.name
    unnamed = {word.rstrip("s") for word in words.split()}
    if not representatives().isdisjoint(unnamed) and commentators().isdisjoint(unnamed):
        return True  # "a Foreign Ministry spokesperson"; names of people have capitals
    roles = [role for role in referent.roles if commentators().isdisjoint(role.title.lower().split())]
    return any(_acts(reading.referents[role.of]) for role in roles if role.of in reading.referents)


def _acts(referent: Referent) -> bool:
    """Whether it is a body whose words are acts: a public one, or a company, party or union, but no institute."""
    if referent.kind == "organisation":
        return commentators().isdisjoint(referent.name.lower().split())
    return referent.kind in _OFFICIAL_KINDS
