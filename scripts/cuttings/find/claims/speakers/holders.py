"""Who can say something: a person, a state, a body or a document can; a relation, a trend or a visit cannot."""

from typing import Literal

from cuttings.find.claims.cues import listed, plain_pronoun, words
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Mention

Nature = Literal["actor", "document", "pronoun", "thing", "unknown"]

#: Labels of the language model for what no speaker is: "by Monday morning".
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"})
#: Endings of nouns for people.
AGENTIVE = ("er", "or", "ist", "ian", "man", "men", "woman", "women", "person", "people")


def nature(reading: Reading, head: Token) -> Nature:
    """What the head of a noun phrase stands for, as far as its word and the names in it tell."""
    if head.pos_ == "PRON" or head.lower_ in words("speakers", "plural"):
        return _pronoun(head)
    if head.lower_ in words("speakers", "counted") and any(child.lower_ == "the" for child in head.lefts):
        return "pronoun"
    if head.pos_ == "NOUN" and listed(head, "speakers", "documents"):
        return "document"
    if head.ent_type_ in _TIMES and mention_at(reading, head) is None:
        return "thing"
    if mention_at(reading, head) or head.pos_ == "PROPN" or _is_person_or_body(head):
        return "actor"
    if listed(head, "speakers", "abstract") or head.tag_ == "VBG" or _abstract_ending(head.lemma_.lower()):
        return "thing"
    return "actor" if head.lemma_.lower().endswith(AGENTIVE) else "unknown"


def can_hold(reading: Reading, head: Token, holder: str) -> bool:
    """Whether the noun phrase can be the holder that a cue asks for (`holder` of lexicon/cues.yml)."""
    if not any(character.isalnum() for character in head.text):
        return False
    kind = nature(reading, head)
    if holder == "document":
        return kind == "document"
    if holder == "self":
        return head.lower_ in words("speakers", "self")
    if holder == "stance":
        return kind in ("actor", "document", "pronoun")
    return kind != "thing"


def mention_at(reading: Reading, head: Token) -> Mention | None:
    """The longest mention that the word stands in, unless that only describes it ("Russian" reports)."""
    over = [m for m in reading.mentions if m.start <= head.idx < m.end and m.form != "adj"]
    return max(over, key=lambda m: (m.form in ("name", "abbr", "metonym"), m.end - m.start), default=None)


def _is_person_or_body(head: Token) -> bool:
    return listed(head, "speakers", "people") or listed(head, "speakers", "bodies")


def _pronoun(head: Token) -> Nature:
    known = words("speakers", "singular") | words("speakers", "plural") | words("speakers", "self")
    word = plain_pronoun(head)
    if word in known or word in words("speakers", "people"):
        return "pronoun"
    return "document" if word in words("speakers", "neuter") else "thing"


def _abstract_ending(lemma: str) -> bool:
    return lemma.endswith(tuple(words("speakers", "abstract_endings")))
