"""What others said, as told by somebody who has the word in a transcript."""

from collections.abc import Sequence

from cuttings.find.claims.cues import plain_pronoun, words
from cuttings.find.claims.draft import Draft
from cuttings.model import Span


def without_own_words(found: Sequence[Draft], turns: Sequence[Span]) -> list[Draft]:
    """The drafts without those that a speaker makes inside a turn of his own: all of the turn is his already.

    "The minister denied that" stays a claim of the minister; "we deny that" and "it is believed that" go.
    """
    return [draft for draft in found if draft.is_turn or _is_of_another(draft) or not _is_within(draft, turns)]


def _is_of_another(draft: Draft) -> bool:
    own = draft.holder is None or plain_pronoun(draft.holder) in words("speakers", "self")
    return not own and not _performs(draft)


def _performs(draft: Draft) -> bool:
    """Whether a delegate speaks for a state by its name: "Norland condemns the launch", not "claims that it rained"."""
    if draft.cue is None or draft.holder is None:
        return False
    now = draft.cue.tag_ in ("VBZ", "VBP") and draft.holder.pos_ == "PROPN"
    return now and not any(child.dep_ == "ccomp" for child in draft.cue.children)


def _is_within(draft: Draft, turns: Sequence[Span]) -> bool:
    return any(start <= draft.position < end for start, end in turns)
