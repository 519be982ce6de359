"""The cue lexicon as the rules use it: which verb is a cue, what it takes, and what it makes of its content."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from spacy.tokens import Token

from cuttings import lexicon
from cuttings.model.vocabulary import Modality, Polarity

_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Cue:
    """A group of lexicon/cues.yml, or of lexicon/noun_cues.yml; the terms are explained there."""

    name: str
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    takes: frozenset[str] = _NOTHING
    over: frozenset[str] = _NOTHING
    needs: frozenset[str] = _NOTHING
    holder: str = "speech"
    of: bool = False


@dataclass(frozen=True)
class Marked:
    """A cue as it stands in the text: the word and what belongs to it."""

    cue: Cue
    word: Token
    particle: Token | None = field(default=None)


def verb_cue(token: Token) -> Marked | None:
    """The cue that this verb is, with its particle; None when it is none."""
    if token.pos_ not in ("VERB", "AUX") and not token.tag_.startswith("VB"):
        return None
    for child in token.children:
        if child.i == token.i + 1 and (cue := _verbs().get(f"{_lemma(token)} {child.lower_}")):
            return Marked(cue, token, child)
    cue = _verbs().get(_lemma(token))
    return Marked(cue, token) if cue else None


def noun_cue(token: Token) -> Cue | None:
    """The cue that this noun is, or None."""
    return _nouns().get(token.lemma_.lower()) if token.pos_ == "NOUN" else None


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of words in a lexicon, whether it is written as a list or as running text."""
    listed = lexicon.load(name)[key]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


@cache
def _verbs() -> dict[str, Cue]:
    return {verb: _cue(group) for group in lexicon.load("cues") for verb in group["verbs"]}


@cache
def _nouns() -> dict[str, Cue]:
    return {noun: _cue(group) for group in lexicon.load("noun_cues") for noun in group["nouns"]}


def _cue(group: dict[str, Any]) -> Cue:
    return Cue(
        name=group["class"],
        modality=group.get("modality", "asserted"),
        polarity=group.get("polarity", "positive"),
        takes=frozenset(group.get("takes", ())),
        over=frozenset(group.get("over", ())),
        needs=frozenset(group.get("needs", ())),
        holder=group.get("holder", "speech"),
        of=group.get("of", False),
    )
