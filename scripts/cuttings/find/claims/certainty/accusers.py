"""What is an accusation even where the verb is only "said": by who says it, or by what the sentence calls it."""

from collections.abc import Iterable, Sequence

from cuttings.find.claims.certainty.polarity import negated
from cuttings.find.claims.cues import listed, noun_cue, verb_cues
from cuttings.find.claims.draft import Draft
from cuttings.find.parse import Token

_STATES = frozenset({"GPE", "NORP"})
#: So many letters tell a state by its name and by its adjective: Sudan, Sudanese.
_STEM = 4


def accuses(holder: Token | None, heads: Sequence[Token]) -> bool:
    """Whether a holder whose part it is to accuse says what somebody else did, not how the case goes on."""
    if holder is None or not heads or not listed(holder, "attribution", "accusers"):
        return False
    main = heads[0]
    subject = next((child for child in main.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    own = subject is None or subject.tag_ == "PRP" or listed(subject, "attribution", "accusers")
    return not own and not listed(main, "attribution", "procedure")


def accuses_enemy(holder: Token | None, heads: Sequence[Token]) -> bool:
    """Whether a state or its army says what the forces of another did to somebody: "Ruritanian troops had shelled"."""
    if holder is None or not heads or not listed(heads[0], "attribution", "attacks"):
        return False
    forces = next((c for c in heads[0].lefts if c.dep_ == "nsubj" and listed(c, "attribution", "forces")), None)
    owner = next((c for c in forces.lefts if c.ent_type_ in _STATES), None) if forces is not None else None
    side = next((token for token in holder.subtree if token.ent_type_ in _STATES), None)
    return owner is not None and side is not None and owner.lower_[:_STEM] != side.lower_[:_STEM]


def blames_suspects(heads: Sequence[Token]) -> bool:
    """Whether it tells a wrong of those who are only suspected of it: "the suspects had planned to rob the bank"."""
    subjects = (child for head in heads[:1] for child in head.lefts if child.dep_ == "nsubj")
    suspected = any(listed(subject, "attribution", "suspected") for subject in subjects)
    return suspected and not negated(heads[0]) and any(_is_wrong(done) for done in (heads[0], *_aimed_at(heads[0])))


def _aimed_at(verb: Token) -> Iterable[Token]:
    aims = listed(verb, "attribution", "aims")
    return (child for child in verb.rights if aims and child.dep_ in ("xcomp", "dobj"))


def _is_wrong(done: Token) -> bool:
    return any(listed(done, "attribution", each) for each in ("attacks", "misdeeds"))


def calls_wrong(draft: Draft) -> bool:
    """Whether something is called or condemned as a wrong: "called the case a settling of scores"."""
    verb = draft.cue
    if verb is None or draft.polarity == "negative" or not {"as", "naming"} & _takes(verb):
        return False
    said = [token for start, end in draft.spans for token in _within(verb, start, end)]
    as_ = next((token.i for token in said if token.lower_ == "as"), None)
    thing = next((token.i for token in said if token.pos_ in ("NOUN", "PROPN", "PRON")), None)
    first = as_ if as_ is not None else thing if "naming" in _takes(verb) else None
    return first is not None and any(token.i > first and listed(token, "attribution", "wrongs") for token in said)


def _takes(verb: Token) -> set[str]:
    return {kind for marked in verb_cues(verb) if marked.cue.name == "assessment" for kind in marked.cue.takes}


def _within(verb: Token, start: int, end: int) -> Iterable[Token]:
    return verb.doc.char_span(start, end, alignment_mode="expand") or ()


def is_called_charge(heads: Sequence[Token]) -> bool:
    """Whether the sentence goes on to call it an accusation: "..., an allegation that the army rejected"."""
    for head in heads[:1]:
        for noun in head.doc[head.i : head.sent.end]:
            cue = noun_cue(noun)
            if cue is not None and cue.modality == "alleged" and _is_set_off(noun):
                return True
    return False


def is_led_in_as_charge(cue: Token | None) -> bool:
    """Whether the sentence opens by calling what is said an accusation: "In another allegation, she said that"."""
    led = (child for child in cue.lefts if child.lower_ == "in") if cue is not None else ()
    nouns = (noun for child in led for noun in child.children if noun.dep_ == "pobj")
    return any(named is not None and named.modality == "alleged" for named in map(noun_cue, nouns))


def _is_set_off(noun: Token) -> bool:
    """Whether a noun stands after a comma with only an article: ", an allegation"."""
    before = noun.doc[max(0, noun.i - 2) : noun.i]
    return len(before) > 1 and before[0].text == "," and before[1].lower_ in ("a", "an", "the")
