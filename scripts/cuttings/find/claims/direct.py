"""Quotations and the words that say whose they are: before, after, between, or not at all."""

import re
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from cuttings.find.claims.cues import Marked, verb_cue
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.quotations import Quotation
from cuttings.find.claims.subjects import subject_of
from cuttings.find.claims.unreal import why_unreal
from cuttings.find.reading import Reading
from cuttings.model import Span

_STOPS = ".?!;"
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_UNCUED_WORDS = 5
_QUOTING = frozenset({"quote", "cite", "be"})


@dataclass
class _Paragraph:
    reading: Reading
    drafts: Drafts
    span: Span
    quotations: list[Quotation]


def find_quoted(reading: Reading, drafts: Drafts, paragraph: Span, quoted: list[Quotation]) -> None:
    """Add the claims that stand in quotation marks. Quoted fragments of indirect speech are left to the other rules."""
    room = _Paragraph(reading, drafts, paragraph, quoted)
    last: Draft | None = None
    for index, quotation in enumerate(quoted):
        last = _one(room, index, quotation, last)


def _one(room: _Paragraph, index: int, quotation: Quotation, last: Draft | None) -> Draft | None:
    marked = _cue_after(room, index) or _cue_before(room, index)
    if last is not None and index and _is_carried_on(room, index, last, marked):
        last.spans.append(quotation.span)
        return last
    if marked is not None:
        return _cued(room, index, marked)
    if _stands_alone(room, quotation):
        draft = Draft([quotation.span], "quotation without a cue", continues=True, direct=True)
        room.drafts.found.append(draft)
        return draft
    return last


def _cued(room: _Paragraph, index: int, marked: Marked) -> Draft | None:
    verb = marked.word
    reason = why_unreal(verb)
    if reason:
        room.drafts.abstain(verb, reason)
        return None
    last_word = marked.particle or verb
    quotation = room.quotations[index]
    lead = None if _begins(room, quotation) else _lead_in(room, quotation)
    draft = Draft(
        [quotation.span if lead is None else (lead, quotation.end)], f"quotation, {marked.cue.name}",
        (verb.idx, last_word.idx + len(last_word)),
        _holder(room, verb), marked.cue.modality, marked.cue.polarity, verb, direct=lead is None,
    )  # fmt: skip
    room.drafts.used.add(verb.i)
    room.drafts.found.append(draft)
    return draft


def _is_carried_on(room: _Paragraph, index: int, last: Draft, marked: Marked | None) -> bool:
    """'"A," said X, "b."' and '"A," X said. "B."': one cue for both."""
    before = room.quotations[index - 1]
    if before.span != last.spans[-1]:
        return False
    if marked is not None and (last.cue is None or marked.word.i != last.cue.i):
        return False
    gap = room.reading.doc.text[before.outer[1] : room.quotations[index].outer[0]].strip()
    return gap.count(".") <= 1 and gap.rstrip("\"' ")[-1:] in {",", ".", ":", ""} and len(gap) < 400


def _cue_after(room: _Paragraph, index: int) -> Marked | None:
    """The verb in "…," said X / X said: next to the quotation, in the same sentence."""
    quotation = room.quotations[index]
    window = _window(room, quotation.outer[1], _until(room, index))
    if window is None or not _invites_cue(room, quotation):
        return None
    whole = _begins(room, quotation) or _lead_in(room, quotation) is not None
    if not whole or next((token.dep_ for token in window if token.is_alpha), "cc") == "cc":
        return None
    for token in window:
        marked = verb_cue(token, "quotation")
        if marked and _adjoins(token, window):
            return marked
        if token.tag_ in _FINITE and token.dep_ not in ("aux", "relcl") and token.lemma_ not in _QUOTING:
            return None
    return None


def _begins(room: _Paragraph, quotation: Quotation) -> bool:
    """Whether the quotation is a statement from its start: 'Talks "on track", minister says' quotes a fragment."""
    before = room.reading.doc.text[room.span[0] : quotation.outer[0]].rstrip()
    if not before or before[-1] in ".?!:;,-\u2013\u2014\"'":
        return True
    return _has_verb(room, quotation) and not _depends_on_before(room, quotation)


def _lead_in(room: _Paragraph, quotation: Quotation) -> int | None:
    """Where a statement starts whose end is quoted ('Talks "on track", she said'); None where a verb stands before."""
    text = room.reading.doc.text
    start = max((m.end() for m in re.finditer(r"[.?!:;\"]\s+", text[: quotation.outer[0]])), default=0)
    start = max(start, room.span[0])
    window = _window(room, start, quotation.outer[0])
    verbless = window is not None and not any(token.tag_ in _FINITE or token.tag_ == "VBN" for token in window)
    return start if verbless else None


