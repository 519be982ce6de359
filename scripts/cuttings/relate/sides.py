"""Sentences as sides of relations: what a sentence tells, in its words."""

from cuttings.model import Side
from cuttings.relate.corpus import Corpus
from cuttings.relate.pairing import side
from cuttings.relate.texts import Place


def of_place(place: Place, corpus: Corpus, value: str | None = None) -> Side:
    """A sentence: the claim or event that it tells, or else its article; `value` is what it says, or all of it."""
    told = corpus.teller(place.source, place.span)
    return side(told, value or place.sentence.text, corpus.texts.quoted(place))
