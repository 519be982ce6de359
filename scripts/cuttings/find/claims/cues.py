"""The cue lexicon as the rules use it: which verb is a cue, what it takes, and what it makes of its content."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from cuttings import lexicon
from cuttings.find.parse import Token
from cuttings.model.vocabulary import Modality, Polarity

_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Cue:
    """A group of lexicon/cues.yml, noun_cues.yml or adjective_cues.yml; the terms are explained there."""

    name: str
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    takes: frozenset[str] = _NOTHING
    over: frozenset[str] = _NOTHING
    needs: frozenset[str] = _NOTHING
    holder: str = "speech"
    acts: frozenset[str] = _NOTHING
    only: frozenset[str] = _NOTHING
    through: frozenset[str] = _NOTHING
    things: bool = False
    numbers: bool = False
    yields: bool = False
    of: bool = False
    owned: bool = False
    negated: Modality | None = None


@dataclass(frozen=True)
class Marked:
    """A cue as it stands in the text: the word and what belongs to it."""

    cue: Cue
    word: Token
    particle: Token | None = field(default=None)

    def is_counted(self, content: Iterable[Token]) -> bool:
        """Whether a content has a number in it, where the cue asks for one: "put the loss at 3 crowns"."""
        return not self.cue.numbers or any(token.like_num for token in content)


def verb_cues(token: Token) -> list[Marked]:
    """The cues that this verb may be, with its particle: "ask" puts a question or makes a request."""
    if token.pos_ not in ("VERB", "AUX") and not token.tag_.startswith("VB") and not _is_misread(token):
        return []
    if _lemma(token) not in verb_openings():
        return []
    for child in token.children:
        if _adjoins(token, child) and (cues := cues_of(f"{_lemma(token)} {child.lower_}")):
            return [Marked(cue, token, child) for cue in cues]
    return [Marked(cue, token) for cue in cues_of(_lemma(token))]


def _adjoins(verb: Token, child: Token) -> bool:
    """Whether a particle stands right behind the verb, or with "it" between: "made it clear that"."""
    return child.i == verb.i + 1 or (child.i == verb.i + 2 and verb.doc[verb.i + 1].lower_ == "it")


def cues_of(verb: str) -> tuple[Cue, ...]:
    """The cues that a verb, given by its lemma and particle, may be."""
    return _verbs().get(verb, ())


def verb_cue(token: Token, takes: str | None = None) -> Marked | None:
    """The first cue that this verb may be, or the first that takes such a complement; None when it is none."""
    return next((marked for marked in verb_cues(token) if takes is None or takes in marked.cue.takes), None)


@cache
def verb_openings() -> frozenset[str]:
    """The lemmas of all verbs without their particles, so that most verbs are soon passed."""
    return frozenset(verb.partition(" ")[0] for verb in _verbs())


@cache
def openings() -> frozenset[str]:
    """The lemmas of verbs and nouns, and the forms of adjectives, that may be a cue."""
    return verb_openings() | _nouns().keys() | _adjectives().keys()


def _is_misread(token: Token) -> bool:
    """Whether the parser took a verb for a plural: "Imagery from May shows 60 cars"."""
    return token.tag_ == "NNS" and any(child.dep_ == "nsubj" for child in token.lefts)


def noun_cue(token: Token) -> Cue | None:
    """The cue that this noun is, or None."""
    return _nouns().get(token.lemma_.lower()) if token.pos_ == "NOUN" else None


def adjective_cue(token: Token) -> Cue | None:
    """The cue that this adjective, or participle in its place, is, or None."""
    return _adjectives().get(token.lower_) if token.pos_ == "ADJ" or token.tag_ == "VBN" else None


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of words in a lexicon, whether it is written as a list or as running text."""
    listed = lexicon.load(name)[key]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


def plain_pronoun(token: Token) -> str:
    """The word in small letters, a pronoun in its plain form: "him" and "his" are "he"."""
    forms: dict[str, str] = lexicon.load("speakers")["forms"]
    return forms.get(token.lower_, token.lower_) if token.pos_ == "PRON" else token.lower_


def listed(token: Token, name: str, key: str) -> bool:
    """Whether a list of a lexicon has this word, by its form or its lemma ("data" has the lemma "datum")."""
    return bool({token.lower_, token.lemma_.lower()} & words(name, key))


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


@cache
def _verbs() -> dict[str, tuple[Cue, ...]]:
    found: dict[str, tuple[Cue, ...]] = {}
    for group in lexicon.load("cues"):
        for verb in group["verbs"]:
            found[verb] = (*found.get(verb, ()), _cue(group))
    return found


@cache
def _nouns() -> dict[str, Cue]:
    return {noun: _cue(group) for group in lexicon.load("noun_cues") for noun in group["nouns"]}


@cache
def _adjectives() -> dict[str, Cue]:
    return {adjective: _cue(group) for group in lexicon.load("adjective_cues") for adjective in group["adjectives"]}


def _cue(group: dict[str, Any]) -> Cue:
    return Cue(
        name=group["class"],
        modality=group.get("modality", "asserted"),
        polarity=group.get("polarity", "positive"),
        takes=frozenset(group.get("takes", ())),
        over=frozenset(group.get("over", ())),
        needs=frozenset(group.get("needs", ())),
        holder=group.get("holder", "speech"),
        acts=frozenset(group.get("acts", ())),
        only=frozenset(group.get("only", ())),
        through=frozenset(group.get("through", ())),
        things=group.get("things", False),
        numbers=group.get("numbers", False),
        yields=group.get("yields", False),
        of=group.get("of", False),
        owned=group.get("owned", False),
        negated=group.get("negated"),
    )
