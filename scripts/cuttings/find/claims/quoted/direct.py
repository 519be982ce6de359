"""Quotations and whose they are: with a cue before, after or between, or without one."""

from cuttings.find.claims.cues import Marked
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.quoted.quotation_cues import cue_above, cue_after, cue_before
from cuttings.find.claims.quoted.quotations import Quotation
from cuttings.find.claims.quoted.quoted_paragraph import (
    QuotedParagraph,
    begins,
    has_verb,
    is_quoted,
    lead_in,
    subject_outside,
)
from cuttings.find.claims.quoted.signed import named_beside
from cuttings.find.claims.reported.subjects import subject_of
from cuttings.find.claims.reported.unreal import why_unreal
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Span

_UNCUED_WORDS = 5
#: How the parser ties a speaker to the verb it follows: "said X".
_AFTER_VERB = frozenset({"nsubj", "dobj", "attr", "npadvmod", "oprd", "dep"})
_NEAR = 6


def find_quoted(reading: Reading, drafts: Drafts, paragraph: Span, quoted: list[Quotation]) -> None:
    """Add the claims that stand in quotation marks. Quoted fragments of indirect speech are left to the other rules."""
    room = QuotedParagraph(reading, drafts, paragraph, quoted)
    last: Draft | None = None
    for index, quotation in enumerate(quoted):
        last = _one(room, index, quotation, last)


def _one(room: QuotedParagraph, index: int, quotation: Quotation, last: Draft | None) -> Draft | None:
    alone = _stands_alone(room, quotation)
    marked = cue_after(room, index) or cue_before(room, index) or (cue_above(room) if alone and not index else None)
    named = named_beside(room, index) if marked is None else None
    if last is not None and index and named is None and _is_carried_on(room, index, last, marked):
        last.spans.append(quotation.span)
        return last
    if marked is not None:
        return _cued(room, index, marked)
    if alone or named is not None:
        draft = Draft([quotation.span], "quotation without a cue", holder=named, continues=named is None, direct=True)
        room.drafts.found.append(draft)
        return draft
    return last


def _cued(room: QuotedParagraph, index: int, marked: Marked) -> Draft | None:
    verb = marked.word
    reason = why_unreal(verb)
    if reason:
        room.drafts.abstain(verb, reason)
        return None
    last_word = marked.particle or verb
    quotation = room.quotations[index]
    lead = None if begins(room, quotation) else lead_in(room, quotation)
    subject = subject_outside(room, quotation) if lead is None and verb.idx < quotation.start else None
    spans = [*([subject] if subject else []), quotation.span if lead is None else (lead, quotation.end)]
    draft = Draft(
        spans, f"quotation, {marked.cue.name}",
        (verb.idx, last_word.end),
        _holder(room, verb), marked.cue.modality, marked.cue.polarity, verb, direct=len(spans) == 1 and lead is None,
    )  # fmt: skip
    room.drafts.used.add(verb.i)
    room.drafts.found.append(draft)
    return draft


def _is_carried_on(room: QuotedParagraph, index: int, last: Draft, marked: Marked | None) -> bool:
    """'"A," said X, "b."' and '"A," X said. "B."': one cue for both."""
    before = room.quotations[index - 1]
    if before.span != last.spans[-1]:
        return False
    if _resumes(room, index):
        return True
    if marked is not None and (last.cue is None or marked.word.i != last.cue.i):
        return False
    gap = room.reading.folded[before.outer[1] : room.quotations[index].outer[0]].strip()
    return gap.count(".") <= 1 and gap.rstrip("\"' ")[-1:] in {",", ".", ":", ""} and len(gap) < 400


def _resumes(room: QuotedParagraph, index: int) -> bool:
    """Whether it goes on in small letters after a comma: '"This," she said, pointing north, "is where it fell."'."""
    text, quotation = room.reading.folded, room.quotations[index]
    commas = text[: quotation.outer[0]].rstrip()[-1:] == "," == text[: room.quotations[index - 1].end].rstrip()[-1:]
    return commas and text[quotation.start].islower()


def _stands_alone(room: QuotedParagraph, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence or more of its own, so that it is speech even without a cue."""
    text = room.reading.folded
    before = text[room.span[0] : quotation.outer[0]].rstrip()
    starts = not before or before[-1] in ".?!:\"'"
    ends = text[quotation.start : quotation.end].rstrip()[-1:] in (".", "?", "!") or not quotation.closed
    long_enough = len(text[quotation.start : quotation.end].split()) >= _UNCUED_WORDS
    return starts and ends and long_enough and has_verb(room, quotation)


def _holder(room: QuotedParagraph, verb: Token) -> Token | None:
    """The speaker next to the verb. Looks outside the quotation only: parsers confuse the two."""
    after = (child for child in verb.rights if child.dep_ in _AFTER_VERB)
    around = verb.doc[max(verb.sent.start, verb.i - _NEAR) : min(verb.sent.end, verb.i + _NEAR + 1)]
    near = sorted((t for t in around if _heads_phrase(t)), key=lambda head: abs(head.i - verb.i))
    candidates = (subject_of(verb), *after, *near)
    return next((c for c in candidates if c is not None and _is_word(c) and not is_quoted(room, c)), None)


def _heads_phrase(token: Token) -> bool:
    """Whether it is the main word of a noun phrase that is not joined to one before."""
    return token.pos_ in ("NOUN", "PROPN", "PRON") and token.dep_ not in ("compound", "poss", "amod", "nmod", "conj")


def _is_word(token: Token) -> bool:
    """Whether it is more than a mark: Markdown's asterisks pass for words with the parser."""
    return any(character.isalnum() for character in token.text)
