"""Who vouches for a happening: the author, somebody the article quotes, parties who deny it, or nobody."""

from collections.abc import Iterator
from functools import cache

from cuttings import lexicon
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.denied import denials, is_told_and_denied
from cuttings.find.events.reality.unreal import is_known
from cuttings.find.events.sighting import Status
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model.vocabulary import Factuality

#: Clauses under a verb that tell of something of their own.
_CLAUSES = frozenset({"advcl", "conj", "ccomp", "xcomp", "relcl", "acl", "parataxis"})

_WHEN = frozenset({"after", "at", "before", "during", "following", "since"})


def factuality(trigger: Trigger, status: Status, reading: Reading) -> Factuality:
    """The factuality of one sighting. A denial of an allegation, or of what is only told, makes it disputed."""
    if is_told_and_denied(trigger, reading):
        return "disputed"
    if is_alleged(trigger):
        return "disputed" if _is_denied(trigger.token, reading) else "attributed"
    if status.value == "possible":
        return "hypothetical"
    if _hearsay(trigger) or _in_claim(trigger.token, reading):
        return "attributed"
    return "asserted"


def is_alleged(trigger: Trigger) -> bool:
    """Whether the words call it an allegation."""
    token = trigger.token
    if trigger.frame.type == "statement":
        return False  # the act of alleging is no allegation
    own = [child for child in token.children if child.dep_ not in _CLAUSES]  # "sued her, accusing her of" is a fact
    near = [token, *own, *_around(token)]
    return _is_charge(token) or any(
        word.lemma_.lower() in _words("allegation_words")
        for word in near
        if not (word.lemma_ == "suspect" and word.pos_ == "NOUN")  # "a fourth suspect was acquitted"
    )


def _around(token: Token) -> Iterator[Token]:
    """The words above, but not an accusation over what it was made at: "accused Oslo at a meeting of the Council".

    Nor over a known happening that only says when: "suspect that he asked for help during their summit".
    """
    below = token
    for above in token.ancestors:
        if above.lower_ in _WHEN and is_known(below):
            return
        below = above
        if above.lower_ in ("at", "during") and above.head.lemma_.lower() in _words("allegation_words"):
            return
        yield above


def _is_denied(token: Token, reading: Reading) -> bool:
    denied = any(start <= token.idx < end for start, end in denials(reading))
    return denied or _mentions(token.sent, "denial_words")


def _is_charge(token: Token) -> bool:
    """Whether a clause tells what somebody is charged with: "the charge that Oslo had sold arms"."""
    clauses = (word for word in (token, *token.ancestors) if word.dep_ == "acl" and word.head.pos_ == "NOUN")
    return any(clause.head.lemma_.lower() in _words("allegations_that") for clause in clauses)


def _hearsay(trigger: Trigger) -> bool:
    clause = trigger.clause or trigger.token
    if any(child.lower_ in _words("hearsay_adverbs") for child in clause.children):
        return True
    if any(above.lemma_ in _words("hearsay_verbs") and above.dep_ != "conj" for above in _governing(clause)):
        return True
    return any(above.lemma_.lower() in _words("hearsay_nouns") and above.pos_ == "NOUN" for above in _ancestors(clause))


def _governing(clause: Token) -> list[Token]:
    """The verb whose infinitive the clause is: "is believed to have received"."""
    return [clause.head] if clause.dep_ == "xcomp" else []


def _ancestors(token: Token) -> list[Token]:
    found: list[Token] = []
    for above in token.ancestors:
        if len(found) == 3 or above.pos_ in ("VERB", "AUX"):
            break
        found.append(above)
    return found


def _in_claim(token: Token, reading: Reading) -> bool:
    """Whether the word stands in what somebody other than the author said."""
    end = token.end
    return any(
        start <= token.idx and end <= stop
        for claim in reading.claims
        if not claim.by_author
        for start, stop in claim.spans
    )


def _mentions(words: object, name: str) -> bool:
    return any(word.lemma_.lower() in _words(name) for word in words)  # type: ignore[attr-defined]


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(lexicon.load("factuality")[name])
