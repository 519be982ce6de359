"""What somebody says without anybody being named: "reportedly", "is believed to", "it is said that"."""

from functools import cache
from typing import get_args

from cuttings import lexicon
from cuttings.find.claims.cues import words
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.reported.spans import passages
from cuttings.find.claims.reported.subjects import is_passive, subject_of, surface_subject
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model.vocabulary import Modality


def find_hearsay(_: Reading, drafts: Drafts, token: Token) -> None:
    """Add the claim of this word if it marks hearsay. The holder stays empty: nobody is named."""
    if token.lower_ in words("attribution", "adverbs"):
        _adverb(drafts, token)
    elif token.tag_ == "VBN" and token.i not in drafts.used:
        _passive(drafts, token)
        _impersonal(drafts, token)
        _accused(drafts, token)


@cache
def openings() -> frozenset[str]:
    """The adverbs, in small letters, and the lemmas of the verbs that may mark hearsay."""
    passives = (verb for verbs in lexicon.load("attribution")["passives"].values() for verb in verbs)
    accusing = lexicon.load("attribution")["accused"]
    return words("attribution", "adverbs") | words("attribution", "impersonal") | {*passives, *accusing}


def _adverb(drafts: Drafts, adverb: Token) -> None:
    clause = adverb.head
    if clause.pos_ not in ("VERB", "AUX") or clause.dep_ in ("amod", "acl") or surface_subject(clause) is None:
        drafts.abstain(adverb, "hearsay about a phrase, not a clause")
        return
    content = [t for t in clause.subtree if t != adverb and t.i >= _first(clause) and not t.is_space]
    _add(drafts, content, adverb, (adverb.idx, adverb.end), "alleged")


def _first(clause: Token) -> int:
    subject = surface_subject(clause)
    own = subject is not None and subject.head == clause
    return subject.left_edge.i if own and subject is not None else clause.i


def _passive(drafts: Drafts, verb: Token) -> None:
    """A passive with an infinitive; the content is X and what follows "to" in "X is believed to have gone"."""
    named = _modality_of(verb)
    infinitive = next((c for c in verb.rights if c.dep_ == "xcomp" and any(a.lower_ == "to" for a in c.lefts)), None)
    subject = surface_subject(verb)
    if named is None or infinitive is None or subject is None or _has_agent(verb) or subject.i > verb.i:
        return
    to = next(a for a in infinitive.lefts if a.lower_ == "to")
    auxiliary = next((c for c in verb.lefts if c.dep_ == "auxpass"), verb)
    own = set(verb.subtree)
    theme = [t for t in subject.subtree if subject.head == verb or t not in own]
    content = [t for t in theme if t.i < auxiliary.i] + [t for t in infinitive.subtree if t.i > to.i]
    _add(drafts, content, verb, (auxiliary.idx, to.end), named)


def _impersonal(drafts: Drafts, verb: Token) -> None:
    """An impersonal passive: "It is believed that it rains"."""
    it = any(c.dep_ in ("nsubjpass", "expl") and c.lower_ == "it" for c in verb.lefts)
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    if not it or clause is None or verb.lemma_.lower() not in words("attribution", "impersonal"):
        return
    that = next((c for c in clause.lefts if c.dep_ == "mark"), None)
    content = [t for t in clause.subtree if that is None or t.i > that.i]
    _add(drafts, content, verb, (verb.idx, verb.end), _named(verb) or "alleged")


def _accused(drafts: Drafts, verb: Token) -> None:
    """A passive accusation: "X was accused of theft"."""
    led = lexicon.load("attribution")["accused"].get(verb.lemma_.lower(), ())
    of = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in led), None)
    subject = surface_subject(verb)
    if of is None or subject is None or _has_agent(verb) or not any(c.dep_ == "auxpass" for c in verb.lefts):
        return
    own = set(verb.subtree)
    theme = [t for t in subject.subtree if t.i < verb.i and (subject.head == verb or t not in own)]
    _add(drafts, theme + [t for t in of.subtree if t.i > of.i], verb, (verb.idx, of.end), "alleged")


def _modality_of(verb: Token) -> Modality | None:
    if not any(child.dep_ == "auxpass" for child in verb.children) and verb.dep_ not in ("ROOT", "acl"):
        return None
    return _named(verb)


def _named(verb: Token) -> Modality | None:
    passives = lexicon.load("attribution")["passives"]
    return next((m for m in get_args(Modality) if verb.lemma_.lower() in passives.get(m, ())), None)


def _has_agent(verb: Token) -> bool:
    return is_passive(verb) and subject_of(verb) is not None


def _add(drafts: Drafts, content: list[Token], cue: Token, cue_span: tuple[int, int], named: Modality) -> None:
    if spans := passages(content):
        drafts.used.add(cue.i)
        drafts.found.append(Draft(spans, "hearsay", cue_span, modality=named, cue=cue))
