"""Happenings that later articles tell of as having taken place, and that were said to come."""

from collections.abc import Iterable, Iterator
from functools import cache

from cuttings.relate.corpus import Corpus
from cuttings.relate.doings import Doing, Facts
from cuttings.relate.predictions.chronicle import LONG, Chronicle
from cuttings.relate.predictions.outcomes import Outcome, is_soon
from cuttings.relate.tellings import Told
from cuttings.relate.words import known


class Occurrences:
    """All that is told as having taken place, asked from the side of what was said to come."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._facts = Facts(corpus.told, corpus.states)
        self._surest: dict[str, list[Told]] = {}
        self._chronicles: dict[Doing, Chronicle] = {}

    def of(self, ahead: Told, *, only_itself: bool = False) -> Iterator[Outcome]:
        """The same happening, or one like it, told by a later article as having taken place.

        All those that settle what was ahead, the surest first; if there are none, the surest of the others.
        """
        near = [*self._itself(ahead), *([] if only_itself else self._like(ahead))]
        settling = [told for told in near if self._settles(told, ahead) and _is_it(told, ahead, self._corpus)]
        yield from (_outcome(told, told.id == ahead.id, True, self._corpus) for told in settling)
        if not settling:
            yield from self.hearsay_of(ahead, only_itself=only_itself)

    def hearsay_of(self, ahead: Told, *, only_itself: bool = False) -> Iterator[Outcome]:
        """Only the surest of those that settle nothing."""
        found = [self._itself_as_hearsay(ahead), None if only_itself else self._like_as_hearsay(ahead)]
        if either := [told for told in found if told]:
            told = min(either, key=lambda told: self._corpus.vouching.is_hearsay(told))
            yield _outcome(told, told.id == ahead.id, False, self._corpus)

    def _itself(self, ahead: Told) -> list[Told]:
        """The tellings of what was ahead as a fact, whenever told, the surest first."""
        if ahead.id not in self._surest:
            facts = [told for told in self._corpus.of_event[ahead.id] if told.is_fact]
            self._surest[ahead.id] = sorted(facts, key=self._surety)
        return self._surest[ahead.id]

    def _itself_as_hearsay(self, ahead: Told) -> Told | None:
        return next((told for told in self._itself(ahead) if self._bears_on(told, ahead)), None)

    def _like(self, ahead: Told) -> Iterable[Told]:
        """The tellings of other happenings that may settle what was ahead, the surest first."""
        made = self._corpus.published(ahead.source)
        if made is None or (ahead.stated is None and _recurs(ahead)):
            return ()
        return (told for told in self._chronicle(ahead).since(made, ahead.stated) if told.id != ahead.id)

    def _like_as_hearsay(self, ahead: Told) -> Told | None:
        made = self._corpus.published(ahead.source)
        return made and self._chronicle(ahead).first(
            made, ahead.stated, lambda told: told.id != ahead.id and self._bears_on(told, ahead)
        )

    def _chronicle(self, ahead: Told) -> Chronicle:
        """The tellings of what is like a happening, and of that itself, the surest first."""
        doing = self._facts.doing(ahead)
        if doing not in self._chronicles:
            alike = sorted(self._facts.like(doing), key=self._surety)
            self._chronicles[doing] = Chronicle(alike, self._corpus)
        return self._chronicles[doing]

    def _bears_on(self, told: Told, ahead: Told) -> bool:
        """Whether it can be what was ahead, and settles nothing."""
        return _is_it(told, ahead, self._corpus) and not self._settles(told, ahead)

    def _settles(self, told: Told, ahead: Told) -> bool:
        """Whether what can be what was ahead settles it."""
        return _is_settling(told, ahead, self._corpus) and not self._corpus.vouching.is_hearsay(told)

    def _surety(self, told: Told) -> tuple[bool, int, str]:
        days = told.stated.days if told.stated else 10**6
        return self._corpus.vouching.is_hearsay(told), days, told.source


def _outcome(told: Told, is_same: bool, certain: bool, corpus: Corpus) -> Outcome:
    title = corpus.entities["events"][told.id].label
    date = f", dated {told.event.date}" if told.event.date else ""
    return Outcome(
        entity=told.id,
        source=told.source,
        evidence=corpus.evidence(told, corpus.vouching.passages(told)),
        came=True,
        certain=certain,
        rule="came about" if is_same else "a like happening came about",
        words=f"a later article tells that it took place: {title}{date}",
        when=told.stated,
    )


def _is_settling(told: Told, ahead: Told, corpus: Corpus) -> bool:
    """Whether a happening settles what was ahead: of what recurs, only one of the time to come, on the day named."""
    if not _recurs(told):
        return True
    made = corpus.published(ahead.source)
    if told.stated is None or made is None or told.stated.first < made.first:
        return False
    return told.id == ahead.id or (ahead.stated is not None and told.stated.meets(ahead.stated))


def _recurs(told: Told) -> bool:
    return told.event.event_type in _recurring()


@cache
def _recurring() -> frozenset[str]:
    return frozenset(known("recurring"))


def _is_it(told: Told, ahead: Told, corpus: Corpus) -> bool:
    """Whether it can be what was ahead: told by a later article, and of the days that were spoken of."""
    if told.id != ahead.id and told.stated and ahead.stated and not told.stated.meets(ahead.stated):
        return False
    return _tells_later(told, ahead, corpus)


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
