"""What a speaker does instead of stating something: commands, and refusals to talk."""

from collections.abc import Sequence

from cuttings.find.claims.cues import listed, words
from cuttings.find.parse import Token


def is_command(head: Token) -> bool:
    """Whether a verb commands: "Stop the war", "Let us build it". Only for what stands in quotation marks."""
    own = any(child.dep_ in ("nsubj", "nsubjpass", "mark") for child in head.children)
    auxiliaries = {child.lower_ for child in head.children if child.dep_ == "aux"}
    aside = head.lemma_.lower() in words("content", "asides")
    return head.tag_ == "VB" and head.dep_ != "conj" and not own and auxiliaries <= {"do"} and not aside


def declines(heads: Sequence[Token]) -> bool:
    """Whether a speaker only declines to talk: "I will not comment", "I would refer you to the ministry"."""
    return any(
        _refers(head) or _is_refused(head) or any(_is_refused(child, head) for child in head.rights)
        for head in heads[:1]
    )


def _refers(verb: Token) -> bool:
    you = any(child.dep_ == "dobj" and child.lower_ in ("you", "people", "everyone") for child in verb.rights)
    return you and listed(verb, "content", "referring")


def _is_refused(verb: Token, above: Token | None = None) -> bool:
    """Whether a verb of talking is negated, itself or by the "going to" above it, with "I" or "we" as subject."""
    main = above or verb
    own = any(child.dep_ == "nsubj" and child.lower_ in words("speakers", "self") for child in main.lefts)
    negated = any(child.dep_ == "neg" for child in main.children)
    into = any(child.lower_ == "into" for child in verb.rights)
    return own and negated and (listed(verb, "content", "talking") or (verb.lemma_ in ("go", "get") and into))
