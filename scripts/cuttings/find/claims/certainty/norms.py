"""Norms: what a treaty lays down, or what would be unacceptable, is told with "will" and "would" but not foretold."""

from collections.abc import Sequence

from cuttings.find.claims.cues import listed
from cuttings.find.claims.draft import Draft
from cuttings.find.parse import Token


def lays_down(draft: Draft, heads: Sequence[Token]) -> bool:
    """Whether what looks ahead in a content with these main words is a norm that holds already."""
    by_cue = draft.cue is not None and listed(draft.cue, "norms", "laying_down")
    by_holder = draft.holder is not None and draft.cue is not None and listed(draft.holder, "norms", "rules")
    return by_cue or by_holder or any(_is_under_a_rule(head) or _is_judged(head) for head in heads[:1])


def _is_under_a_rule(head: Token) -> bool:
    """Whether a rule is named by which it is so: "Under Article 4, the other will provide aid"."""
    led = (prep for prep in head.children if prep.lower_ == "under")
    return any(child.dep_ == "pobj" and listed(child, "norms", "provisions") for prep in led for child in prep.children)


def _is_judged(head: Token) -> bool:
    """Whether "would be" only says how something is to be judged: "any such aid would be unacceptable"."""
    would = any(child.dep_ == "aux" and child.lower_ in ("would", "'d") for child in head.children)
    return (
        head.lemma_ == "be" and would and any(c.dep_ == "acomp" and listed(c, "norms", "judged") for c in head.children)
    )
