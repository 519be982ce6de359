"""What came of a prediction is looked up, and is what looking through all that is told would find."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from cuttings.edtf import bounds
from cuttings.model import EventPassage, FoundEvent, Published, Source
from cuttings.relate.alike import concept
from cuttings.relate.corpus import Corpus
from cuttings.relate.predictions.chronicle import Chronicle
from cuttings.relate.predictions.occurrences import _is_it
from cuttings.relate.predictions.outcomes import Outcome
from cuttings.relate.predictions.verdicts import judge
from cuttings.relate.predictions.works import _NEAR, Works
from cuttings.relate.tellings import Told
from cuttings.relate.words import known_stems, stem, words
from cuttings.resolve import resolve
from tests.resolve.invented import given

_PUBLISHED = {
    "early": "2031-03-02",
    "month": "2031-04",
    "later": "2031-05-06",
    "last": "2032-09-01",
    "years": "2030/2033",
    "open": "2031/..",
    "undated": None,
}


class _Dated(Corpus):
    """Articles of which nothing is known but their days, and that the undated one is later than three others."""

    def __init__(self, published: Mapping[str, str | None]) -> None:
        sources = {id_: _source(day) for id_, day in published.items()}
        super().__init__([], {}, {"actors": {}, "events": {}, "claims": {}, "sources": sources})

    @cached_property
    def _told_after(self) -> set[tuple[str, str]]:
        return {("undated", "later"), ("undated", "month"), ("undated", "open")}


def _source(day: str | None) -> Source:
    published = Published(edtf=day, basis="stated") if day else Published()
    return Source(title="X", file="x.txt", sha256="0" * 64, published=published)


_CORPUS = _Dated(_PUBLISHED)
_DATES = [
    None,
    "2031-03-01",
    "2031-05-04",
    "2031-05",
    "2031",
    "2030/2032",
    "2031-04/..",
    "../2031",
    "2032-10-09",
    "2033",
]
_RULES = ["frame visit", "frame supply"]


def _told(number: int, id_: str, source: str, date: str | None, rule: str) -> Told:
    passage = EventPassage(start=0, end=1, text="x", trigger=(0, 1))
    event = FoundEvent(
        key=f"e{number}",
        title="x",
        event_type="visit",
        status="occurred",
        factuality="asserted",
        date=date,
        evidence=(passage,),
        rule=rule,
    )
    return Told(id_, source, event, frozenset(), frozenset(), None)


_TELLINGS = st.tuples(
    st.sampled_from(["a", "b", "c"]),
    st.sampled_from(list(_PUBLISHED)),
    st.sampled_from(_DATES),
    st.sampled_from(_RULES),
)


@settings(max_examples=300)
@over(st.lists(_TELLINGS, min_size=1, max_size=12))
def test_nothing_that_was_ahead_is_overlooked(tellings: list[Any]) -> None:
    """Of the days of a prediction come all other happenings that can have been meant, in their order."""
    all_told = [_told(number, *one) for number, one in enumerate(tellings)]
    chronicle = Chronicle(all_told, _CORPUS)
    for ahead in all_told:
        meant = {told for told in all_told if told.id != ahead.id and _is_it(told, ahead, _CORPUS)}
        if made := _CORPUS.published(ahead.source):
            found = [told for told in chronicle.since(made, ahead.stated) if told in meant]
            assert found == [told for told in all_told if told in meant]
            assert chronicle.first(made, ahead.stated, meant.__contains__) == next(iter(found), None)
        else:
            assert not meant


def test_little_else_is_looked_at() -> None:
    """The test above would hold of what looks through everything."""
    dates = [*_DATES, "2031-09-01"]
    told = [_told(number, "a", "later", date, "frame visit") for number, date in enumerate(dates)]
    since = Chronicle(told, _CORPUS).since(bounds("2031-05-01"), bounds("2031-06-30"))
    assert [one.event.date for one in since] == [None, "2031-05-04", "2031-05", "2030/2032", "2031-04/..", "../2031"]


def test_of_many_outcomes_the_soonest_told_are_named() -> None:
    """Beside the one that settles a prediction stand ten at most, each event once, by its surest telling.

    Those are named that any article told first, in the order in which they came.
    """
    days = {f"source-{number:02}": f"2031-{number % 12 + 1:02}-03" for number in range(24)}
    corpus = _Dated({**days, "eldest": "2030-01-03", "latest": "2033-01-03"})
    outcomes = [
        Outcome(f"event-{number}", source, (), True, True, "came about", "it took place")
        for number, source in enumerate(days)
    ]
    again = [one._replace(source="eldest" if one.entity == "event-23" else "latest") for one in outcomes]
    verdict = judge([*outcomes, *again], True, None, lambda: True, corpus)
    assert verdict.verdict == "fulfilled"
    assert verdict.outcome == outcomes[0]
    assert verdict.others == tuple(outcomes[number] for number in (1, 2, 3, 4, 12, 13, 14, 15, 16, 23))
    assert judge(outcomes[:11], True, None, lambda: True, corpus).others == tuple(outcomes[1:11])


_WORDS = st.sampled_from(
    ["assessment", "Assessments", "report", "reopened", "opened", "released", "finished", "14 June", "rain", "and then"]
)
_PIECES = st.lists(_WORDS, min_size=1, max_size=9).map(" ".join)
_OUT = st.tuples(_WORDS, _WORDS, _WORDS).map("released {0[0]} {0[1]} on 14 June, {0[2]}".format)
_SENTENCES = st.lists(st.one_of(_PIECES, _OUT), min_size=1, max_size=6)
_WORKS = st.frozensets(st.sampled_from(["assess", "report", "reopen", "open", "rain"]), max_size=3)


def _corpus(sentences: list[str]) -> Corpus:
    """Articles of one sentence each."""
    articles = {
        f"article-{number}": {
            "published": "2031-07-01",
            "text": f"It {one}.",
            "dates": {"14 June": "2031-06-14"} if "14 June" in one else {},
        }
        for number, one in enumerate(sentences)
    }
    founds, read, kb, ledger = given({"articles": articles})
    resolution = resolve(founds, read, kb, ledger)
    return Corpus(founds, resolution.links, resolution.drafts)


def _is_out(told: list[str], works: frozenset[str]) -> bool:
    """Whether a work stands beside a word for being finished."""
    places = [at for at, word in enumerate(told) if stem(word) in known_stems("finishes")]
    return any(stem(word) in works and 0 < abs(at - other) <= _NEAR for at, word in enumerate(told) for other in places)


@settings(deadline=None)
@over(_SENTENCES, _WORKS)
def test_works_are_looked_up(sentences: list[str], works: frozenset[str]) -> None:
    """Those beside which a word for being finished stands, and a day; work by work, each in the order of articles."""
    told = {f"article-{number}": words(f"It {one}.") for number, one in enumerate(sentences) if "14 June" in one}
    plainly = [
        source
        for work in sorted(works)
        for source in sorted(told)
        if work in map(concept, told[source]) and _is_out(told[source], works)
    ]
    found = Works(_corpus(sentences))._of(works)
    assert [out.outcome.source for out in found] == list(dict.fromkeys(plainly))


def test_some_works_are_out() -> None:
    """The test above would hold of what finds nothing."""
    sentences = ["released an assessment on 14 June", "released an assessment", "assessment " * 6 + "14 June"]
    found = Works(_corpus(sentences))._of(frozenset({stem("assessment")}))
    assert [out.outcome.source for out in found] == ["article-0"]
