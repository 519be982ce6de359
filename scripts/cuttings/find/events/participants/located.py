"""Which state a place lies in by the article's words: "Russia's Kursk region", "the Pakistani province of Sindh"."""

from collections.abc import Iterator

from cuttings.find.events.detection.nouns import place_nouns
from cuttings.find.events.participants.territory import PLACE_KINDS, state_of
from cuttings.find.events.syntax import after
from cuttings.find.parse import Token
from cuttings.find.reading import Reading

_STATES = frozenset({"state", "separatist-entity"})


def told_states(reading: Reading) -> dict[str, str]:
    """For each place that no gazetteer knows the state that the words beside it name."""
    named = {
        token.i: mention.referent
        for mention in reading.mentions
        if reading.referents[mention.referent].kind in _STATES
        for token in reading.span(mention.start, mention.end)
    }
    found: dict[str, str] = {}
    for mention in reading.mentions:
        key = mention.referent
        if reading.referents[key].kind in PLACE_KINDS and key not in found and state_of(key) is None:
            beside = _beside(reading.span(mention.start, mention.end).root)
            state = next((named[word.i] for word in beside if word.i in named), None)
            found |= {key: state} if state is not None else {}
    return found


def _beside(place: Token) -> Iterator[Token]:
    """The words that may name the state: before the place or its kind ("province of"), or behind a comma."""
    heads = [place]
    if place.dep_ == "pobj" and place.head.lower_ == "of" and place.head.head.lemma_.lower() in place_nouns():
        heads.append(place.head.head)
    for head in heads:
        yield from (child for child in head.children if child.dep_ in ("poss", "amod", "compound", "appos"))
        yield from after(head, "of", deep=False)  # "the Kursk region of Russia"
