"""The words that point to a speaker: a noun phrase without what only describes it."""

from cuttings.find.parse import Token
from cuttings.model import Span

_DESCRIBING = frozenset({"appos", "relcl", "acl", "advcl", "punct", "conj", "cc", "parataxis"})
_NAME = frozenset({"appos", "compound", "flat"})
_LEFT = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "predet", "case", "advmod"})
_OF = frozenset({"of", "at", "for", "by", "from", "in", "on", "with", "to"})


def joint(head: Token) -> list[Token]:
    """The heads that speak together: "Kim and Park" gives two."""
    heads = [head]
    for child in head.rights:
        if (child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON")) or _is_listed(head, child):
            heads += joint(child)
    return heads


def _is_listed(head: Token, child: Token) -> bool:
    """Whether the parser took a name in a list for an apposition: "Chile, Peru, and the Republic of Korea"."""
    alike = child.dep_ == "appos" and child.pos_ == "PROPN" and child.ent_type_ == head.ent_type_ != ""
    return alike and any(c.dep_ == "conj" for c in child.rights)


def words_of(head: Token) -> Span:
    """Start and end of the phrase: titles and names, or a noun with what it needs ("an official at the ministry")."""
    heads = joint(head)
    first, last = _bounds(heads[0])[0], max(_bounds(each)[1] for each in heads)
    start, end = head.doc[first], head.doc[last]
    return start.idx, end.end


def _bounds(head: Token) -> tuple[int, int]:
    lefts = [token.i for child in head.lefts if child.dep_ in _LEFT for token in child.subtree]
    rights = [t.i for child in head.rights if _is_name_after(head, child) for t in child.subtree if t.dep_ in _NAME]
    if head.pos_ != "PROPN":
        rights += [t.i for child in head.rights if _belongs(child) for t in child.subtree]
    return min([head.i, *lefts]), max([head.i, *rights])


def _is_name_after(head: Token, child: Token) -> bool:
    """An apposition without a comma: "the historian Emily Winkler"."""
    return child.dep_ == "appos" and child.pos_ == "PROPN" and child.left_edge.i == head.i + 1


def _belongs(child: Token) -> bool:
    return (
        child.dep_ == "prep"
        and child.lower_ in _OF
        and not any(t.dep_ in _DESCRIBING - {"punct"} for t in child.subtree)
    )
