"""Figures where they stand: in what somebody said, or in a sentence in which an article itself tells an event."""

from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.model import Evidence
from cuttings.relate.corpus import Corpus
from cuttings.relate.figures import Figure, figures
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import stems


@dataclass(frozen=True, eq=False)
class Counted:
    """A figure, who gives it, and what its sentence is about."""

    entity: str
    """The claim, or the event that the article tells."""
    source: str
    start: int
    text: str
    figure: Figure
    speakers: frozenset[str]
    ahead: bool
    """Whether it is said of what is to come."""
    about: frozenset[str]
    """The actors and places of the sentence, but for who says it."""
    stems: frozenset[str]
    """What else the words speak of."""
    events: frozenset[str]
    evidence: tuple[Evidence, ...]


def counted(corpus: Corpus) -> Iterator[Counted]:
    """Every figure, in the order of sources: those of claims, and those of events outside of claims."""
    for source in corpus.founds:
        claims = corpus.said_in[source]
        for said in claims:
            yield from _in_claim(said, corpus)
        spans = [span for said in claims for span in said.found.spans]
        for told in corpus.told_in[source]:
            if len(corpus.triggers(told, spans)) < len(told.event.evidence):
                yield from _in_event(told, spans, corpus)


def _in_claim(said: Said, corpus: Corpus) -> Iterator[Counted]:
    for figure in figures(said.text):
        yield Counted(
            entity=said.id,
            source=said.source,
            start=said.start,
            text=said.text,
            figure=figure,
            speakers=frozenset(said.claim.speakers),
            ahead=said.claim.modality in ("predicted", "speculated"),
            about=(_named(said.source, said.start, corpus) | set(said.claim.about)) - set(said.claim.speakers),
            stems=frozenset(stems(said.text)) - frozenset(stems(figure.words)),
            events=frozenset(told.id for told in corpus.inside(said)),
            evidence=said.claim.evidence,
        )


def _in_event(told: Told, claimed: list[tuple[int, int]], corpus: Corpus) -> Iterator[Counted]:
    sentences = {corpus.texts.around(told.source, passage.trigger[0])[0] for passage in told.event.evidence}
    for sentence in sorted(sentence for sentence in sentences if sentence):
        span = (sentence.start, sentence.start + len(sentence.text.rstrip()))
        evidence = corpus.texts.quote(told.source, span)
        for figure in figures(sentence.text) if evidence else ():
            at = sentence.start + figure.start
            if evidence and not any(start <= at < end for start, end in claimed):
                yield Counted(
                    entity=told.id,
                    source=told.source,
                    start=at,
                    text=sentence.text,
                    figure=figure,
                    speakers=frozenset(),
                    ahead=not told.is_fact,
                    about=corpus.texts.mentioned(told.source, span),
                    stems=frozenset(stems(sentence.text)) - frozenset(stems(figure.words)),
                    events=frozenset({told.id}),
                    evidence=(evidence,),
                )


def _named(source: str, start: int, corpus: Corpus) -> frozenset[str]:
    """Who and what the sentence names."""
    here, _ = corpus.texts.around(source, start)
    return corpus.texts.mentioned(source, (here.start, here.end)) if here else frozenset()