def _depends_on_before(room: _Paragraph, quotation: Quotation) -> bool:
    """Whether the subject of what is quoted stands before it: 'The army "will not yield," he said'."""
    inside = room.reading.span(*quotation.span)
    subjects = (c for token in inside for c in token.lefts if c.dep_ in ("nsubj", "nsubjpass"))
    return any(room.span[0] <= subject.idx < quotation.start for subject in subjects)


def _until(room: _Paragraph, index: int) -> int:
    """Where the words after a quotation end: at the sentence's stop or the next quotation."""
    start = room.quotations[index].outer[1]
    later = room.quotations[index + 1 :]
    limit = later[0].outer[0] if later else room.span[1]
    text = room.reading.doc.text
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


def _window(room: _Paragraph, start: int, end: int) -> Tokens | None:
    return room.reading.doc.char_span(start, end, alignment_mode="contract") if end > start else None


def _invites_cue(room: _Paragraph, quotation: Quotation) -> bool:
    text = room.reading.doc.text
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
    return all(t.tag_ not in _FINITE or t.dep_ == "relcl" or t.lemma_ in _QUOTING for t in before)


def _cue_before(room: _Paragraph, index: int) -> Marked | None:
    """The verb in X said: "…": what stands between them names no other statement."""
    quotation = room.quotations[index]
    start = room.quotations[index - 1].outer[1] if index else room.span[0]
    window = _window(room, start, quotation.outer[0])
    if window is None or not _is_complete(room, quotation):
        return None
    lead = window.text.rstrip()[-1:]
    for token in reversed(window):
        if token.text in _STOPS:
            return None
        marked = verb_cue(token, "quotation")
        if marked and _leads(token, window, lead):
            return marked
        if token.tag_ in _FINITE and lead != ":":
            return None
    return None


def _leads(verb: Token, window: Tokens, lead: str) -> bool:
    between = [token for token in window if token.i > verb.i]
    if lead in (",", ":"):
        return all(token.dep_ != "mark" for token in between)
    return all(token.lower_ in ("that", "out") or token.is_punct for token in between)


def _is_complete(room: _Paragraph, quotation: Quotation) -> bool:
    """Whether the quotation is a statement in itself, and the sentence does not run on after it."""
    text = room.reading.doc.text
    after = text[quotation.outer[1] : room.span[1]].lstrip()
    runs_on = after[:1].islower() and not re.match(
        r"(and|but|while|adding|as|before|after|in|at|on|when|during|of)\b", after
    )
    announced = text[: quotation.outer[0]].rstrip()[-1:] in (":", ",") and text[quotation.end - 1] in ".?!"
    return not runs_on and (announced or _has_verb(room, quotation))


def _has_verb(room: _Paragraph, quotation: Quotation) -> bool:
    tokens = room.reading.span(*quotation.span)
    return any(token.tag_ in _FINITE or (token.dep_ == "ROOT" and token.tag_ == "VB") for token in tokens)


def _stands_alone(room: _Paragraph, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence or more of its own, so that it is speech even without a cue."""
    text = room.reading.doc.text
    before = text[room.span[0] : quotation.outer[0]].rstrip()
    starts = not before or before[-1] in ".?!:\"'"
    ends = text[quotation.start : quotation.end].rstrip()[-1:] in (".", "?", "!") or not quotation.closed
    long_enough = len(text[quotation.start : quotation.end].split()) >= _UNCUED_WORDS
    return starts and ends and long_enough and _has_verb(room, quotation)


def _holder(room: _Paragraph, verb: Token) -> Token | None:
    """The speaker next to the verb. Looks outside the quotation only: parsers confuse the two."""
    subject = subject_of(verb)
    if subject is not None and not _quoted(room, subject):
        return subject
    after = next(
        (
            c
            for c in verb.rights
            if c.dep_ in ("nsubj", "dobj", "attr", "npadvmod", "oprd", "dep") and not _quoted(room, c)
        ),
        None,
    )
    if after is not None:
        return after
    chunks = [c.root for c in verb.sent.noun_chunks if not _quoted(room, c.root) and abs(c.root.i - verb.i) <= 6]
    return min(chunks, key=lambda root: abs(root.i - verb.i), default=None)


def _quoted(room: _Paragraph, token: Token) -> bool:
    return any(quotation.start <= token.idx < quotation.end for quotation in room.quotations)
