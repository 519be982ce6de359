"""Verbs of saying behind a statement that the parser misread: "Trade grew, ministry data show", "..., they said"."""

from collections.abc import Iterable

from cuttings.find.claims.cues import Cue, cues_of
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.quoted.quoted_paragraph import FINITE_OR_MODAL
from cuttings.find.claims.reported.clause_complements import is_bare_cue
from cuttings.find.claims.reported.spans import passages
from cuttings.find.claims.reported.subjects import FINITE
from cuttings.find.claims.speakers.holders import can_hold
from cuttings.find.parse import Span as Tokens
from cuttings.find.parse import Token
from cuttings.find.reading import Reading

_LONGEST_NAME = 7
_WHERE = frozenset({"in", "at", "on", "by", "from"})


def find_misread(reading: Reading, drafts: Drafts, word: Token) -> None:
    """Add the claim of a word that would be a verb of saying, if a statement and whoever says it go before."""
    cue = None if word.i in drafts.used else _cue(word)
    if cue is None:
        return
    if (behind := _behind_statement(word)) is not None:
        _add(reading, drafts, word, cue, behind, list(word.doc[word.sent.start : behind.left_edge.i - 1]))
        return
    before = word.doc[word.sent.start : word.i]
    comma = next((t for t in reversed(before) if t.text == ","), None)
    if comma is None or not 1 < word.i - comma.i <= _LONGEST_NAME:
        return
    speaker, stated = word.doc[comma.i + 1 : word.i], list(word.doc[word.sent.start : comma.i])
    holder = word.nbor(-1) if word.pos_ == "NOUN" else speaker.root
    if not _finite(speaker):
        _add(reading, drafts, word, cue, holder, stated)


def _add(reading: Reading, drafts: Drafts, word: Token, cue: Cue, holder: Token, stated: list[Token]) -> None:
    named = holder.pos_ in ("NOUN", "PROPN", "PRON") and can_hold(reading, holder, cue.holder)
    if named and _finite(stated) and not _has_spoken(drafts, stated):
        drafts.used.add(word.i)
        span = (word.idx, word.end)
        drafts.found.append(Draft(passages(stated), cue.name, span, holder, cue.modality, cue.polarity, word))


def _behind_statement(verb: Token) -> Token | None:
    """The subject, right after a comma, of a verb that the parser joined to what it says: "It fell, the mayor said"."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if verb.dep_ != "conj" or subject is None or subject.left_edge.i <= verb.sent.start:
        return None
    return subject if verb.doc[subject.left_edge.i - 1].text == "," else None


def _cue(word: Token) -> Cue | None:
    """The cue of a noun that ends a sentence and would be a verb, or of a verb that has lost its statement."""
    cue = next((cue for cue in cues_of(word.lemma_.lower()) if "clause" in cue.takes), None)
    if cue is None:
        return None
    rest = word.doc[word.i + 1 : word.sent.end]
    last = all(not token.is_alpha for token in rest)
    ended = last or _is_time(rest[0]) or _tells_where(word, rest)
    verb = word.tag_ in FINITE and (is_bare_cue(word) or _lost(word)) and ended
    return cue if (word.pos_ == "NOUN" and last) or verb else None


def _lost(verb: Token) -> bool:
    """Whether a verb of saying with a subject has nothing that it says."""
    taken = (child for child in verb.children if child.dep_ in ("ccomp", "dobj", "xcomp", "prep", "advcl", "prt"))
    return all(child.dep_ == "prep" and child.lower_ in _WHERE for child in taken)


def _tells_where(verb: Token, rest: Tokens) -> bool:
    """Whether only the place or the way follows the verb: "the mayor said in Rome", "by telephone"."""
    return bool(rest) and rest[0].lower_ in _WHERE and rest[0].head == verb


def _is_time(word: Token) -> bool:
    """Whether only a day, or the rest of the sentence after a comma, follows the verb: "the ministry said Tuesday"."""
    return word.text == "," or word.ent_type_ in ("DATE", "TIME")


def _has_spoken(drafts: Drafts, stated: list[Token]) -> bool:
    """Whether the sentence begins with somebody else's statement: "He said it fell, and when asked, the army said"."""
    return any(draft.cue is not None and draft.cue in stated[:_LONGEST_NAME] for draft in drafts.found)


def _finite(tokens: Iterable[Token]) -> bool:
    return any(token.tag_ in FINITE_OR_MODAL for token in tokens)
