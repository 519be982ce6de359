"""What "it" and "its" repeat: the subject of the clause they stand under, else that of the sentence before."""

from cuttings import lexicon
from cuttings.find.events.participants.control import surface_subject
from cuttings.find.events.syntax import is_verbal
from cuttings.find.parse import Token

_ASIDE = frozenset({"before", "after", "until", "since", "ahead"})


def is_neuter(token: Token) -> bool:
    """Whether it is "it" or "its"."""
    return token.lower_ in ("it", "its") and token.pos_ == "PRON"


def repeated(token: Token) -> Token | None:
    """The noun that "it" or "its" most likely repeats; None where grammar does not say, and for "it is" of the weather.

    "Oslo said it had left", "Oslo's rival ended its war": the nearest subject above that does not hold the pronoun.
    """
    if token.dep_ == "nsubj" and token.head.lemma_ in ("be", "seem", "appear", "take"):
        return None
    for above in token.ancestors:
        if is_verbal(above) and _is_aside(token, above):
            return None
        if is_verbal(above):
            for noun in (_judged(above), surface_subject(above)):
                if noun is not None and noun.i < token.i and not _holds(noun, token):
                    return noun
    return _of_sentence_before(token)


def _is_aside(token: Token, verb: Token) -> bool:
    """Whether it stands in a phrase of time behind an object, which it may repeat as well as the subject."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "xcomp", "ccomp") and child.i < token.i]
    aside = [above for above in token.ancestors if above.dep_ == "prep" and above.lower_ in _ASIDE and above.i > verb.i]
    return bool(objects and aside) or any(above.head == verb and verb.dep_ == "xcomp" for above in aside)


def _judged(verb: Token) -> Token | None:
    """The object of a verb of blame or praise, whose deeds it is for: "punished Oslo for its tests"."""
    if verb.lemma_ not in lexicon.load("control")["object_for"]:
        return None
    return next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)


def _holds(noun: Token, token: Token) -> bool:
    return bool(noun == token or noun.is_ancestor(token))


def _of_sentence_before(token: Token) -> Token | None:
    """The subject of the sentence before, for a pronoun that belongs to the subject of its own."""
    start = token.sent.start
    if start == 0 or token.i - start > 2:
        return None
    root = token.doc[start - 1].sent.root
    return surface_subject(root) if is_verbal(root) else None
