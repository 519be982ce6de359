"""Figures where they stand: in what somebody said, in a sentence that tells an event, or in an article's own words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from cuttings.edtf import Bounds
from cuttings.model import Evidence, Side, Span
from cuttings.relate.corpus import Corpus
from cuttings.relate.figures import Figure, numbers
from cuttings.relate.pairing import side
from cuttings.relate.tellings import Said, Told
from cuttings.relate.texts import Place
from cuttings.relate.words import has, known, stems

#: A claim of fewer characters says too little by itself to be quoted alone: "790".
_SHORT = 30


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
    for source, told in corpus.texts.worded.items():
        article = _Article(source, corpus)
        for at, found in told.figures.items():
            place = corpus.texts.places_in[source][at]
            telling = article.telling[at]
            yield from (_counted(place, figure, telling, article.disasters, corpus) for figure in found)


class _Article:
    """What an article tells around its figures."""

    def __init__(self, source: str, corpus: Corpus) -> None:
        self.disasters = _disasters(source, corpus)
        self.telling: dict[int | None, list[tuple[int, Told]]] = defaultdict(list)
        """The events that each of its sentences tells, by number, with where each is named."""
        for told in corpus.told_in[source]:
            for start, _ in told.triggers:
                self.telling[corpus.texts.at(source, start)].append((start, told))


def _counted(
    place: Place, figure: Figure, telling: Sequence[tuple[int, Told]], disasters: frozenset[str], corpus: Corpus
) -> Counted:
    """A figure with the claim that it stands in, or else the event that is named nearest to it, or else the article."""
    source, sentence = place.source, place.sentence
    at = sentence.start + figure.start
    said = next((said for said in corpus.said_in[source] if any(a <= at < b for a, b in said.found.spans)), None)
    told = min(telling, key=lambda one: (abs(one[0] - at), one[1].event.key), default=(0, None))[1]
    speakers = frozenset(said.claim.speakers) if said else frozenset()
    about = place.named.union(said.claim.about if said else ()) - corpus.states.sides(speakers)
    inside = corpus.inside(said) if said else [told] if told else []
    return Counted(
        entity=said.id if said else told.id if told else source,
        source=source,
        start=at,
        sentence=place.span,
        days=corpus.dates_in(source, place.span),
        text=said.text if said else sentence.text,
        figure=figure,
        speakers=speakers,
        ahead=_is_ahead(said, inside),
        grows=any(one.goes_on for one in inside),
        about=about,
        states=frozenset(filter(corpus.states.is_state, about)),
        stems=(said.plain if said else corpus.plain_in(source, sentence.start, sentence.text))
        - frozenset(stems(figure.words)),
        events=frozenset(one.id for one in inside),
        frames=frozenset(one.event.rule for one in inside),
        disasters=disasters,
        evidence=_words(said, place, corpus),
    )


def _disasters(source: str, corpus: Corpus) -> frozenset[str]:
    told = [one for one in corpus.told_in[source] if one.event.rule in _of_disasters() and one.is_fact]
    days = (one.event.date for one in told if one.stated and one.stated.days == 1)
    return frozenset(one.id for one in told) | frozenset(day for day in days if day)


@cache
def _of_disasters() -> frozenset[str]:
    """The rules by which disasters are found."""
    return frozenset(f"frame {name}" for name in known("disasters"))


def _is_ahead(said: Said | None, inside: Sequence[Told]) -> bool:
    """Whether a figure is of what is to come: so said, or of events of which none is told as a fact."""
    foretold = said is not None and said.claim.modality in ("predicted", "speculated")
    return foretold or (bool(inside) and not any(told.is_fact for told in inside))


def _words(said: Said | None, place: Place, corpus: Corpus) -> tuple[Evidence, ...]:
    """A claim's words, or the whole sentence where they are too few or where there is no claim."""
    if said and len(said.text) >= _SHORT:
        return said.claim.evidence
    return corpus.texts.quoted(place)
