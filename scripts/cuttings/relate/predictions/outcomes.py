"""What later articles tell of something that was said to come."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cuttings import lexicon
from cuttings.edtf import LATEST, Bounds, bounds
from cuttings.model import Evidence
from cuttings.relate.corpus import Corpus
from cuttings.relate.tellings import Told
from cuttings.relate.vouching import is_hearsay, vouched
from cuttings.relate.words import known

#: Within how many days after it was said an undated happening in a later article is taken for what was said to come.
SOON = 200


@dataclass(frozen=True)
class Outcome:
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
    same = [told for told in corpus.of_event[ahead.id] if _tells_later(told, ahead, corpus)]
    alike = [
        told
        for told in _of_the_same(ahead, corpus)
        if told.id != ahead.id and is_like(told, ahead, corpus) and _tells_later(told, ahead, corpus)
    ]
    for told in sorted([*same, *alike], key=lambda told: _order(told, ahead, corpus)):
        title = corpus.entities["events"][told.id].label
        date = f", dated {told.event.date}" if told.event.date else ""
        yield Outcome(
            entity=told.id,
            source=told.source,
            evidence=corpus.evidence(told, vouched(told, corpus)),
            came=True,
            certain=not is_hearsay(told, corpus) and _is_settling(told, ahead, corpus),
            rule="came about" if told.id == ahead.id else "a like happening came about",
            words=f"a later article tells that it took place: {title}{date}",
            when=told.stated,
        )


def _of_the_same(ahead: Told, corpus: Corpus) -> list[Told]:
    """The tellings that can be of a like happening: of its kind, and of somebody who takes part in it.

    What is done together is of the states that those stand for.
    """
    kind = ahead.event.event_type
    if kind in _kinds("never"):
        return []
    if kind in _kinds("mutual"):
        return corpus.of_side.with_any(corpus.states.sides(ahead.parties), [kind])
    return corpus.of_party.with_any(ahead.parties, [kind])


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


def _tells_later(told: Told, ahead: Told, corpus: Corpus) -> bool:
    """Whether a later article tells it as a fact, of a day that was still to come."""
    made = corpus.published(ahead.source)
    if not told.is_fact or told.source == ahead.source:
        return False
    if made is None:
        return told.id == ahead.id and corpus.is_later(told.source, ahead.source)
    if told.id != ahead.id and told.event.date and bounds(told.event.date).last == LATEST:
        return bounds(told.event.date).first >= made.first and corpus.is_later(told.source, ahead.source)
    if told.stated and told.stated.days < 366:
        return told.stated.last >= made.first and (told.stated.first >= made.first or told.id == ahead.id)
    if not corpus.is_later(told.source, ahead.source):
        return False
    return told.id == ahead.id or told.goes_on or is_soon(told.source, made, corpus)


def is_soon(source: str, made: Bounds, corpus: Corpus) -> bool:
    """Whether an article came out so soon that an undated happening in it can be the one that was expected."""
    told = corpus.published(source)
    return told is not None and told.first - made.last <= SOON


def is_like(told: Told, ahead: Told, corpus: Corpus) -> bool:
    """Whether a happening is of the kind, and between the parties, and at the time, that was spoken of."""
    kind = told.event.event_type
    if kind != ahead.event.event_type or kind in _kinds("never"):
        return False
    if told.stated and ahead.stated and not told.stated.meets(ahead.stated):
        return False
    if kind in _kinds("travelling") or kind in _kinds("mutual"):
        return _same_parties(told, ahead, corpus)
    return _same_way(told, ahead)


def _same_way(told: Told, ahead: Told) -> bool:
    """Whether it goes the same way: nothing said of the one end contradicts the other."""
    return (
        bool(told.targets & ahead.targets or told.agents & ahead.agents)
        and (told.targets <= ahead.targets or ahead.targets <= told.targets)
        and (told.agents <= ahead.agents or ahead.agents <= told.agents)
    )


def _same_parties(told: Told, ahead: Told, corpus: Corpus) -> bool:
    if ahead.event.event_type in _kinds("travelling"):
        same_end = told.targets & ahead.targets and (told.place == ahead.place or not told.place or not ahead.place)
        return bool(told.agents & ahead.agents) and bool(same_end)
    ours, theirs = corpus.states.of(told.parties), corpus.states.of(ahead.parties)
    return len(ours & theirs) > 1 and (ours <= theirs or theirs <= ours)


@cache
def _kinds(section: str) -> frozenset[str]:
    return frozenset(lexicon.load("joining")[section])
