"""What is an accusation even where the verb is only "said": by who says it, or by what the sentence calls it."""

from collections.abc import Sequence

from spacy.tokens import Token

from cuttings.find.claims.cues import listed, noun_cue


def accuses(holder: Token | None, heads: Sequence[Token]) -> bool:
    """Whether a holder whose part it is to accuse says what somebody else did, not how the case goes on."""
    if holder is None or not heads or not listed(holder, "attribution", "accusers"):
        return False
    main = heads[0]
    subject = next((child for child in main.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    own = subject is None or subject.tag_ == "PRP" or listed(subject, "attribution", "accusers")
    return not own and not listed(main, "attribution", "procedure")


def is_called_charge(heads: Sequence[Token]) -> bool:
    """Whether the sentence goes on to call it an accusation: "..., an allegation that the army rejected"."""
    for head in heads[:1]:
        for noun in head.doc[head.i : head.sent.end]:
            cue = noun_cue(noun)
            if cue is not None and cue.modality == "alleged" and _is_set_off(noun):
                return True
    return False


def _is_set_off(noun: Token) -> bool:
    """Whether a noun stands after a comma with only an article: ", an allegation"."""
    before = noun.doc[max(0, noun.i - 2) : noun.i]
    return len(before) > 1 and before[0].text == "," and before[1].lower_ in ("a", "an", "the")
