"""Figures where they stand: in what somebody said, or in a sentence in which an article itself tells an event."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuttings.model import Evidence
from cuttings.relate.corpus import Corpus
from cuttings.relate.figures import Figure, figures
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import stems
from cuttings.resolve.sentences import Sentence


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
    """Every figure, in the order of sources: those of claims, and those of sentences on events outside of claims."""
    for source in corpus.founds:
        for said in corpus.said_in[source]:
            yield from _in_claim(said, corpus)
        for sentence, telling in sorted(_telling(source, corpus).items()):
            yield from _in_sentence(sentence, telling, source, corpus)


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


def _telling(source: str, corpus: Corpus) -> dict[Sentence, list[tuple[int, Told]]]:
    """The sentences of an article that tell events, with where each is named."""
    found: dict[Sentence, list[tuple[int, Told]]] = defaultdict(list)
    for told in corpus.told_in[source]:
        for passage in told.event.evidence:
            sentence, _ = corpus.texts.around(source, passage.trigger[0])
            if sentence:
                found[sentence].append((passage.trigger[0], told))
    return found


def _in_sentence(
    sentence: Sentence, telling: Sequence[tuple[int, Told]], source: str, corpus: Corpus
) -> Iterator[Counted]:
    """The figures that nobody is quoted with, each with the event that is named nearest to it."""
    span = (sentence.start, sentence.start + len(sentence.text.rstrip()))
    evidence = corpus.texts.quote(source, span)
    claimed = [span for said in corpus.said_in[source] for span in said.found.spans]
    for figure in figures(sentence.text) if evidence else ():
        at = sentence.start + figure.start
        if evidence is None or any(start <= at < end for start, end in claimed):
            continue
        _, told = min(telling, key=lambda one: (abs(one[0] - at), one[1].event.key))
        yield Counted(
            entity=told.id,
            source=source,
            start=at,
            text=sentence.text,
            figure=figure,
            speakers=frozenset(),
            ahead=not told.is_fact,
            about=corpus.texts.mentioned(source, span),
            stems=frozenset(stems(sentence.text)) - frozenset(stems(figure.words)),
            events=frozenset({told.id}),
            evidence=(evidence,),
        )


def _named(source: str, start: int, corpus: Corpus) -> frozenset[str]:
    """Who and what the sentence names."""
    here, _ = corpus.texts.around(source, start)
    return corpus.texts.mentioned(source, (here.start, here.end)) if here else frozenset()
