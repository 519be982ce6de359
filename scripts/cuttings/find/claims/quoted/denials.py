"""Quotations that deny by what they answer: 'The army rejected that. "Nobody was hurt," it said'."""

from collections.abc import Sequence

from cuttings.find.claims.certainty.polarity import polarity
from cuttings.find.claims.certainty.untruth import is_called_false
from cuttings.find.claims.cues import listed
from cuttings.find.claims.draft import Draft
from cuttings.find.parse import Token


def denies(draft: Draft, heads: Sequence[Token]) -> bool:
    """Whether a content with these main words rejects what was said before, whatever verb leads it in."""
    if not heads or not draft.direct:
        return False
    negative = polarity("positive", heads) == "negative"
    return _turns_against(draft, heads[0]) or (negative and (_answers_a_charge(draft) or _answers_no(draft, heads[0])))


def _answers_no(draft: Draft, head: Token) -> bool:
    """Whether a turn answers a question with a flat no: "No, we have not", "No such visit is planned"."""
    first = head.sent[0]
    no = first.lower_ == "no" and first.dep_ in ("intj", "det") and first.nbor().text == ","
    such = any({"no", "such"} <= {c.lower_ for c in child.children} for child in head.children)
    return draft.is_turn and (no or such)


def _turns_against(draft: Draft, head: Token) -> bool:
    """Whether the next sentence turns against the first: "They say that it fell. That is not true."."""
    after = head.doc[head.sent.end : head.sent.end + 1]
    roots = [token.sent.root for token in after if token.idx < draft.end]
    said = [child for root in roots for child in root.children if child.dep_ == "ccomp"]
    return any(is_called_false(verb) for verb in (*roots, *said))


def _answers_a_charge(draft: Draft) -> bool:
    """Whether the speaker denies something beside the quotation: in the sentence before, or after the cue."""
    if draft.cue is None:
        return False
    cue, start = draft.cue, draft.cue.doc.char_span(draft.start, draft.start + 1, alignment_mode="expand")
    first = min(cue.sent.start, start.sent.start) if start is not None else cue.sent.start
    before = [token.sent.root for token in cue.doc[max(0, first - 1) : first]]
    after = [token for token in cue.doc[cue.i : cue.sent.end] if token.tag_ == "VBG" and token.dep_ == "advcl"]
    return any(listed(verb, "content", "denying") for verb in (*before, *after))
