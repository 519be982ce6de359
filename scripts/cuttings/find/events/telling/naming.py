"""What a title is made of: the names that fill the roles of a happening, and the words for the act."""

from collections.abc import Iterable, Iterator, Sequence

from cuttings import lexicon
from cuttings.find.events.detection.phrases import phrase_in
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.joining.happening import Happening
from cuttings.find.events.reality.instance import is_named
from cuttings.find.events.reality.mood import cues
from cuttings.find.events.reality.status import change
from cuttings.find.events.sighting import Sighting
from cuttings.find.events.telling.articles import in_title
from cuttings.find.parse import Token
from cuttings.find.reading import Reading

_PREPOSITIONS = frozenset({"of", "on", "in", "against", "for", "to", "with", "by", "into"})


def names(happening: Happening, reading: Reading) -> dict[str, list[str]]:
    """For each role of the frame the names that fill it where it is filled first, and `act`, `deed` and `change`.

    The deed is the act without the preposition that leads to whom it is done: "lawsuit" of "lawsuit against".
    """
    first = happening.first
    act = _lifted(first.trigger)
    found = {"act": [act], "deed": [_without_preposition(act)]} | _change(first.trigger)
    if not first.parts and is_named(first.trigger.token):
        found["name"] = [proper_name(first.trigger.token, reading)]
    for role, keys in _keys(happening).items():
        given = [key for key in keys if not _represented(key, keys, reading)]
        found[role] = [in_title(reading.referents[key].name, reading.referents[key].kind) for key in given]
    return found | _words(first)


def _keys(happening: Happening) -> dict[str, list[str]]:
    """The fillers of each role; nobody fills two. Where several do something together, all who are told of anywhere."""
    used: set[str] = set()
    found: dict[str, list[str]] = {}
    for sighting in _alike(happening):
        for role, keys in sighting.fillers.items():
            new = [key for key in keys if key not in used]
            if new and (role not in found or happening.first.frame.shared):
                found.setdefault(role, []).extend(new)
                used.update(new)
    return found


def _alike(happening: Happening) -> Iterator[Sighting]:
    frame = happening.first.frame
    return (each for each in happening.sightings if each.frame is frame or (frame.shared and each.frame.shared))


def _represented(key: str, keys: Iterable[str], reading: Reading) -> bool:
    """Whether somebody else who is named acts for it: presidents meet, and with them their states."""
    return any(role.of == key for other in keys for role in reading.referents[other].roles)


def _words(sighting: Sighting) -> dict[str, list[str]]:
    """The nouns that fill roles of words: "resolution", "missile"."""
    found: dict[str, list[str]] = {}
    for role in sighting.frame.roles:
        phrases = (phrase_in(token, role.words) for token in sighting.tokens if role.words and not role.kinds)
        phrase = next((phrase for phrase in phrases if phrase is not None), None)
        found |= {role.name: [" ".join(phrase)]} if phrase is not None else {}
    return found


def act_of(trigger: Trigger) -> str:
    """How a title calls the act, from the frame, else in the trigger's own word."""
    acts, noun = trigger.frame.acts, trigger.token.lower_
    word = _written((*trigger.phrase[:-1], noun)) if trigger.is_noun else trigger.token.lemma_.lower()
    # "a warrant for the arrest" is no arrest
    before = (trigger.phase.lemma_.lower(),) if trigger.phase is not None else ()
    for key in (*before, _written(trigger.phrase), trigger.token.lemma_.lower()):
        if key in acts:
            return acts[key]
    return acts.get("*", "*").replace("*", word)


def _written(words: Sequence[str]) -> str:
    """Words as they are written, those with a hyphen together."""
    return " ".join(words).replace(" - ", "-")


def _lifted(trigger: Trigger) -> str:
    """The act, or its end: "the lifting of sanctions"."""
    clause = trigger.clause
    ends = trigger.is_noun and trigger.frame.flow and clause is not None and clause.lemma_ in cues("lifting")
    return f"lifting of {act_of(trigger)}" if ends else act_of(trigger)


def _without_preposition(act: str) -> str:
    *most, last = act.split()
    return " ".join(most) if most and last in _PREPOSITIONS else act


def _change(trigger: Trigger) -> dict[str, list[str]]:
    """Whether relations come closer or get weaker; nothing is said of hostile ones."""
    words = lexicon.load("event_titles")
    verb = change(trigger)
    if verb is None or trigger.token.lemma_ in words["hostile"]:
        return {}
    return {"change": [next((name for name in ("weaker", "continued") if verb in words[name]), "closer")]}


def proper_name(noun: Token, reading: Reading) -> str:
    """The capitalised words of a name around its noun, with what follows "of" or "on"."""
    first = noun.i
    while first > noun.left_edge.i and noun.doc[first - 1].is_title and noun.doc[first - 1].pos_ != "DET":
        first -= 1
    parts = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in ("of", "on")]
    last = parts[0].right_edge if parts else noun
    while last.i > noun.i and not last.is_title:
        last = noun.doc[last.i - 1]
    return reading.text(noun.doc[first].idx, last.end)
