"""Happenings that later articles tell of as having taken place, and that were said to come."""

from collections.abc import Iterator

from cuttings.relate.corpus import Corpus
from cuttings.relate.doings import Doing, Facts
from cuttings.relate.predictions.chronicle import LONG, Chronicle
from cuttings.relate.predictions.outcomes import Outcome, is_soon
from cuttings.relate.tellings import Told
from cuttings.relate.vouching import is_hearsay, vouched
from cuttings.relate.words import known


class Occurrences:
    """All that is told as having taken place, asked from the side of what was said to come."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._facts = Facts(corpus.told, corpus.states)
        self._chronicles: dict[Doing, Chronicle] = {}

    def of(self, ahead: Told, *, only_itself: bool = False) -> Iterator[Outcome]:
        """The same happening, or one like it, told by a later article as having taken place.

        All those that settle what was ahead, the surest first; if there are none, the surest of the others.
        """
        near = [*self._same(ahead), *([] if only_itself else self._settling(ahead))]
        settling = [told for told in near if self._is_certain(told, ahead)]
        yield from (_outcome(told, told.id == ahead.id, True, self._corpus) for told in settling)
        if not settling:
            yield from self.hearsay_of(ahead, only_itself=only_itself)

    def hearsay_of(self, ahead: Told, *, only_itself: bool = False) -> Iterator[Outcome]:
        """Only the surest of those that settle nothing."""
        same = (told for told in self._same(ahead) if not self._is_certain(told, ahead))
        found = [told for told in (next(same, None), None if only_itself else self._unsettling(ahead)) if told]
        if found:
            told = min(found, key=lambda told: is_hearsay(told, self._corpus))
            yield _outcome(told, told.id == ahead.id, False, self._corpus)

    def _same(self, ahead: Told) -> list[Told]:
        """The tellings by later articles of what was ahead itself, the surest first."""
        later = [told for told in self._corpus.of_event[ahead.id] if _tells_later(told, ahead, self._corpus)]
        return sorted(later, key=self._surety)

    def _settling(self, ahead: Told) -> list[Told]:
        """Those of happenings like it that may settle it, the surest first."""
        made = self._corpus.published(ahead.source)
        if made is None or (ahead.stated is None and _recurs(ahead)):
            return []
        return [told for told in self._chronicle(ahead).since(made, ahead.stated) if self._is_like(told, ahead)]

    def _unsettling(self, ahead: Told) -> Told | None:
        """The surest of those of happenings like it that settle nothing."""
        made = self._corpus.published(ahead.source)
        return made and self._chronicle(ahead).first(
            made, ahead.stated, lambda told: self._is_like(told, ahead) and not self._is_certain(told, ahead)
        )

    def _chronicle(self, ahead: Told) -> Chronicle:
        doing = self._facts.doing(ahead)
        if doing not in self._chronicles:
            alike = sorted(self._facts.like(doing), key=self._surety)
            self._chronicles[doing] = Chronicle(alike, self._corpus)
        return self._chronicles[doing]

    def _is_like(self, told: Told, ahead: Told) -> bool:
        """Whether it is another happening that can be the one that was ahead."""
        return told.id != ahead.id and _are_of_one_time(told, ahead) and _tells_later(told, ahead, self._corpus)

    def _is_certain(self, told: Told, ahead: Told) -> bool:
        return not is_hearsay(told, self._corpus) and _is_settling(told, ahead, self._corpus)

    def _surety(self, told: Told) -> tuple[bool, int, str]:
        days = told.stated.days if told.stated else 10**6
        return is_hearsay(told, self._corpus), days, told.source


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
    if not _recurs(told):
        return True
    if told.stated is None or made is None or told.stated.first < made.first:
        return False
    return told.id == ahead.id or (ahead.stated is not None and told.stated.meets(ahead.stated))


def _recurs(told: Told) -> bool:
    return told.event.event_type in known("recurring")


def _tells_later(told: Told, ahead: Told, corpus: Corpus) -> bool:
    """Whether a later article tells it as a fact, of a day that was still to come when it was said."""
    made = corpus.published(ahead.source)
    if not told.is_fact or told.source == ahead.source:
        return False
    if made is None:
        return told.id == ahead.id and corpus.is_later(told.source, ahead.source)
    if told.id != ahead.id and told.goes_on_from is not None:
        return told.goes_on_from >= made.first and corpus.is_later(told.source, ahead.source)
    if told.stated and told.stated.days < LONG:
        return told.stated.last >= made.first and (told.stated.first >= made.first or told.id == ahead.id)
    if not corpus.is_later(told.source, ahead.source):
        return False
    return told.id == ahead.id or told.goes_on or is_soon(told.source, made, corpus)


def _are_of_one_time(told: Told, ahead: Told) -> bool:
    """Whether a happening can be of the days that were spoken of."""
    return not (told.stated and ahead.stated) or told.stated.meets(ahead.stated)
