"""What an agreement was said to contain, and what a later article tells that it contains."""

from collections.abc import Iterator
from itertools import pairwise

from cuttings.model import Span
from cuttings.relate.corpus import Corpus, Said, Told
from cuttings.relate.outcomes import Outcome
from cuttings.relate.outlook import Outlook, of, term
from cuttings.relate.sentences import Sentence
from cuttings.relate.words import has, known, stem, words


def of_terms(said: Said, look: Outlook, corpus: Corpus) -> Iterator[Outcome]:
    """Later passages on an agreement of the same parties that tell of the matter that the claim is about."""
    about = of(look.after, said)
    named = matter(said.text)
    if not term(about) and named is None:
        return
    parties = corpus.states(frozenset(said.claim.about)) | _parties_nearby(said, corpus)
    for source in corpus.founds:
        if corpus.is_later(source, said.source):
            yield from _told(source, named, about, parties, corpus)


def matter(text: str) -> str | None:
    """The matter of the lexicon that a text speaks of."""
    return next((name for name, phrases in known("matters").items() if has(text, phrases)), None)


def _parties_nearby(said: Said, corpus: Corpus) -> frozenset[str]:
    """Who the article's sentence and the one before speak of, where the claim itself names nobody."""
    here, before = corpus.around(said.source, said.start)
    spans = [(sentence.start, sentence.end) for sentence in (here, before) if sentence]
    return frozenset().union(*(corpus.states(corpus.mentioned(said.source, span)) for span in spans))


def _told(source: str, named: str | None, about: str, parties: frozenset[str], corpus: Corpus) -> Iterator[Outcome]:
    """Passages of one later article; `named` is the matter that the claim names, `about` its words on it."""
    before: Sentence | None = None
    for sentence in corpus.sentences[source]:
        shared = _shared_matter(named, about, sentence.text)
        agreement = _agreement(source, sentence, before, parties, corpus) if shared else None
        if shared and agreement and not _is_hedged(sentence, source, corpus):
            span = _without_space(sentence)
            evidence = corpus.quote(source, span)
            came = has(sentence.text, known("did_not")) is None
            yield Outcome(
                entity=agreement.id,
                source=source,
                evidence=(evidence,) if evidence else (),
                came=came,
                certain=True,
                rule="what the agreement contains",
                words=f"a later article tells that the agreement {'has' if came else 'lacks'} such a term ({shared})",
            )
        before = sentence


def _shared_matter(named: str | None, about: str, text: str) -> str | None:
    """The matter that both speak of: one of the lexicon, or two words side by side that tell something."""
    if named and named == matter(text):
        return named.replace("-", " ")
    if not has(text, known("agreements")):
        return None
    theirs = _pairs(text)
    return next((words for stems, words in sorted(_pairs(about).items()) if stems in theirs), None)


def _pairs(text: str) -> dict[tuple[str, str], str]:
    """Words side by side, neither a name nor a word that tells nothing nor one for an agreement or its parts.

    By their stems, as different endings are the same.
    """
    plain = {stem(word) for section in ("terms", "agreements", "adverbs", "stop") for word in known(section)}
    told = [(stem(word), word) for word in words(text)]
    return {
        (first, second): f"{one} {other}"
        for (first, one), (second, other) in pairwise(told)
        if one.islower() and other.islower() and not {first, second} & plain and min(len(first), len(second)) > 3
    }


def _agreement(
    source: str, sentence: Sentence, before: Sentence | None, parties: frozenset[str], corpus: Corpus
) -> Told | None:
    """The agreement that the sentence, or the one before, tells of as made between some of the parties."""
    for near in (sentence, before):
        for told in corpus.told_in(source, (near.start, near.end)) if near else ():
            if told.event.event_type == "agreement" and told.is_fact and corpus.states(told.parties) & parties:
                return told
    if not has(sentence.text, known("agreements")):
        return None
    made = [t for t in corpus.told if t.source == source and t.event.event_type == "agreement" and t.is_fact]
    fitting = {told.id: told for told in made if len(corpus.states(told.parties) & parties) > 1}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _is_hedged(sentence: Sentence, source: str, corpus: Corpus) -> bool:
    """Whether the sentence is a hedged claim, or one about what is only thought possible."""
    return any(
        said.source == source
        and said.claim.modality in ("alleged", "speculated", "denied", "recommended")
        and sentence.start <= said.start < sentence.end
        for said in corpus.said
    )


def _without_space(sentence: Sentence) -> Span:
    return sentence.start, sentence.start + len(sentence.text.rstrip())
