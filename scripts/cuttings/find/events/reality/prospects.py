"""What is still to come: fixed, prepared or under discussion, and what waits for something else."""

from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.mood import Mood, cues, governor, is_infinitive, mood
from cuttings.find.parse import Token

#: Kinds of acts that are done by whoever may decide them.
_ENACTED = frozenset({"sanction", "recognition", "rupture"})


def may_change(trigger: Trigger) -> bool:
    """Whether a lasting measure is told of only as one that may change: "would review the sanctions"."""
    verb = trigger.token.head
    measured = (
        trigger.is_noun and trigger.frame.lasting and trigger.frame.group != "war" and trigger.token.dep_ == "dobj"
    )
    return measured and verb.lemma_ in cues("reviewing") and mood(verb) is not None


def is_fixed(clause: Token, mode: Mood | None) -> bool:
    """Whether what is to come was fixed by who may fix it: "announced it would send", "under the deal, it will"."""
    would = any(child.lower_ == "would" for child in clause.children if child.dep_ == "aux")
    if mode != "future" and not (mode == "modal" and would):
        return False
    if clause.dep_ == "ccomp" and clause.head.lemma_ in cues("fixing"):
        return mood(clause.head) is None
    grounds = (noun for child in clause.children if child.lower_ == "under" for noun in child.children)
    return any(noun.lemma_.lower() in cues("basis") for noun in grounds)


def is_guessed(clause: Token) -> bool:
    """Whether it is only said to be expected: "is expected to charge two brokers"."""
    above = governor(clause)
    return above is not None and clause.dep_ == "xcomp" and above.lemma_ in cues("expecting")


def is_enacted(trigger: Trigger) -> bool:
    """Whether deciding it is doing it: "the cabinet decided to freeze the assets"."""
    clause = trigger.clause
    if trigger.frame.type not in _ENACTED or clause is None or clause.dep_ != "xcomp" or not is_infinitive(clause):
        return False
    verb = clause.head
    return verb.lemma_ in cues("deciding") and verb.tag_ in ("VBD", "VBN") and mood(verb) is None


def is_pending(clause: Token) -> bool:
    """Whether the clause says that its subject is still being worked on: "is under discussion"."""
    under = (noun for child in clause.children if child.lower_ == "under" for noun in child.children)
    return clause.lemma_ == "be" and any(noun.lemma_.lower() in cues("pending") for noun in under)


def lies_ahead(noun: Token) -> bool:
    """Whether it comes after a clause that is itself to come: "would wait until after the vote"."""
    links = (noun.head, noun.head.head)  # "until after the vote", "ahead of the vote"
    if noun.dep_ != "pobj" or not any(link.lower_ in cues("ahead") for link in links):
        return False
    above = governor(noun)
    return above is not None and above.pos_ in ("VERB", "AUX") and mood(above) in ("modal", "future", "promise")


def is_upcoming(trigger: Trigger) -> bool:
    """Whether something is done "ahead of" it, as one says of what is planned."""
    noun = trigger.token
    return trigger.frame.plannable and noun.dep_ == "pobj" and noun.head.head.lower_ == "ahead"


def is_fixed_for(noun: Token) -> bool:
    """Whether a clause says when it is to be: "a visit planned for May", "a visit, announced for May"."""
    clauses = [child for child in noun.children if child.dep_ in ("acl", "relcl", "amod", "advcl")]
    if noun.dep_ in ("nsubj", "nsubjpass") and any(child.lower_ == "for" for child in noun.head.children):
        clauses.append(noun.head)  # "a visit, announced for May, has yet to take place": parsed as what it does
    return any(
        clause.lemma_ in cues("scheduled_by")
        or (clause.lemma_ in cues("set_for") and any(child.lower_ == "for" for child in clause.children))
        for clause in clauses
    )


def is_prepared(noun: Token) -> bool:
    """Whether it is still awaited: "preparations for the visit", "invited to the summit"."""
    above = governor(noun)
    if above is None:
        return noun.dep_ == "pobj" and noun.head.head.lower_ == "forward"
    if any(child.lower_ == "forward" for child in above.children):
        return True
    return above.lemma_.lower() in cues("preparing" if above.pos_ == "NOUN" else "awaiting")
