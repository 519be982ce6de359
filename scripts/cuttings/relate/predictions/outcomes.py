"""What later articles tell of something that was said to come."""

from collections.abc import Iterator
from typing import NamedTuple

from cuttings.edtf import Bounds
from cuttings.model import Evidence
from cuttings.relate.corpus import Corpus
from cuttings.relate.tellings import Told
from cuttings.relate.vouching import is_hearsay, vouched
from cuttings.relate.words import known

#: Within how many days after it was said an undated happening in a later article is taken for what was said to come.
SOON = 200


class Outcome(NamedTuple):
    """Something told later that settles a forecast, or bears on it as hearsay."""

    entity: str | None
    """The event that tells it; None where no event was found in the words."""
    source: str
    evidence: tuple[Evidence, ...]
    came: bool
    """Whether it tells that it came about; False if it tells that it did not."""
    certain: bool
    """Whether somebody vouches for it."""
    rule: str
    words: str
    """What it tells, in words, to follow 'because'."""
    when: Bounds | None = None
    """The days on which it came about, as far as they are told."""


def of_event(ahead: Told, corpus: Corpus) -> Iterator[Outcome]:
    """The same happening, or one like it, told by a later article as having taken place; the surest first."""
    return (_outcome(told, ahead, _is_certain(told, ahead, corpus), corpus) for told in _later(ahead, corpus))


def hearsay_of_event(ahead: Told, corpus: Corpus) -> Iterator[Outcome]:
    """Only those of these that settle nothing."""
    later = (told for told in _later(ahead, corpus) if not _is_certain(told, ahead, corpus))
    return (_outcome(told, ahead, False, corpus) for told in later)


def _later(ahead: Told, corpus: Corpus) -> list[Told]:
    made = corpus.published(ahead.source)
    same = [told for told in corpus.of_event[ahead.id] if _tells_later(told, ahead, made, corpus)]
    alike = [
        told
        for told in corpus.facts.like(ahead)
        if told.id != ahead.id and _are_of_one_time(told, ahead) and _tells_later(told, ahead, made, corpus)
    ]
    return sorted([*same, *alike], key=lambda told: _order(told, ahead, corpus))


def _outcome(told: Told, ahead: Told, certain: bool, corpus: Corpus) -> Outcome:
    title = corpus.entities["events"][told.id].label
    date = f", dated {told.event.date}" if told.event.date else ""
    return Outcome(
        entity=told.id,
        source=told.source,
        evidence=corpus.evidence(told, vouched(told, corpus)),
        came=True,
        certain=certain,
        rule="came about" if told.id == ahead.id else "a like happening came about",
        words=f"a later article tells that it took place: {title}{date}",
        when=told.stated,
    )


def _is_certain(told: Told, ahead: Told, corpus: Corpus) -> bool:
    return not is_hearsay(told, corpus) and _is_settling(told, ahead, corpus)


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
    if told.id != ahead.id and told.goes_on_from:
        return told.goes_on_from >= made.first and corpus.is_later(told.source, ahead.source)
    if told.stated and told.stated.days < 366:
        return told.stated.last >= made.first and (told.stated.first >= made.first or told.id == ahead.id)
    if not corpus.is_later(told.source, ahead.source):
        return False
    return told.id == ahead.id or told.goes_on or is_soon(told.source, made, corpus)


def is_soon(source: str, made: Bounds, corpus: Corpus) -> bool:
    """Whether an article came out so soon that an undated happening in it can be the one that was expected."""
    told = corpus.published(source)
    return told is not None and told.first - made.last <= SOON


def _are_of_one_time(told: Told, ahead: Told) -> bool:
    """Whether a happening can be of the days that were spoken of."""
    return not (told.stated and ahead.stated) or told.stated.meets(ahead.stated)
