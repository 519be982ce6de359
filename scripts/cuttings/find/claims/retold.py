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
    return draft.holder is not None and plain_pronoun(draft.holder) not in words("speakers", "self")


def _is_within(draft: Draft, turns: Sequence[Span]) -> bool:
    return any(start <= draft.position < end for start, end in turns)
