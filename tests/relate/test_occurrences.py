"""What settles a prediction, or bears on it as hearsay, is what looking through all that is told would find."""

from collections.abc import Sequence
from typing import Any

from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from cuttings.model import Actor, Event, EventPassage, Evidence, FoundEvent, Published, Source
from cuttings.model.vocabulary import EventType
from cuttings.relate.corpus import Corpus
from cuttings.relate.doings import Facts
from cuttings.relate.predictions.occurrences import Occurrences, _is_it, _is_settling
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.tellings import Told
from cuttings.relate.vouching import Vouching

_PUBLISHED = {"early": "2031-03-02", "later": "2031-05-06", "latest": "2031-06-20", "undated": None}
#: Events by their ids; deliveries recur, visits do not.
_TYPES: dict[str, EventType] = {
    "visit": "visit",
    "another-visit": "visit",
    "delivery": "arms-transfer",
    "another-delivery": "arms-transfer",
}
_DATES = [None, "2031-05-10", "2031-05-10", "2031-05", "2031-05-10/2031-06-25", "2031"]


class _ByFactuality(Vouching):
    """Whoever asserts something vouches for it."""

    def passages(self, told: Told) -> list[EventPassage]:
        return list(told.event.evidence) if told.event.factuality == "asserted" else []


class _Invented(Corpus):
    """Articles of which nothing is known but their days and the events that they tell."""

    def __init__(self, tellings: Sequence[Told]) -> None:
        sources = {id_: _source(day) for id_, day in _PUBLISHED.items()}
        actors = {id_: Actor(name=id_.title(), kind="state") for id_ in ("utopia", "arcadia")}
        events = {id_: Event(title=id_, type=type_, status="occurred") for id_, type_ in _TYPES.items()}
        super().__init__([], {}, {"actors": actors, "events": events, "claims": {}, "sources": sources})
        self.told_in = {source: [told for told in tellings if told.source == source] for source in sorted(_PUBLISHED)}
        self.vouching = _ByFactuality(self.said_in, self.texts)

    def evidence(self, told: Told, among: Sequence[EventPassage] = ()) -> tuple[Evidence, ...]:
        passage = told.event.evidence[0]
        return (Evidence(source=told.source, start=passage.start, end=passage.end, exact="x", sha256="0" * 12),)


def _source(day: str | None) -> Source:
    published = Published(edtf=day, basis="stated") if day else Published()
    return Source(title="X", file="x.txt", sha256="0" * 64, published=published)


def _told(number: int, id_: str, source: str, date: str | None, status: Any, factuality: Any) -> Told:
    passage = EventPassage(start=number, end=number + 1, text="x", trigger=(number, number + 1))
    event = FoundEvent(
        key=f"e{number:02}",
        title="x",
        event_type=_TYPES[id_],
        status=status,
        factuality=factuality,
        date=date,
        evidence=(passage,),
        rule="invented",
    )
    return Told(id_, source, event, frozenset({"utopia"}), frozenset({"arcadia"}), None)


_TELLINGS = st.tuples(
    st.sampled_from(list(_TYPES)),
    st.sampled_from(list(_PUBLISHED)),
    st.sampled_from(_DATES),
    st.sampled_from(["occurred", "occurred", "scheduled", "possible"]),
    st.sampled_from(["asserted", "disputed"]),
)


def _later(ahead: Told, corpus: Corpus, only_itself: bool) -> tuple[list[Told], list[Told]]:
    """All that can be what was ahead and settles it, and all that settles nothing; each the surest first."""
    facts = Facts(corpus.told, corpus.states)
    like = [] if only_itself else [told for told in facts.like(facts.doing(ahead)) if told.id != ahead.id]
    later = [told for told in (*corpus.of_event[ahead.id], *like) if _is_it(told, ahead, corpus)]

    def surety(told: Told) -> tuple[bool, bool, int, str]:
        days = told.stated.days if told.stated else 10**6
        return corpus.vouching.is_hearsay(told), told.id != ahead.id, days, told.source

    later.sort(key=surety)
    settling = [t for t in later if not corpus.vouching.is_hearsay(t) and _is_settling(t, ahead, corpus)]
    return settling, [told for told in later if told not in settling]


def _plainly(told: Sequence[Told], certain: bool, corpus: Corpus) -> list[tuple[tuple[Evidence, ...], bool]]:
    return [(corpus.evidence(one), certain) for one in told]


def _found(outcomes: Sequence[Outcome]) -> list[tuple[tuple[Evidence, ...], bool]]:
    return [(one.evidence, one.certain) for one in outcomes]


@settings(max_examples=300, deadline=None)
@over(st.lists(_TELLINGS, min_size=1, max_size=8))
def test_what_came_about_is_looked_up(tellings: list[Any]) -> None:
    """All that settles what was ahead, the surest first, or the surest of what settles nothing."""
    all_told = [_told(number, *one) for number, one in enumerate(tellings)]
    corpus = _Invented(all_told)
    occurrences = Occurrences(corpus)
    for ahead in all_told:
        for only_itself in (False, True):
            settling, others = _later(ahead, corpus, only_itself)
            hearsay = _plainly(others[:1], False, corpus)
            found = list(occurrences.of(ahead, only_itself=only_itself))
            assert _found(found) == (_plainly(settling, True, corpus) or hearsay)
            assert _found(list(occurrences.hearsay_of(ahead, only_itself=only_itself))) == hearsay


def test_some_of_it_came_about() -> None:
    """The test above would hold of what finds nothing."""
    ahead = _told(0, "visit", "early", None, "scheduled", "asserted")
    vague = _told(1, "visit", "later", "2031-05", "occurred", "asserted")
    on_a_day = _told(2, "visit", "latest", "2031-05-10", "occurred", "asserted")
    like = _told(3, "another-visit", "later", "2031-05-10", "occurred", "asserted")
    heard = _told(4, "visit", "later", "2031-05-10", "occurred", "disputed")
    like_heard = _told(5, "another-visit", "later", "2031-05-10", "occurred", "disputed")
    corpus = _Invented([ahead, vague, on_a_day, like, heard, like_heard])
    occurrences = Occurrences(corpus)
    assert _found(list(occurrences.of(ahead))) == _plainly([on_a_day, vague, like], True, corpus)
    assert _found(list(occurrences.hearsay_of(ahead))) == _plainly([heard], False, corpus)
