"""What somebody says behind the verb of saying, where the parser did not see that it belongs to the content."""

from cuttings.find.names.pointing.reporting import says
from cuttings.find.parse import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def said_of_what(verb: Token) -> list[Token]:
    """What is said in "held over what police say was a plot": the words behind the verb; none in "asked what"."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj" and child.lower_ != "what"), None)
    first = subject.left_edge.i if subject is not None else 0
    if first < 2 or verb.doc[first - 1].lower_ != "what" or verb.doc[first - 2].tag_ not in ("IN", "TO"):
        return []
    if verb.doc[verb.i + 1].tag_ not in _FINITE or (subject is not None and subject.pos_ == "PRON" and not says(verb)):
        return []
    after = verb.doc[verb.i + 1 : verb.sent.end]
    end = next((token.i for token in after if token.text in (",", ";", ":")), verb.sent.end)
    return [token for token in verb.doc[verb.i + 1 : end] if not token.is_space]


def said_further(verb: Token) -> list[Token]:
    """What goes on behind the verb with the subject of the clause: "Two men were held, she said, and would hang"."""
    subjects = {child.tag_ for child in verb.lefts if child.dep_ == "nsubj"}
    for other in verb.rights:
        own = any(child.dep_ in ("nsubj", "nsubjpass") for child in other.lefts)
        if other.dep_ == "conj" and not own and verb.doc[verb.i + 1].text == "," and _is_not_of(other, subjects):
            return [token for token in other.subtree if not token.is_space]
    return []


def _is_not_of(verb: Token, subjects: set[str]) -> bool:
    """Whether a verb cannot go on with such subjects: "would stand trial", or a plural with one speaker."""
    words = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")} | {verb.lower_}
    one = bool(subjects) and not subjects & {"NNS", "NNPS"}
    return bool(words & {"would", "will", "could"}) or (one and bool(words & {"are", "were", "have"}))
