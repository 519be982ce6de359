"""Which passages of an article vouch for an event, and which only pass on what is said, suspected or denied."""

from collections.abc import Mapping, Sequence

from cuttings.model import EventPassage, Span
from cuttings.relate.tellings import Said, Told
from cuttings.relate.texts import Texts
from cuttings.relate.words import has, known

#: What makes a claim, or an event told in one, no more than hearsay.
_HEARSAY = ("alleged", "speculated", "denied")


class Vouching:
    """Who vouches for what, of the articles that are compared; each telling is looked into once."""

    def __init__(self, said_in: Mapping[str, Sequence[Said]], texts: Texts) -> None:
        """`said_in` has the claims of each article."""
        self._said_in = said_in
        self._texts = texts
        self._passages: dict[Told, list[EventPassage]] = {}
        self._hedged: dict[str, list[Span]] = {}

    def passages(self, told: Told) -> list[EventPassage]:
        """Those in which an article tells an event outright: no hedge, no denial, nobody's mere suspicion."""
        if told not in self._passages:
            self._passages[told] = self._vouched(told)
        return self._passages[told]

    def is_hearsay(self, told: Told) -> bool:
        """Whether nowhere in its article anybody vouches for it."""
        return not self.passages(told)

    def _vouched(self, told: Told) -> list[EventPassage]:
        if told.event.factuality in ("hypothetical", "disputed"):
            return []
        doubtful = set(told.triggers_in(self._hedged_in(told.source)))
        return [one for one in told.event.evidence if one.trigger not in doubtful and not self._is_doubted(told, one)]

    def _hedged_in(self, source: str) -> list[Span]:
        """Where an article passes on hearsay."""
        if source not in self._hedged:
            claims = (said for said in self._said_in[source] if said.claim.modality in _HEARSAY)
            self._hedged[source] = [span for said in claims for span in said.found.spans]
        return self._hedged[source]

    def _is_doubted(self, told: Told, passage: EventPassage) -> bool:
        """Whether its sentence has a negation, a dismissal or a hedge, so that it may be told not to have been."""
        sentence, _ = self._texts.around(told.source, passage.trigger[0])
        return sentence is None or has(sentence.text, known("negations")) is not None
