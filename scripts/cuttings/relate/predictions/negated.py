"""Later sentences that say in so many words that something did not come about."""

from collections import Counter
from collections.abc import Iterator

from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.predictions.outlook import Outlook
from cuttings.relate.tellings import Said
from cuttings.relate.texts import Place


def of_negation(said: Said, look: Outlook, corpus: Corpus) -> Iterator[Outcome]:
    """Sentences of later articles with "did not" before the claim's verb, of the same doer and the same other one."""
    negated = corpus.texts.negated.get(look.verb)
    if negated is None:
        return
    doer, other = (corpus.texts.mentioned(said.source, span) for span in (look.before, look.after))
    ours = corpus.states.sides(doer)
    for place, before, after in negated:
        if after & other and corpus.states.sides(before) & ours and corpus.is_later(place.source, said.source):
            yield _outcome(place, corpus)


def of_nothing(said: Said, corpus: Corpus) -> Iterator[Outcome]:
    """Sentences of later articles by which what has two of the claim's words, or one and who said it, never was."""
    by_stem = corpus.texts.came_to_nothing
    shared = Counter(place for stem in corpus.plain(said) for place in by_stem.get(stem, ()))
    for place in sorted(shared):
        named = bool(place.named & frozenset(said.claim.speakers))
        if shared[place] + named > 1 and corpus.is_later(place.source, said.source):
            yield _outcome(place, corpus)


def _outcome(place: Place, corpus: Corpus) -> Outcome:
    evidence = corpus.texts.quote(place.source, place.span)
    return Outcome(
        entity=next((told.id for told in corpus.told_between(place.source, place.span)), None),
        source=place.source,
        evidence=(evidence,) if evidence else (),
        came=False,
        certain=True,
        rule="told not to have come about",
        words="a later article says that it did not come about",
    )
