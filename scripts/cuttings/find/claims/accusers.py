"""What a prosecutor says of somebody is an accusation, even where the verb is only "said"."""

from collections.abc import Sequence

from spacy.tokens import Token

from cuttings.find.claims.cues import listed


def accuses(holder: Token | None, heads: Sequence[Token]) -> bool:
    """Whether a holder whose part it is to accuse says what somebody else did, not how the case goes on."""
    if holder is None or not heads or not listed(holder, "attribution", "accusers"):
        return False
    main = heads[0]
    subject = next((child for child in main.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
    own = subject is None or subject.tag_ == "PRP" or listed(subject, "attribution", "accusers")
    return not own and not listed(main, "attribution", "procedure")
