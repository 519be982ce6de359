"""Invitations and requests that a verb only answers: whoever accepts one was asked, and asks nobody."""

from cuttings import lexicon
from cuttings.find.events.participants.control import subjects
from cuttings.find.parse import Token


def is_answered(noun: Token) -> bool:
    """Whether the verb over the noun only answers it: "Oslo accepted the invitation"."""
    words = lexicon.load("control")
    return (
        noun.dep_ in ("dobj", "nsubjpass")
        and noun.lemma_.lower() in words["answered"]
        and noun.head.lemma_ in words["answering"]
    )


def answerers(noun: Token) -> list[Token]:
    """Those who answer what the noun names, whom it was for; empty where nobody answers."""
    return subjects(noun.head) if is_answered(noun) else []
