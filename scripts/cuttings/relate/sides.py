"""The sides of relations: a claim in its words, a sentence as what it tells."""

from cuttings.model import Side
from cuttings.relate.corpus import Corpus
from cuttings.relate.pairing import side
from cuttings.relate.tellings import Said
from cuttings.relate.texts import Place


def of_claim(said: Said) -> Side:
    """A claim, by its words."""
    return side(said.id, said.text, said.claim.evidence)


def of_place(place: Place, corpus: Corpus, value: str | None = None) -> Side:
    """A sentence: the claim or event that it tells, or else its article; `value` is what it says, or all of it."""
    quote = corpus.texts.quote(place.source, place.span)
    told = corpus.teller(place.source, place.span)
    return side(told, value or place.sentence.text, (quote,) if quote else ())
