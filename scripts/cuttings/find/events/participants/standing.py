"""Which words stand in the places of a sentence that roles are filled from: subject, owner, after "with", and so on."""

from cuttings import lexicon
from cuttings.find.events.detection.frame import PLACES
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.participants.answers import answerers, is_answered
from cuttings.find.events.participants.control import (
    dealers,
    is_undergone,
    objects,
    subjects,
    surface_subject,
    undergoers,
)
from cuttings.find.events.participants.fillers import Fillers
from cuttings.find.events.reality.status import only_touches
from cuttings.find.events.reality.unreal import within_edge
from cuttings.find.events.syntax import after, following, has_own_subject, is_passive, is_verbal, with_conjuncts
from cuttings.find.parse import Token

#: Prepositions of those who are at something; of those who are on a visit, or speak before or after they met.
_AT = frozenset({"during", "at", "in"})
_ATTENDING = {"visit": frozenset({"during", "on"}), "meeting": _AT | {"after", "before", "following"}}
#: The place of whoever undergoes a noun's happening by what the verb says; no frame needs to name it.
UNDERGOER = "undergoer"


def standing(trigger: Trigger, place: str, fillers: Fillers) -> list[Token]:
    """The words that stand in one place of the trigger's sentence: its subject, after "with", and so on."""
    token = trigger.token
    if place not in PLACES and place != UNDERGOER and not fillers.may_lead(token, place):
        return []
    if trigger.is_noun:
        return _around_noun(trigger, place, fillers)
    if place == "subject":
        return _maker(subjects(token))
    if place == "clause":
        return _in_clause(token)
    if place == "owner":
        return [owner for thing in objects(token) for owner in _owners(thing, fillers)]
    if place == "object":
        return _gap(token) or objects(token)
    if place == "complement":
        return [child for child in token.children if child.dep_ in ("attr", "acomp", "oprd")]
    if place == "adverb":
        return [child for child in token.children if child.dep_ == "advmod"]
    if place == "dative":
        return [child for child in token.children if child.dep_ == "dative" and child.pos_ != "ADP"]
    # "Destroyed in the city of Lyon": what follows "of" belongs to the city, not to the verb.
    deep = place != "of"
    if place in PLACES:
        return []
    return after(token, place, deep=deep) or _after_object(token, place) or _after_predicate(token, place)


def _gap(verb: Token) -> list[Token]:
    """The noun whose relative clause lacks its object: "the missiles that Oslo sent", "missiles it plans to send"."""
    if any(child.dep_ in ("dobj", "ccomp", "xcomp") and child.tag_ not in ("WDT", "WP") for child in verb.children):
        return []
    while verb.dep_ == "xcomp" and verb.head.pos_ == "VERB":
        verb = verb.head
    return [verb.head] if verb.dep_ == "relcl" and not is_passive(verb) and has_own_subject(verb) else []


def _after_object(verb: Token, preposition: str) -> list[Token]:
    """What stands after a preposition that belongs to the object: "broke relations with", "sent shells to"."""
    return [token for thing in objects(verb) for token in after(thing, preposition)]


def _after_predicate(verb: Token, preposition: str) -> list[Token]:
    """What stands after a preposition that belongs to the predicate of "be": "is due in", "was back in"."""
    predicates = (child for child in verb.children if child.dep_ in ("acomp", "advmod")) if verb.lemma_ == "be" else ()
    return [token for word in predicates for token in after(word, preposition, deep=False)]


def _maker(found: list[Token]) -> list[Token]:
    """Documents act for those who make them: "Paris signed a decree banning", "adopted a resolution condemning"."""
    if len(found) == 1 and found[0].dep_ == "dobj" and found[0].lemma_.lower() in lexicon.load("control")["documents"]:
        return subjects(found[0].head)
    return found


def _in_clause(word: Token) -> list[Token]:
    """Whom the that-clause is about: "accusations that Moscow seeks", "asked that Oslo put it off"."""
    for child in word.children:
        if child.dep_ in ("ccomp", "acl", "relcl") and any(
            c.dep_ == "mark" or c.lower_ == "that" for c in child.children
        ):
            return subjects(child) if not is_passive(child) else []
    return []


