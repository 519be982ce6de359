"""Whom words beside a noun name: "the country's leader, Kim", "the city of Lyon"."""

from collections.abc import Callable

from cuttings.find.events.detection.nouns import place_nouns
from cuttings.find.events.participants.mentioned import Mentioned
from cuttings.find.events.participants.territory import PLACE_KINDS
from cuttings.find.events.syntax import with_conjuncts
from cuttings.find.parse import Token

#: What tells the keys of those whom a word stands for.
Keys = Callable[[Token], tuple[str, ...]]


def renamed(token: Token, mentioned: Mentioned, keys: Keys) -> tuple[str, ...]:
    """Whom an apposition names: "the country's leader, Kim", "China, its chief partner"; empty where none does."""
    after = mentioned.at(token.i + 1)
    if token.pos_ == "PROPN" and after is not None and mentioned.kind(after.referent) == "person":
        return (after.referent,)  # a title that the parser took for the name's neighbour
    if token.dep_ == "appos" and (above := mentioned.at(token.head.i)) is not None:
        return (above.referent,)
    for child in token.children:
        if child.dep_ == "appos" and mentioned.at(child.i) is not None:
            return tuple(key for each in with_conjuncts(child) for key in keys(each))
    if token.tag_ == "NNS":
        return _listed(token, mentioned, keys)
    if token.lemma_.lower() in place_nouns():
        return _place_called(token, mentioned)
    return _capital(token, mentioned) if token.lemma_ == "capital" else ()


def _listed(token: Token, mentioned: Mentioned, keys: Keys) -> tuple[str, ...]:
    """The people named behind a plural, wherever the parser hangs them: "his counterparts, A and B"."""
    first = next((word for word in token.doc[token.i + 1 : token.i + 3] if mentioned.at(word.i)), None)
    if first is None or first.nbor(-1).text != ",":
        return ()
    while first.dep_ == "compound":
        first = first.head
    apart = first.dep_ == "appos" or (first.dep_ == "conj" and first.head == token)
    named = [key for each in with_conjuncts(first) for key in keys(each)] if apart else []
    return tuple(named) if len(named) > 1 and all(mentioned.kind(key) == "person" for key in named) else ()


def _place_called(word: Token, mentioned: Mentioned) -> tuple[str, ...]:
    """The place that "of" or the name before it names: "the city of Lyon", "the Basque Country region"."""
    names = [name.i for of in word.children if of.lower_ == "of" for name in of.children]
    names += [word.i - 1] if word.i > 0 and word.nbor(-1).head == word else []
    found = (mention.referent for at in names if (mention := mentioned.at(at)) is not None)
    return next(((key,) for key in found if mentioned.kind(key) in PLACE_KINDS), ())


def _capital(word: Token, mentioned: Mentioned) -> tuple[str, ...]:
    """The city that an apposition to the state names: "the capital of Peru, Lima"."""
    states = (noun for of in word.children if of.dep_ == "prep" and of.lower_ == "of" for noun in of.children)
    cities = (city.i for state in states for city in state.children if city.dep_ == "appos")
    found = (mention.referent for at in cities if (mention := mentioned.at(at)) is not None)
    return next(((key,) for key in found), ())
