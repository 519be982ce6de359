"""Something that its maker was to finish or bring out, and later sentences in which it is out."""

from collections.abc import Iterator

from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.predictions.outlook import Outlook, of
from cuttings.relate.tellings import Said
from cuttings.relate.words import known_stems, stem, stems, words

#: How far apart the work and the word for its being out may stand, in words.
_NEAR = 4


def of_work(said: Said, look: Outlook, corpus: Corpus) -> Iterator[Outcome]:
    """Later sentences that name the maker, and its work as out on a day: "an assessment released on 14 June"."""
    finishing = known_stems("finishes")
    if look.verb not in finishing:
        return
    makers = frozenset(said.claim.speakers) | corpus.texts.mentioned(said.source, look.before)
    works = set(stems(of(look.after, said))) - finishing
    out = corpus.texts.with_word_of(finishing)
    for place in [place for work in sorted(works) for place in corpus.texts.with_stem(work, out)]:
        named = bool(makers & place.named) and corpus.is_later(place.source, said.source)
        days = corpus.dates_in(place.source, place.span) if named else []
        if days and _is_out(place.sentence.text, works):
            evidence = corpus.texts.quote(place.source, place.span)
            told = corpus.told_between(place.source, place.span)
            yield Outcome(
                entity=next((one.id for one in told if one.is_fact), None),
                source=place.source,
                evidence=(evidence,) if evidence else (),
                came=True,
                certain=True,
                rule="the work is out",
                words="a later article tells that it is out",
                when=days[0],
            )


def _is_out(text: str, works: set[str]) -> bool:
    """Whether a work stands beside a word for its being finished."""
    told = [stem(word) for word in words(text)]
    out = [at for at, word in enumerate(told) if word in known_stems("finishes")]
    return any(word in works and any(0 < abs(at - other) <= _NEAR for other in out) for at, word in enumerate(told))
