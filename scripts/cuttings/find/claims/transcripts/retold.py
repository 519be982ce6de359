"""What others said, as told by somebody who has the word in a transcript."""

from collections.abc import Sequence

from cuttings.find.claims.cues import plain_pronoun, words
from cuttings.find.claims.draft import Draft
from cuttings.find.claims.quoted.quoted_paragraph import FINITE_OR_MODAL
from cuttings.model import Span


def without_own_words(found: Sequence[Draft], turns: Sequence[Span]) -> list[Draft]:
    """The drafts without those that a speaker makes inside a turn of his own: all of the turn is his already.

    "The minister denied that" stays a claim of the minister; "we deny that" and "it is believed that" go.
    """
    kept = [draft for draft in found if draft.is_turn or _is_of_another(draft) or not _is_within(draft, turns)]
    retold = {d.cue.sent.start for d in kept if not d.is_turn and d.cue is not None and _fills_sentence(d)}
    return [draft for draft in kept if not draft.is_turn or _sentence(draft) not in retold]


def _fills_sentence(draft: Draft) -> bool:
    """Whether the sentence says no more than that another said so: "She told me that it fell"."""
    if draft.cue is None or draft.cue.sent.root != draft.cue or not _is_of_another(draft):
        return False
    said = draft.cue.doc.char_span(draft.start, draft.end, alignment_mode="expand")
    return any(token.tag_ in FINITE_OR_MODAL for token in said or ())


def _sentence(draft: Draft) -> int:
    """Where the sentence begins that a turn states."""
    first = draft.holder.doc.char_span(draft.start, draft.end, alignment_mode="expand") if draft.holder else None
    return first[0].sent.start if first else -1


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
