"""Claims inside claims: one layer for each holder, and no second layer for the same one."""

from cuttings.find.claims.draft import Draft
from cuttings.find.claims.speakers import Speaker

Spoken = tuple[Draft, Speaker]


def without_repeats(spoken: list[Spoken]) -> list[Spoken]:
    """The claims without those that their holder makes inside another claim of the same holder.

    "X said he doubts that ..." is one claim of X, as doubtful as the inner cue makes it; "X said that Y denies ..."
    stays two.
    """
    inner = {id(draft): outer for draft, speaker in spoken if (outer := _same_holder_outside(draft, speaker, spoken))}
    for draft, _ in spoken:
        if id(draft) in inner and draft.modality != "asserted":
            outer = inner[id(draft)]
            outer.modality, outer.polarity = draft.modality, draft.polarity
    return [(draft, speaker) for draft, speaker in spoken if id(draft) not in inner]


def _same_holder_outside(draft: Draft, speaker: Speaker, spoken: list[Spoken]) -> Draft | None:
    if draft.holder is None or draft.holder.pos_ != "PRON":
        return None
    for outer, said in spoken:
        if outer is draft or not any(s <= draft.position < e for s, e in outer.spans):
            continue
        if said == speaker or (said.keys and said.keys == speaker.keys) or not (speaker.keys or outer.is_turn):
            return outer
    return None
