"""Later sentences that say in so many words that something did not come about."""

from collections.abc import Iterator

from cuttings.relate.corpus import Corpus
from cuttings.relate.outcomes import Outcome
from cuttings.relate.outlook import Outlook
from cuttings.relate.tellings import Said


def of_negation(said: Said, look: Outlook, corpus: Corpus) -> Iterator[Outcome]:
    """Sentences of later articles with "did not" before the claim's verb, on two at least of the same parties."""
    parties = corpus.sides(frozenset(said.claim.about))
    for place in corpus.texts.negated.get(look.verb, ()):
        shared = corpus.sides(corpus.texts.mentioned(place.source, place.span)) & parties
        if len(shared) > 1 and corpus.is_later(place.source, said.source):
            evidence = corpus.texts.quote(place.source, place.span)
            yield Outcome(
                entity=next((told.id for told in corpus.told_between(place.source, place.span)), None),
                source=place.source,
                evidence=(evidence,) if evidence else (),
                came=False,
                certain=True,
                rule="told not to have come about",
                words="a later article says that it did not come about",
            )
