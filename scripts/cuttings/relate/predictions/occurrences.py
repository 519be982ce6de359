"""Happenings that later articles tell of as having taken place, and that were said to come."""

from collections.abc import Iterator
from functools import partial

from cuttings.edtf import Bounds
from cuttings.relate.corpus import Corpus
from cuttings.relate.doings import Facts
from cuttings.relate.predictions.outcomes import Outcome, is_soon
from cuttings.relate.tellings import Told
from cuttings.relate.vouching import is_hearsay, vouched
from cuttings.relate.words import known


class Occurrences:
    """All that is told as having taken place, asked from the side of what was said to come."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._facts = Facts(corpus.told, corpus.states)

    def of(self, ahead: Told, *, only_itself: bool = False) -> Iterator[Outcome]:
        """The same happening, or one like it, told by a later article as having taken place.

        All those that settle what was ahead, the surest first; if there are none, the surest of the others.
        """
        later = self._later(ahead, only_itself=only_itself)
        certain = [told for told in later if self._is_certain(told, ahead)]
        first = partial(_order, ahead=ahead, corpus=self._corpus)
        chosen = sorted(certain, key=first) if certain or not later else [min(later, key=first)]
        return (_outcome(told, told.id == ahead.id, bool(certain), self._corpus) for told in chosen)

    def hearsay_of(self, ahead: Told) -> Iterator[Outcome]:
        """Only the surest of those that settle nothing."""
        later = [told for told in self._later(ahead) if not self._is_certain(told, ahead)]
        if later:
            told = min(later, key=partial(_order, ahead=ahead, corpus=self._corpus))
            yield _outcome(told, told.id == ahead.id, False, self._corpus)

    def _later(self, ahead: Told, *, only_itself: bool = False) -> list[Told]:
        corpus, made = self._corpus, self._corpus.published(ahead.source)
        same = [told for told in corpus.of_event[ahead.id] if _tells_later(told, ahead, made, corpus)]
        alike = [
            told
            for told in ([] if only_itself else self._facts.like(ahead))
            if told.id != ahead.id and _are_of_one_time(told, ahead) and _tells_later(told, ahead, made, corpus)
        ]
        return [*same, *alike]

    def _is_certain(self, told: Told, ahead: Told) -> bool:
        return not is_hearsay(told, self._corpus) and _is_settling(told, ahead, self._corpus)


def _outcome(told: Told, is_same: bool, certain: bool, corpus: Corpus) -> Outcome:
    title = corpus.entities["events"][told.id].label
    date = f", dated {told.event.date}" if told.event.date else ""
    return Outcome(
        entity=told.id,
        source=told.source,
        evidence=corpus.evidence(told, vouched(told, corpus)),
        came=True,
        certain=certain,
        rule="came about" if is_same else "a like happening came about",
        words=f"a later article tells that it took place: {title}{date}",
        when=told.stated,
    )


def _is_settling(told: Told, ahead: Told, corpus: Corpus) -> bool:
    """Whether a happening settles what was ahead: of what recurs, only one of the time to come, on the day named."""
    made = corpus.published(ahead.source)
    if told.event.event_type not in known("recurring"):
        return True
    if told.stated is None or made is None or told.stated.first < made.first:
        return False
    return told.id == ahead.id or (ahead.stated is not None and told.stated.meets(ahead.stated))


def _order(told: Told, ahead: Told, corpus: Corpus) -> tuple[bool, bool, int, str]:
    days = told.stated.days if told.stated else 10**6
    return is_hearsay(told, corpus), told.id != ahead.id, days, told.source


def _tells_later(told: Told, ahead: Told, made: Bounds | None, corpus: Corpus) -> bool:
    """Whether a later article tells it as a fact, of a day that was still to come when it was said: `made`."""
    if not told.is_fact or told.source == ahead.source:
        return False
    if made is None:
        return told.id == ahead.id and corpus.is_later(told.source, ahead.source)
    if told.id != ahead.id and told.goes_on_from is not None:
        return told.goes_on_from >= made.first and corpus.is_later(told.source, ahead.source)
    if told.stated and told.stated.days < 366:
        return told.stated.last >= made.first and (told.stated.first >= made.first or told.id == ahead.id)
    if not corpus.is_later(told.source, ahead.source):
        return False
    return told.id == ahead.id or told.goes_on or is_soon(told.source, made, corpus)


def _are_of_one_time(told: Told, ahead: Told) -> bool:
    """Whether a happening can be of the days that were spoken of."""
    return not (told.stated and ahead.stated) or told.stated.meets(ahead.stated)