def _owners(thing: Token, fillers: Fillers) -> list[Token]:
    """Whose thing it is: "Russian containers", "Iran's drones", "accounts held by the general"."""
    owners = [child for child in thing.children if child.dep_ == "poss"] + fillers.mentioned.modifiers(thing)
    owning = [child for child in thing.children if child.lemma_ in lexicon.load("control")["owning"]]
    held = [verb for verb in owning if verb.dep_ == "acl"]
    return owners + [owner for verb in held for word in ("to", "by") for owner in after(verb, word, deep=False)]


def _around_noun(trigger: Trigger, place: str, fillers: Fillers) -> list[Token]:
    nouns = [noun for noun in (trigger.token, trigger.phase) if noun is not None]
    if place == "possessor":
        return [t for noun in nouns for child in noun.children if child.dep_ == "poss" for t in with_conjuncts(child)]
    if place in ("modifier", "adjective", "name", "pair"):
        return _before_noun(trigger.token, place, fillers)
    if place == "clause":
        return _in_clause(trigger.token)
    if place == "guest":
        return _guest(trigger.token)
    if place == "subject":
        return _does(trigger)
    if place == UNDERGOER:
        return undergoers(trigger.token) or answerers(trigger.token)
    if place == "object":
        return objects(trigger.happening) if trigger.happening is not None else []
    if place in PLACES:
        return []
    found = [token for noun in nouns for token in after(noun, place)]
    if not found and place == "with" and trigger.frame.type == "agreement":
        found = _deeply(trigger.token, place)
    clause = trigger.clause
    if not found and clause is not None:
        deep = place != "of"
        found = [token for token in after(clause, place, deep=deep) if token.i not in (noun.i for noun in nouns)]
    if not found and clause is None and trigger.token.dep_ == "dobj":
        # "criticised drills by Oslo": the parser hangs the phrase on the verb.
        found = [token for token in after(trigger.token.head, place, deep=False) if token.i > trigger.token.i]
    found = [inner for token in found or following(trigger.token, place) for inner in within_edge(token)]
    return [token for token in found if token.i != trigger.token.i]


def _deeply(noun: Token, preposition: str) -> list[Token]:
    """What stands after a preposition anywhere behind a noun: "a protocol on travel for officials with Peru"."""
    links = (word for word in noun.subtree if word.lower_ == preposition and word.i > noun.i)
    return [each for link in links for child in link.children if child.dep_ == "pobj" for each in with_conjuncts(child)]


def _before_noun(noun: Token, place: str, fillers: Fillers) -> list[Token]:
    names = fillers.mentioned.modifiers(noun)
    if place == "pair":
        return names if len(names) > 1 else []
    if place == "adjective":
        return [token for token in names if fillers.mentioned.is_adjective(token)]
    if place == "name":
        return [token for token in names if not fillers.mentioned.is_adjective(token)]
    return names + [child for child in noun.children if child.dep_ in ("compound", "amod") and child not in names]


def _guest(noun: Token) -> list[Token]:
    """Whoever is received for it: "welcomed the minister for talks"."""
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("for", "on", "during") else noun
    return objects(verb) if verb.lemma_ in lexicon.load("frames")["receiving"] else []


def _does(trigger: Trigger) -> list[Token]:
    """The subject of the verb that carries the noun: who held the talks."""
    carrier = trigger.carrier
    if carrier is None:
        return dealers(trigger.token) or _attending(trigger)
    if is_undergone(carrier) or is_answered(trigger.token):
        return []
    if only_touches(trigger):
        return []
    if is_passive(carrier):
        return after(carrier, "by")
    subject = surface_subject(carrier)
    return with_conjuncts(subject) if subject is not None and subject.i != trigger.token.i else []


def _attending(trigger: Trigger) -> list[Token]:
    """Who is at it: "hailed the pact during a meeting with the minister", "called it unjust in a statement".

    Of a visit also whoever is told to be on one: "the speaker, now on a visit to Lima".
    """
    noun, kind = trigger.phase or trigger.token, trigger.frame.type
    if trigger.frame.lasting:
        return []  # whoever commands a regiment during the war wages none
    if noun.dep_ != "pobj" or noun.head.lower_ not in _ATTENDING.get(kind, _AT):
        return []
    above = noun.head.head
    if kind == "visit" and above.pos_ in ("NOUN", "PROPN"):
        return [above] if noun.head.lower_ == "on" else []
    if not is_verbal(above):
        return []
    found = subjects(above)
    both = kind == "meeting" and len(found) > 1  # "Putin and Kim signed it after talks"
    return found if both or kind in ("statement", "visit") or after(trigger.token, "with", deep=False) else []
