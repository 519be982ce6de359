"""Whether what was said affirms its main proposition or rejects it."""

from collections.abc import Sequence

from cuttings.find.claims.cues import listed, words
from cuttings.find.parse import Token
from cuttings.model.vocabulary import Polarity

_CORE = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "expl", "acomp", "ROOT"})


def polarity(default: Polarity, heads: Sequence[Token]) -> Polarity:
    """The polarity of a content whose main words are `heads`, after a cue with this default.

    A cue that rejects ("denied", "doubted") keeps its polarity whatever the content says.
    """
    if default == "negative" or any(_negative(head) for head in heads[:1]):
        return "negative"
    return "positive"


def _negative(head: Token) -> bool:
    nor = any(child.dep_ == "cc" and child.lower_ == "nor" for child in head.lefts)
    nothing = any(token.dep_ in _CORE and is_nothing(token) for token in (head, *head.children))
    return nor or nothing or negated(head) or _unlikely(head) or _in_no_way(head)


def _in_no_way(head: Token) -> bool:
    """A phrase that rejects all of it: "under no circumstances", "in no way"."""
    nouns = (noun for prep in head.children if prep.dep_ == "prep" for noun in prep.children if noun.dep_ == "pobj")
    return any(listed(noun, "content", "no_phrases") and any(c.lower_ == "no" for c in noun.children) for noun in nouns)


def negated(head: Token) -> bool:
    """Whether a negation at the word rejects it, and does not only limit it."""
    predicate = (
        grandchild for child in head.children if child.dep_ in ("acomp", "attr") for grandchild in child.children
    )
    return any(
        child.lower_ in words("polarity", "negators")
        and child.dep_ in ("neg", "advmod", "preconj")
        and not _limited(child)
        for child in head.children
    ) or any(word.lower_ == "neither" for word in predicate)


def is_left_open(head: Token) -> bool:
    """Whether a passive leaves something possible: "cannot be ruled out"."""
    out = any(child.dep_ == "prt" and child.lower_ == "out" for child in head.rights)
    passive = any(child.dep_ == "auxpass" for child in head.lefts)
    return head.lemma_ == "rule" and out and passive and negated(head)


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


def is_nothing(word: Token) -> bool:
    """Whether a noun or pronoun stands for nothing or nobody: "no reports", "nothing"."""
    nothing = words("polarity", "nothing")
    return word.lower_ in nothing or any(c.dep_ in ("det", "neg") and c.lower_ in nothing for c in word.children)
