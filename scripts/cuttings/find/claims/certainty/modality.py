"""How sure the holder is of what was said: denied, recommended, alleged, speculated, predicted or asserted.

The order is the precedence (annotation guidelines, section 7). The default of the cue competes with the words of the
content's main clauses.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

from cuttings import lexicon
from cuttings.find.claims.certainty.timetable import PRESENT, is_announced, is_arranged
from cuttings.find.claims.cues import words
from cuttings.find.parse import Token
from cuttings.model.vocabulary import Modality

_PLACED = frozenset({"acomp", "oprd", "amod", "advmod", "attr", "ROOT", "ccomp", "xcomp", "conj"})
_ORDER: tuple[Modality, ...] = ("denied", "recommended", "alleged", "speculated", "predicted", "asserted")


def modality(defaults: set[Modality], heads: Sequence[Token]) -> Modality:
    """The modality of a content whose main words are `heads`, where cues and opinions make it one of `defaults`."""
    found = {"asserted", *defaults, *(named for head in heads for named in _of(head))}
    if any(_is_wished(head) for head in heads):
        found.add("recommended")
    if any(is_announced(head) for head in heads):
        found.add("predicted")
    return next(named for named in _ORDER if named in found)


def _is_wished(head: Token) -> bool:
    """Whether the verb is a bare form with a subject: "suggested that the council *wait*"."""
    subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in head.children)
    return head.tag_ == "VB" and head.dep_ == "ccomp" and subject and not any(c.dep_ == "aux" for c in head.children)


def _of(head: Token) -> set[Modality]:
    if _counterfactual(head):
        return set()
    signs = {part: found for part, found in _signs(head).items() if found}
    return {group["modality"] for group in lexicon.load("modality") if _applies(group, head, signs)}


def _signs(head: Token) -> dict[str, set[str]]:
    """The words at a main word that may tell how sure the holder is, by the part of a group that lists such words."""
    children = list(head.children)
    around = [head, *children, *_below(head)]
    told = (c for c in (head, *children) if c.dep_ in ("attr", "nsubj", "ROOT"))
    lemma = head.lemma_.lower()
    return {
        "modals": {c.lower_ for c in _modals(head)},
        "adverbs": {c.lower_ for c in around},
        "hedges": set() if _looks_ahead(head) else {c.lower_ for c in children if _is_hedge(c)},
        "timetable": {lemma} if is_arranged(head) else set(),
        "adjectives": {form for c in around if _is_adjective(c) for form in (c.lower_, c.lemma_.lower())},
        "nouns": {c.lemma_.lower() for c in told},
        "attributes": {c.lower_ for noun in children if noun.dep_ == "attr" for c in noun.lefts if c.dep_ == "amod"},
        "passive": {lemma} if _is_hearsay(head) else set(),
        "fixed": {lemma} if _is_fixed(head) else set(),
        "wanted": {c.lemma_.lower() for c in children} if _is_wanted(head) else set(),
    }


def _applies(group: dict[str, Any], head: Token, signs: dict[str, set[str]]) -> bool:
    """Whether one of the signs is in a group, or a verb with its infinitive is."""
    named = group["modality"]
    return any(not found.isdisjoint(_set_of(named, part)) for part, found in signs.items()) or _multiword(named, head)


def _modals(head: Token) -> list[Token]:
    """The auxiliaries of a verb; not those of "could not verify it", which nobody was able to, and of "would like"."""
    own = [child for child in (*head.children, *_modal_above(head)) if child.dep_ == "aux"]
    negated = any(child.dep_ == "neg" for child in head.children) or _is_of_nothing(head)
    idle = {"could"} if negated and not any(child.lower_ == "have" for child in own) else set()
    if head.lemma_.lower() in words("content", "wanting") or _is_modest(head):
        idle |= {"would", "'d"}
    return [child for child in own if child.lower_ not in idle]


def _is_modest(head: Token) -> bool:
    """Whether "I would" softens what is so now: "I would be careful"; not with a condition: "I would go if asked"."""
    self_ = any(child.dep_ == "nsubj" and child.lower_ == "i" for child in head.children)
    return self_ and not any(child.dep_ in ("advcl", "mark") for child in head.children)


def _modal_above(head: Token) -> list[Token]:
    """The modal of a verb that shares it with this one: "could grow and spread"."""
    if head.dep_ != "conj" or any(child.dep_ in ("aux", "nsubj", "nsubjpass") for child in head.children):
        return []
    return [child for child in head.head.children if child.dep_ == "aux" and child.tag_ == "MD"]


def _below(head: Token) -> list[Token]:
    """What qualifies the predicate of "to be": the adjective's own adverbs are not enough to change it."""
    return [
        g for c in head.children if c.dep_ in ("xcomp", "oprd") for g in c.children if g.dep_ in ("acomp", "advmod")
    ]


