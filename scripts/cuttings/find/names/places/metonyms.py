"""Whether the name of a capital means the city or the government that sits there.

Grammar decides: what governs the name, and by which relation (lexicon/metonyms.yml says which words).
"""

import re

from cuttings.find.names.places.datelines import in_dateline
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.lexicon import load

#: A date after a place that is itself set off by commas: "an interview, Brussels, June 2025".
_WHEN = re.compile(r", (?:\d{1,2} )?[A-Z][a-z]{2,8}\.? \d{1,4}\b")


def is_state(reading: Reading, start: int, end: int) -> bool:
    """True for the government ("Moscow wants"), False for the city ("in Moscow")."""
    word = reading.span(start, end).root
    if _WHEN.match(reading.folded, end) and reading.folded[:start].endswith(", "):
        return False
    if in_dateline(reading, start, end) or reading.text(end, end + 6) == "-based":
        return False
    return _by_relation(_conjunction_head(word), word)


def _conjunction_head(word: Token) -> Token:
    while word.dep_ == "conj" and word.head.i != word.i:
        word = word.head
    return word


def _by_relation(head: Token, word: Token) -> bool:
    relation, governor = head.dep_, head.head
    if relation in {"nsubj", "nsubjpass", "agent"}:
        return _subject(governor)
    if relation in {"dobj", "dative"}:
        return not _among(governor, "city_objects")
    if relation in {"poss", "compound", "nmod", "amod"}:
        return not (_among(governor, "urban") or _among(_owned(head), "urban"))
    if relation == "pobj":
        return _after_preposition(governor)
    if relation == "appos":
        return not (_among(governor, "urban") or governor.ent_type_ in {"GPE", "LOC"})
    if relation in {"attr", "npadvmod"}:
        return False
    return word.i + 1 < len(word.doc) and word.nbor().text in {"-", "–"}


def _owned(word: Token) -> Token:
    """The word after the name and its possessive: Lima's Plaza San Martin."""
    return word.doc[min(word.i + 1 + (word.i + 1 < len(word.doc) and word.nbor().tag_ == "POS"), len(word.doc) - 1)]


def _subject(verb: Token) -> bool:
    copula_city = verb.lemma_ == "be" and any(
        child.dep_ in {"attr", "acomp"} and child.lemma_ in load("metonyms")["city_predicates"]
        for child in verb.children
    )
    return not (copula_city or _among(verb, "city_subjects"))


def _after_preposition(preposition: Token) -> bool:
    word, above = preposition.lower_, preposition.head
    lexicon = load("metonyms")
    if word in lexicon["city_prepositions"]:
        return False
    if word == "between" and _among(above, "movement"):
        return False
    if word in lexicon["state_prepositions"]:
        return True
    if word in {"to", "from", "for"}:
        return not _moves(above)
    if word == "of":
        return not _among(above, "urban")
    return word not in {"through", "over", "around"}


def _moves(above: Token) -> bool:
    """Whether the phrase leads to or from a city: the verb or noun above, or the one above that, is one of movement."""
    while above.dep_ in {"prep", "conj", "amod"} and above.head.i != above.i and not _among(above, "movement"):
        above = above.head
    return _among(above, "movement")


def _among(word: Token, kind: str) -> bool:
    words = load("metonyms")[kind]
    return word.lemma_.lower() in words or word.lower_ in words
