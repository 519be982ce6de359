"""The verb that says whose a quotation is: after it, or before it."""

import re

from cuttings.find.claims.cues import Marked, verb_cue
from cuttings.find.claims.quoted.quotations import Quotation
from cuttings.find.claims.quoted.quoted_paragraph import (
    FINITE_OR_MODAL,
    QuotedParagraph,
    begins,
    has_verb,
    lead_in,
    window_of,
)
from cuttings.find.parse import Span as Tokens
from cuttings.find.parse import Token

_STOPS = ".?!;"
_QUOTING = frozenset({"quote", "cite", "be"})


def cue_after(room: QuotedParagraph, index: int) -> Marked | None:
    """The verb in "…," said X / X said: next to the quotation, in the same sentence."""
    quotation = room.quotations[index]
    window = window_of(room, quotation.outer[1], _until(room, index))
    if window is None or not _invites_cue(room, quotation):
        return None
    whole = begins(room, quotation) or lead_in(room, quotation) is not None
    if not whole or next((token.dep_ for token in window if token.is_alpha), "cc") == "cc":
        return None
    for token in window:
        marked = verb_cue(token, "quotation")
        if marked and _adjoins(token, window) and not (_is_left(token, window) or _is_done_to(token)):
            return marked
        if token.tag_ in FINITE_OR_MODAL and token.dep_ not in ("aux", "relcl") and token.lemma_ not in _QUOTING:
            return None
    return None


def _until(room: QuotedParagraph, index: int) -> int:
    """Where the words after a quotation end: at the sentence's stop or the next quotation."""
    start = room.quotations[index].outer[1]
    later = room.quotations[index + 1 :]
    limit = later[0].outer[0] if later else room.span[1]
    text = room.reading.folded
    stops = (m.start() for m in re.finditer(r"[.?!;](?=\s+[A-Z\"'(]|\s*$)", text[:limit]) if m.start() >= start)
    ends = (at for at in stops if not _is_initial(text, at))
    return next(ends, limit)


def _is_initial(text: str, at: int) -> bool:
    """Whether the stop at this place belongs to an abbreviation: "U.S.", "Kim J. Smith", "Mr. Smith"."""
    return (
        re.search(
            r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|Gov|St|Prof|Maj|Sgt|Capt|Adm))$",
            text[max(0, at - 6) : at],
        )
        is not None
    )


def _invites_cue(room: QuotedParagraph, quotation: Quotation) -> bool:
    text = room.reading.folded
    inside, after = text[quotation.start : quotation.end].rstrip()[-1:], text[quotation.outer[1] :].lstrip()[:1]
    if inside == ".":
        return after.islower()
    return inside in {",", "?", "!", "-", "–", "—"} or after in {",", "-", "–", "—"} or after.islower()


def _adjoins(verb: Token, window: Tokens) -> bool:
    """Whether only the speaker stands between the quotation and the verb, and nothing else is said after it."""
    if any(child.dep_ == "ccomp" and child.i > verb.i for child in verb.children if child in window):
        return False
    if verb.tag_ == "VBG" and verb.i > window.start + 1 and verb.dep_ != "pcomp":
        return False
    before = [token for token in window if token.i < verb.i and not token.is_punct]
    return all(t.tag_ not in FINITE_OR_MODAL or t.dep_ == "relcl" or t.lemma_ in _QUOTING for t in before)


def cue_before(room: QuotedParagraph, index: int) -> Marked | None:
    """The verb in X said: "…": what stands between them names no other statement."""
    quotation = room.quotations[index]
    start = room.quotations[index - 1].outer[1] if index else room.span[0]
    window = window_of(room, start, quotation.outer[0])
    if window is None or not _is_complete(room, quotation):
        return None
    lead = window.text.rstrip()[-1:]
    for token in reversed(window):
        if token.text in _STOPS:
            return None
        marked = verb_cue(token, "quotation")
        if marked and _leads(token, window, lead) and not _is_asked(token) and not _is_left(token, window):
            return marked
        if token.tag_ in FINITE_OR_MODAL and lead != ":":
            return None
    return None


def cue_above(room: QuotedParagraph) -> Marked | None:
    """The verb in "X wrote:" at the end of the paragraph before."""
    text = room.reading.folded
    end = len(text[: room.span[0]].rstrip())
    if not end or text[end - 1] != ":":
        return None
    lead = room.reading.span(end - 1, end)[0].sent
    marked = (verb_cue(token, "quotation") for token in reversed(lead))
    return next((one for one in marked if one is not None and one.word.dep_ != "amod"), None)


def _is_asked(verb: Token) -> bool:
    """Whether the verb is what was done to the speaker: "Asked about it, she was blunt"."""
    return verb.tag_ == "VBN" and verb.dep_ == "advcl"


def _leads(verb: Token, window: Tokens, lead: str) -> bool:
    between = [token for token in window if token.i > verb.i]
    if lead in (",", ":"):
        return all(token.dep_ != "mark" for token in between)
    return all(token.lower_ in ("that", "out") or token.is_punct for token in between)


def _is_done_to(verb: Token) -> bool:
    """Whether it was said by nobody named: '"It is over" was said in Rome', but not '"It is over" was said by Lund'."""
    parts = {child.dep_ for child in verb.children}
    return "auxpass" in parts and "agent" not in parts


def _is_left(verb: Token, window: Tokens) -> bool:
    """Whether the sentence has gone on since a relative clause with this verb: 'Holm, who ran it, is hopeful: "…"'."""
    return verb.dep_ == "relcl" and any(t.i > verb.i and t.tag_ in FINITE_OR_MODAL for t in window)


def _is_complete(room: QuotedParagraph, quotation: Quotation) -> bool:
    """Whether the quotation is a statement in itself, and the sentence does not run on after it."""
    text = room.reading.folded
    after = text[quotation.outer[1] : room.span[1]].lstrip()
    runs_on = after[:1].islower() and not re.match(
        r"(and|but|while|adding|as|before|after|in|at|on|when|during|of)\b", after
    )
    announced = text[: quotation.outer[0]].rstrip()[-1:] in (":", ",") and text[quotation.end - 1] in ".?!"
    return not runs_on and (announced or has_verb(room, quotation))
