"""The holder's own opinion inside what he says: in "I doubt that it works" what is said is the doubt, not "I"."""

from dataclasses import dataclass

from cuttings.find.claims.cues import Cue, adjective_cue, verb_cues, words
from cuttings.find.claims.reported.complement import complement
from cuttings.find.parse import Token
from cuttings.model.vocabulary import Modality, Polarity

_THINKING = frozenset({"assessment", "prediction", "speculation", "doubt", "hope"})


@dataclass(frozen=True)
class Opinion:
    """The main word of what is thought, and how the verb or adjective of thinking makes it look."""

    head: Token
    modality: Modality
    polarity: Polarity


def opinion(head: Token, direct: bool) -> Opinion | None:
    """The opinion whose verb or "am sure" is the main word of a content, if it is the holder's own.

    `direct` is whether the holder says "I"; indirectly he is "he", or, where he speaks for a state or body, its name.
    """
    subject = next((child for child in head.lefts if child.dep_ == "nsubj"), None)
    thought = _thought(head)
    if subject is None or thought is None or _is_unreal(head):
        return None
    cue, word = thought
    own = subject.lower_ in words("speakers", "self") if direct else subject.tag_ == "PRP"
    if not (own and (direct or cue.name in _THINKING)) and cue.name != "prediction":
        return None
    clause = next((c for c in word.rights if c.dep_ == "ccomp"), None)
    negated = any(child.dep_ == "neg" for child in head.children)
    if negated and cue.negated:
        return Opinion(clause or word, cue.negated, "positive")
    return Opinion(clause or word, cue.modality, "negative" if negated else cue.polarity)


def _is_unreal(head: Token) -> bool:
    """Whether nobody thinks so: "could not expect a fair trial", "I would ask for it if I were him"."""
    auxiliaries = {child.lower_ for child in head.children if child.dep_ == "aux"}
    unable = bool(auxiliaries & {"can", "could", "ca"}) and any(child.dep_ == "neg" for child in head.children)
    conditions = (c for c in head.children if c.dep_ == "advcl" and any(m.lower_ == "if" for m in c.lefts))
    return unable or (bool(auxiliaries & {"would", "'d"}) and any(conditions))


def _thought(head: Token) -> tuple[Cue, Token] | None:
    """The cue that the verb is, or the adjective after "to be", and the word below which the clause stands."""
    adjective = next((c for c in head.rights if c.dep_ == "acomp"), None) if head.lemma_ == "be" else head
    if adjective is not None and (cue := adjective_cue(adjective)) is not None:
        return cue, adjective
    object_ = any(child.dep_ == "dobj" for child in head.rights)
    tried = verb_cues(head)
    marked = next((m for m in tried if complement(m) or (object_ and m.cue.name == "prediction")), None)
    return (marked.cue, head) if marked is not None else None