def _is_adjective(token: Token) -> bool:
    """An adjective, or a participle in its place: "is set to go", but not "has set the date"."""
    participle = token.tag_ == "VBN" and any(child.dep_ == "xcomp" for child in token.children)
    return token.dep_ in _PLACED and (token.pos_ in ("ADJ", "ADV") or (participle and not _has(token)))


def _has(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def _is_passive(head: Token) -> bool:
    return head.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in head.children)


def _is_hearsay(head: Token) -> bool:
    led = lexicon.load("attribution")["accused"].get(head.lemma_.lower(), ())
    return _is_passive(head) and any(c.dep_ in ("xcomp", "ccomp") or c.lower_ in led for c in head.children)


def _is_fixed(head: Token) -> bool:
    """Whether something stands fixed: "is planned for May"; of what is not, nothing is foretold."""
    return _is_passive(head) and not _has(head) and not _is_nothing(head)


def _is_nothing(head: Token) -> bool:
    return _is_of_nothing(head) or any(child.dep_ == "neg" for child in head.children)


def _is_of_nothing(head: Token) -> bool:
    """Whether the subject is nobody or nothing: "no sanctions could stop it"."""
    subjects = (child for child in head.lefts if child.dep_ in ("nsubj", "nsubjpass"))
    nothing = words("polarity", "nothing")
    return any(
        s.lower_ in nothing or any(c.lower_ in nothing and c.dep_ == "det" for c in s.children) for s in subjects
    )


def _is_hedge(adverb: Token) -> bool:
    """Whether it only weakens its verb: "had likely left", not "was likely to leave"."""
    return adverb.dep_ == "advmod" and adverb.head.lemma_ != "be"


def _looks_ahead(head: Token) -> bool:
    """Whether "will" or "would" makes a likelihood one of what is to come: "will probably rain"."""
    return any(child.dep_ == "aux" and child.lower_ in _set_of("predicted", "modals") for child in head.children)


def _is_wanted(head: Token) -> bool:
    it = any(child.lower_ == "it" and child.dep_ in ("nsubj", "expl") for child in head.children)
    return it and head.lemma_ == "be"


def _multiword(group: Modality, head: Token) -> bool:
    """Whether a verb with an infinitive is in the group: "has to go", but not "has yet to go"; "are to meet"."""
    named = f"{head.lemma_.lower()}-to" in _set_of(group, "words")
    if not named or not any(c.dep_ == "xcomp" and _to(c) for c in head.children):
        return False
    if head.lemma_ == "be":
        return head.tag_ != "VBN" and not any(
            c.dep_ in ("acomp", "attr", "csubj") or c.lemma_.lower() in words("content", "ends") for c in head.children
        )
    return head.tag_ in PRESENT and not any(child.lower_ == "yet" for child in head.children)


def _to(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _counterfactual(head: Token) -> bool:
    """Whether it only says what is not so: "If they planned it, we would already see it" predicts nothing."""
    auxiliaries = {child.lower_ for child in head.children if child.dep_ == "aux"}
    so_far = "have" in auxiliaries or any(child.lower_ in ("already", "now") for child in head.children)
    return bool(auxiliaries & {"would", "'d"}) and so_far and any(_past_condition(child) for child in head.children)


def _past_condition(clause: Token) -> bool:
    conditional = any(child.dep_ == "mark" and child.lower_ == "if" for child in clause.children)
    verbs = (clause, *(child for child in clause.children if child.dep_ in ("aux", "auxpass")))
    return clause.dep_ == "advcl" and conditional and any(verb.tag_ == "VBD" for verb in verbs)


@cache
def _set_of(named: Modality, name: str) -> frozenset[str]:
    group = next(group for group in lexicon.load("modality") if group["modality"] == named)
    return frozenset(group.get(name, ()))
