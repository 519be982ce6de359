"""The part of a sentence that a source in the midst of it speaks for: a relative clause, or the second of two."""

from cuttings.find.parse import Token

_JOINING = frozenset({"and", "but", "or"})
_RELATIVE = frozenset({"that", "which", "who"})


def part_of_sentence(source: Token, holder: Token) -> list[Token] | None:
    """The words for which a phrase of attribution stands that begins with `source`; None where that is the sentence.

    "Ships which, according to X, carried oil" and "He went home and, according to X, wept": one relative clause, one
    of two predicates.
    """
    before = [token for token in source.doc[max(source.i - 2, source.sent.start) : source.i] if token.text != ","]
    if not before or source.doc[source.i - 1].text != ",":
        return None
    if before[-1].lower_ in _RELATIVE:
        clause = before[-1].head
        return _words(clause, before[-1].i) if "relcl" in (clause.dep_, clause.head.dep_) else None
    if before[-1].lower_ in _JOINING:
        return _predicate(source, holder)
    return _participle(source) if source.lower_ == "by" else None  # "according to" is for the whole sentence


def _participle(source: Token) -> list[Token] | None:
    """A participle that opens the sentence before the source: "Having sold ships, by the count of X, it is poor"."""
    before = [token for token in source.doc[source.sent.start : source.i] if not token.is_space]
    alone = not any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in before)
    return before if alone and before[0].tag_ == "VBG" and before[0].is_title else None


def _predicate(source: Token, holder: Token) -> list[Token] | None:
    """The coordinated verb behind the source, with what belongs to it; nothing where only a part is joined."""
    after = [token for token in source.doc[holder.right_edge.i + 1 : source.sent.end] if token.text != ","]
    if after and after[0].pos_ in ("ADP", "ADJ"):
        return []  # "hit by a drone or, according to X, by a mine", "poor and, according to X, ill"
    verb = next((token for token in after if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX")), None)
    return _words(verb, source.i) if verb is not None else None


def _words(verb: Token, first: int) -> list[Token]:
    """The words of a clause from a place on, without another relative clause joined to it."""
    joined = (child for child in verb.rights if child.dep_ == "conj" and child.left_edge.lower_ in _RELATIVE)
    others = {token for clause in joined for token in clause.subtree}
    end = next((token.i for token in verb.subtree if token.text == ";" and token.i > first), verb.sent.end)
    return [t for t in verb.subtree if first <= t.i < end and t not in others and not t.is_space]
