"""Whether what was said affirms its main proposition or rejects it."""

from collections.abc import Sequence

from cuttings.find.claims.cues import listed, noun_cue, words
from cuttings.find.parse import Token
from cuttings.model.vocabulary import Polarity

#: Where the object of "called X Y" has its noun.
_NEAR = 3
_CORE = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "expl", "acomp", "ROOT"})


def polarity(default: Polarity, heads: Sequence[Token]) -> Polarity:
    """The polarity of a content whose main words are `heads`, after a cue with this default.

    A cue that rejects ("denied", "doubted") keeps its polarity whatever the content says.
    """
    if default == "negative" or any(_negative(head) for head in heads[:1]):
        return "negative"
    return "positive"


def calls_false(content: Sequence[Token]) -> bool:
    """Whether the words of a "called X Y" or "described X as Y" call it untrue; "the false report" names it only."""
    said = any(noun_cue(token) is not None or listed(token, "content", "called") for token in content[:_NEAR])
    return any(
        (listed(token, "polarity", "untrue") or (said and listed(token, "polarity", "belittled")))
        and not _names_only(token)
        for token in content
    )


def _names_only(adjective: Token) -> bool:
    """Whether an adjective belongs to something known already, or owned: "the false report", "his fake passport"."""
    known = ("the", "this", "that", "these", "those")
    before = adjective.dep_ == "amod" and adjective.i < adjective.head.i
    return before and any(c.lower_ in known or c.dep_ == "poss" for c in adjective.head.children)


def is_called_false(head: Token) -> bool:
    """Whether a content with this main word says that something said is untrue: "the report was a lie"."""
    subject = next((child for child in head.lefts if child.dep_ in ("nsubj", "expl")), None)
    predicate = [child for child in head.rights if child.dep_ in ("acomp", "attr")]
    predicate += [c for noun in predicate for c in _nothing_but(noun)]
    if subject is None or head.lemma_ != "be":
        return False
    if _negated(head):
        pointing = listed(subject, "content", "called") or noun_cue(subject) is not None
        return pointing and any(listed(child, "polarity", "true") for child in predicate)
    groundless = any(_nothing(child) and listed(child, "content", "grounds") for child in predicate)
    said = noun_cue(subject) is not None or listed(subject, "content", "called")
    false = any(
        listed(word, "polarity", "untrue") for c in predicate for word in (c, *(w for w in c.lefts if w.dep_ == "amod"))
    )
    return groundless or (said and false) or any(map(_is_empty, predicate))


def _is_empty(nothing: Token) -> bool:
    """Whether a predicate finds nothing in what was said: "There is nothing in it", "there is nothing to these"."""
    led = (prep for prep in nothing.rights if prep.lower_ in ("in", "to"))
    pointed = [c for prep in led for c in prep.children if c.dep_ == "pobj" and _points(c)]
    return nothing.lower_ == "nothing" and any(word.nbor().lower_ != "for" for word in pointed)


def _points(word: Token) -> bool:
    return word.pos_ == "PRON" or listed(word, "content", "called") or noun_cue(word) is not None


def _nothing_but(noun: Token) -> list[Token]:
    """What "nothing but" and "nothing more than" lead to."""
    led = (prep for prep in noun.rights if noun.lower_ == "nothing" and prep.dep_ == "prep")
    return [child for prep in led for child in prep.children if child.dep_ == "pobj"]


def _negative(head: Token) -> bool:
    nor = any(child.dep_ == "cc" and child.lower_ == "nor" for child in head.lefts)
    nothing = any(_nothing(token) for token in (head, *head.children))
    return nor or nothing or _negated(head) or _unlikely(head) or _in_no_way(head)


def _in_no_way(head: Token) -> bool:
    """A phrase that rejects all of it: "under no circumstances", "in no way"."""
    nouns = (noun for prep in head.children if prep.dep_ == "prep" for noun in prep.children if noun.dep_ == "pobj")
    return any(listed(noun, "content", "no_phrases") and any(c.lower_ == "no" for c in noun.children) for noun in nouns)


def _negated(head: Token) -> bool:
    predicate = (
        grandchild for child in head.children if child.dep_ in ("acomp", "attr") for grandchild in child.children
    )
    return any(
        child.lower_ in words("polarity", "negators")
        and child.dep_ in ("neg", "advmod", "preconj")
        and not _limited(child)
        for child in head.children
    ) or any(word.lower_ == "neither" for word in predicate)


def _limited(negator: Token) -> bool:
    """Whether nothing is rejected, but more affirmed: "not only", "is not meant merely to ... but"."""
    scope = negator.doc[negator.i + 1 : negator.i + 6]
    limited = any(token.lower_ in words("polarity", "limiters") for token in scope)
    return limited and (scope[0].lower_ in words("polarity", "limiters") or _but_follows(negator))


def _but_follows(negator: Token) -> bool:
    return any(token.lower_ == "but" for token in negator.doc[negator.i : negator.sent.end])


def _unlikely(head: Token) -> bool:
    around = (
        head,
        *head.children,
        *(g for c in head.children if c.dep_ in ("acomp", "xcomp", "oprd") for g in c.children),
    )
    return any(token.lower_ in words("polarity", "unlikely") for token in around)


def _nothing(token: Token) -> bool:
    if token.dep_ not in _CORE:
        return False
    nothing = words("polarity", "nothing")
    return token.lower_ in nothing or any(c.dep_ in ("det", "neg") and c.lower_ in nothing for c in token.children)
