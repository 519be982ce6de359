"""Which passages of an article vouch for an event, and which only pass on what is said, suspected or denied."""

from cuttings.model import EventPassage, Span
from cuttings.relate.corpus import Corpus
from cuttings.relate.tellings import Told
from cuttings.relate.words import has, known

#: What makes a claim, or an event told in one, no more than hearsay.
_HEARSAY = ("alleged", "speculated", "denied")


def vouched(told: Told, corpus: Corpus) -> list[EventPassage]:
    """The passages in which an article tells an event outright: no hedge, no denial, nobody's mere suspicion."""
    if told not in corpus.vouched:
        corpus.vouched[told] = _vouched(told, corpus)
    return corpus.vouched[told]


def _vouched(told: Told, corpus: Corpus) -> list[EventPassage]:
    if told.event.factuality in ("hypothetical", "disputed"):
        return []
    doubtful = set(corpus.triggers(told, _hedged(told.source, corpus)))
    return [one for one in told.event.evidence if one.trigger not in doubtful and not _is_doubted(told, one, corpus)]


def _hedged(source: str, corpus: Corpus) -> list[Span]:
    """Where an article passes on hearsay."""
    if source not in corpus.hedged:
        claims = (said for said in corpus.said_in[source] if said.claim.modality in _HEARSAY)
        corpus.hedged[source] = [span for said in claims for span in said.found.spans]
    return corpus.hedged[source]


def is_hearsay(told: Told, corpus: Corpus) -> bool:
    """Whether nowhere in its article anybody vouches for it."""
    return not vouched(told, corpus)


def _is_doubted(told: Told, passage: EventPassage, corpus: Corpus) -> bool:
    """Whether its sentence has a negation, a dismissal or a hedge, so that it may be told not to have been."""
    sentence, _ = corpus.texts.around(told.source, passage.trigger[0])
    return sentence is None or has(sentence.text, known("negations")) is not None
