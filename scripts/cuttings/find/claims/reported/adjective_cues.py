"""Adjectives of thinking and feeling: "is confident that it will hold", "were worried the dam could burst"."""

from cuttings.find.claims.clauses import without_that
from cuttings.find.claims.cues import adjective_cue
from cuttings.find.claims.draft import Draft, Drafts
from cuttings.find.claims.reported.spans import passages
from cuttings.find.claims.reported.subjects import surface_subject
from cuttings.find.claims.reported.unreal import why_unreal
from cuttings.find.claims.speakers.holders import can_hold
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Span
from cuttings.model.vocabulary import Modality, Polarity

#: What "is not sure that" is.
_DOUBTED: tuple[Modality, Polarity] = ("speculated", "negative")
_COPULAS = frozenset({"be", "feel", "remain", "seem", "become", "get", "grow"})


def find_adjective_cues(reading: Reading, drafts: Drafts, adjective: Token) -> None:
    """Add the claim of this adjective if it says what somebody thinks, and what."""
    cue = adjective_cue(adjective)
    if cue is None:
        return
    clause = next((c for c in adjective.rights if c.dep_ == "ccomp"), None)
    copula = adjective.head if adjective.dep_ in ("acomp", "oprd") else adjective
    holder = surface_subject(copula) if clause is not None and _is_state(copula) else None
    if clause is None or holder is None or not can_hold(reading, holder, "stance"):
        return
    negated = any(child.dep_ == "neg" for child in copula.children)
    reason = None if negated else why_unreal(copula)
    content = without_that(clause)
    if reason or not (spans := passages(content)):
        drafts.abstain(adjective, reason or "the content is only pointed to")
        return
    drafts.used.add(adjective.i)
    modality, polarity = _DOUBTED if negated else (cue.modality, cue.polarity)
    drafts.found.append(
        Draft(spans, f"adjective, {cue.name}", _cue_span(adjective), holder, modality, polarity, adjective)
    )


def _is_state(copula: Token) -> bool:
    """Whether somebody is in a state of mind: "is sure", "is convinced"; not "has convinced them"."""
    passive = copula.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in copula.children)
    return copula.lemma_.lower() in _COPULAS or passive


def _cue_span(adjective: Token) -> Span:
    following = adjective.doc[adjective.i + 1 : adjective.i + 2]
    last = following[0] if following and following[0].lower_ == "that" else adjective
    return adjective.idx, last.end
