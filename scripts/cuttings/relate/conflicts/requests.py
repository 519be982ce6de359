"""A date that somebody asked for, and another on which it was to be or took place."""

from collections.abc import Iterator
from functools import cache

from cuttings.edtf import Bounds, bounds
from cuttings.model import DateMention, Related
from cuttings.relate.conflicts.datings import dated
from cuttings.relate.corpus import Corpus
from cuttings.relate.pairing import of_slot, side
from cuttings.relate.tellings import Said, Told
from cuttings.relate.words import known, stem, words

#: How many days apart what was asked for and what came of it can lie.
_NEAR = 120


def requests(corpus: Corpus) -> Iterator[Related]:
    """Each request for a day, with the events of that kind and of those parties that have another."""
    for said in corpus.said:
        day = _asked_day(said, corpus) if said.claim.modality == "recommended" else None
        kinds = _kinds(said.text) if day else frozenset()
        done: set[str] = set()
        near = corpus.of_side.with_any(corpus.states.of(frozenset(said.claim.about)), kinds) if day and kinds else []
        for told in sorted(near, key=lambda one: (one.source != said.source, one.source, one.event.key)):
            if day and told.id not in done and _is_instead(told, said, day, corpus):
                done.add(told.id)
                asked = side(said.id, f"{day.value} (asked for)", said.claim.evidence)
                why = f"It was asked for on {day.value}, and is told of for {told.event.date}."
                yield of_slot("date", "tension", (asked, dated(told, corpus)), why, "asked for another day")


def _asked_day(said: Said, corpus: Corpus) -> DateMention | None:
    """The first day that a request names."""
    dates = corpus.founds[said.source].dates
    return next((one for one in dates if one.value and any(a <= one.start < b for a, b in said.found.spans)), None)


@cache
def _kind_of() -> dict[str, str]:
    return {stem(word): kind for kind, row in known("requested").items() for word in row}


def _kinds(text: str) -> frozenset[str]:
    return frozenset(kind for word in words(text) if (kind := _kind_of().get(stem(word))))


def _is_instead(told: Told, said: Said, day: DateMention, corpus: Corpus) -> bool:
    """Whether an event is of the parties of a request, and dated near the day that was asked for, but not on it."""
    asked: Bounds = bounds(day.value or "../..")
    parties = corpus.states.of(frozenset(said.claim.about) | frozenset(said.claim.speakers))
    ours = corpus.states.of(told.parties)
    of_them = len(ours) > 1 and ours <= parties
    return of_them and told.stated is not None and not told.stated.meets(asked) and told.stated.is_near(asked, _NEAR)
