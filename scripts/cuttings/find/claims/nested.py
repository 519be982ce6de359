"""Claims inside claims: one layer for each holder, and no second layer for the same one."""

from cuttings.find.claims.cues import words
from cuttings.find.claims.draft import Draft
from cuttings.find.claims.speakers.speakers import Speaker

Spoken = tuple[Draft, Speaker]


def without_repeats(spoken: list[Spoken]) -> list[Spoken]:
    """The claims without those that their holder makes inside another claim of the same holder.

    "X said he doubts that ..." is one claim of X, as doubtful as the inner cue makes it; "X said that Y denies ..."
    stays two.
    """
    inner = {id(draft): outer for draft, speaker in spoken if (outer := _same_holder_outside(draft, speaker, spoken))}
    for draft, _ in spoken:
        outer = inner.get(id(draft))
        if outer is not None and draft.modality != "asserted" and (_is_own(draft) or not outer.is_turn):
            outer.modality, outer.polarity = draft.modality, draft.polarity
    return [(draft, speaker) for draft, speaker in spoken if id(draft) not in inner]


def _same_holder_outside(draft: Draft, speaker: Speaker, spoken: list[Spoken]) -> Draft | None:
    if draft.holder is None or draft.holder.pos_ != "PRON":
        return None
    for outer, said in spoken:
        if outer is draft or not any(s <= draft.position < e for s, e in outer.spans):
            continue
        if said == speaker or (said.keys and said.keys == speaker.keys) or not speaker.keys:
            return outer
    return None


def _is_own(draft: Draft) -> bool:
    """Whether it says "I" or "we": in a turn of a transcript, "they" is somebody else, known or not."""
    return draft.holder is not None and draft.holder.lower_ in words("speakers", "self")
