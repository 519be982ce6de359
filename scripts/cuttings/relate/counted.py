"""Figures where they stand: in what somebody said, in a sentence that tells an event, or in an article's own words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from cuttings.edtf import Bounds
from cuttings.model import Evidence, Side, Span
from cuttings.relate.corpus import Corpus
from cuttings.relate.figures import Figure, figures, numbers
from cuttings.relate.pairing import side
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import has, known, stems
from cuttings.resolve.sentences import Sentence

#: A claim of fewer characters says too little by itself to be quoted alone: "790".
_SHORT = 30
#: How far back in the article it may stand what a bare figure counts, in characters.
_REACH = 250


@dataclass(frozen=True, eq=False)
class Counted:
    """A figure, who gives it, and what its sentence is about."""

    entity: str
    """The claim, the event that the article tells, or the article itself."""
    source: str
    start: int
    sentence: Span
    days: Sequence[Bounds]
    """Those that its sentence names."""
    text: str
    figure: Figure
    speakers: frozenset[str]
    ahead: bool
    """Whether it is said of what is to come."""
    grows: bool
    """Whether it is of something that goes on, so that a later article may count more."""
    about: frozenset[str]
    """The actors and places of the sentence, but for who says it and for whose side."""
    states: frozenset[str]
    """Those of these that are states."""
    stems: frozenset[str]
    """What else the words speak of."""
    events: frozenset[str]
    frames: frozenset[str]
    """Which kinds of happening those are."""
    disasters: frozenset[str]
    """The disasters that its article tells of as having come, by their ids and their days."""
    evidence: tuple[Evidence, ...]

    @cached_property
    def side(self) -> Side:
        """It as one side of a relation."""
        return side(self.entity, f"{self.figure.words} ({self.figure.bound})", self.evidence)

    @cached_property
    def teller(self) -> tuple[str, str]:
        """Who or what gives it, and where."""
        return self.entity, self.source

    @cached_property
    def is_running(self) -> bool:
        """Whether it is of what only grows: a toll."""
        return self.figure.thing in known("running")

    @cached_property
    def numbers(self) -> frozenset[float]:
        """All numbers of its words."""
        return numbers(self.text)

    @cached_property
    def has_rivals(self) -> bool:
        """Whether its words set it against what others count: "90 containers, not the 120 that Oslo claims"."""
        return has(self.text, known("rivals")) is not None


def counted(corpus: Corpus) -> Iterator[Counted]:
    """Every figure whose thing can be told, in the order of sources and text."""
    for source, sentences in corpus.texts.sentences.items():
        disasters, telling = _disasters(source, corpus), _telling(source, corpus)
        for at, sentence in enumerate(sentences):
            for figure in figures(sentence.text, partial(_before, sentences, at)):
                if one := _counted(source, sentence, figure, telling[sentence], disasters, corpus):
                    yield one


def _before(sentences: Sequence[Sentence], at: int) -> str:
    """What the article tells before a sentence, as far back as it may stand what a bare figure counts."""
    told = ""
    while at and len(told) < _REACH:
        at -= 1
        told = f" {sentences[at].text}{told}"
    return told[-_REACH:]


def _telling(source: str, corpus: Corpus) -> dict[Sentence, list[tuple[int, Told]]]:
    """The sentences of an article that tell events, with where each is named."""
    found: dict[Sentence, list[tuple[int, Told]]] = defaultdict(list)
    for told in corpus.told_in[source]:
        for passage in told.event.evidence:
            sentence, _ = corpus.texts.around(source, passage.trigger[0])
            if sentence:
                found[sentence].append((passage.trigger[0], told))
    return found


def _counted(
    source: str,
    sentence: Sentence,
    figure: Figure,
    telling: Sequence[tuple[int, Told]],
    disasters: frozenset[str],
    corpus: Corpus,
) -> Counted | None:
    """A figure with the claim that it stands in, or else the event that is named nearest to it, or else the article."""
    at = sentence.start + figure.start
    span = (sentence.start, sentence.start + len(sentence.text.rstrip()))
    quote = corpus.texts.quote(source, span)
    said = next((said for said in corpus.said_in[source] if any(a <= at < b for a, b in said.found.spans)), None)
    told = min(telling, key=lambda one: (abs(one[0] - at), one[1].event.key), default=(0, None))[1]
    if quote is None:
        return None
    speakers = frozenset(said.claim.speakers) if said else frozenset()
    named = corpus.texts.mentioned(source, span).union(said.claim.about if said else ())
    about = named - corpus.states.sides(speakers)
    inside = corpus.inside(said) if said else [told] if told else []
    return Counted(
        entity=said.id if said else told.id if told else source,
        source=source,
        start=at,
        sentence=span,
        days=corpus.dates_in(source, span),
        text=said.text if said else sentence.text,
        figure=figure,
        speakers=speakers,
        ahead=_is_ahead(said, inside),
        grows=any(one.goes_on for one in inside),
        about=about,
        states=frozenset(filter(corpus.states.is_state, about)),
        stems=(corpus.plain(said) if said else corpus.plain_in(source, sentence.start, sentence.text))
        - frozenset(stems(figure.words)),
        events=frozenset(one.id for one in inside),
        frames=frozenset(one.event.rule for one in inside),
        disasters=disasters,
        evidence=_words(said, quote),
    )


def _disasters(source: str, corpus: Corpus) -> frozenset[str]:
    frames = {f"frame {name}" for name in known("disasters")}
    told = [one for one in corpus.told_in[source] if one.is_fact and one.event.rule in frames]
    days = (one.event.date for one in told if one.stated and one.stated.days == 1)
    return frozenset(one.id for one in told) | frozenset(day for day in days if day)


def _is_ahead(said: Said | None, inside: Sequence[Told]) -> bool:
    """Whether a figure is of what is to come: so said, or of events of which none is told as a fact."""
    foretold = said is not None and said.claim.modality in ("predicted", "speculated")
    return foretold or (bool(inside) and not any(told.is_fact for told in inside))


def _words(said: Said | None, quote: Evidence) -> tuple[Evidence, ...]:
    """A claim's words, or the whole sentence where they are too few or where there is no claim."""
    return said.claim.evidence if said and len(said.text) >= _SHORT else (quote,)
