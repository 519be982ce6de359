"""The occasion of what a clause tells, where its words date and place it: "at the session held in Oslo a year ago"."""

from collections.abc import Iterator

from cuttings import lexicon
from cuttings.find.events.syntax import is_verbal
from cuttings.find.parse import Token

_WITHIN = frozenset({"at", "during"})


def held(clause: Token | None) -> Iterator[Token]:
    """The verbs that say when and where it was at which a clause was done; a date of theirs is one of the clause."""
    for preposition in clause.children if clause is not None else ():
        if preposition.lower_ in _WITHIN and preposition.dep_ == "prep":
            for noun in (child for child in preposition.children if child.dep_ == "pobj"):
                yield from (verb for verb in _about(noun, clause) if verb.lemma_ in _words("occasions"))


def _about(noun: Token, clause: Token | None) -> Iterator[Token]:
    """The participles behind a noun; one behind a comma parsers hang on the clause: "at the talks, held in Oslo,"."""
    yield from (child for child in noun.children if child.dep_ in ("acl", "relcl"))
    for child in clause.children if clause is not None else ():
        parts = {part.dep_ for part in child.children}
        bare = child.tag_ == "VBN" and parts.isdisjoint(("aux", "auxpass", "nsubj", "nsubjpass", "mark"))
        if (
            bare
            and child.dep_ in ("advcl", "csubj")
            and noun.i < child.i
            and all(word.is_punct for word in noun.doc[noun.i + 1 : child.i])
        ):
            yield child


def led_to(verb: Token) -> Token | None:
    """The verb that brought somebody to where a clause is set: "rode" in "rode to Oslo, where he met her"."""
    parts = {child.lower_ for child in verb.children}
    if verb.dep_ != "relcl" or "where" not in parts or not parts.isdisjoint(("has", "have", "had")):
        return None
    above = next((above for above in verb.head.ancestors if is_verbal(above)), None)
    return above if above is not None and above.lemma_ in _words("journeys") else None


def _words(name: str) -> list[str]:
    words: list[str] = lexicon.load("event_times")[name]
    return words
