"""Names that everybody names bring nothing together."""

from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import EventPassage, FoundEvent
from cuttings.model.vocabulary import EventType
from cuttings.resolve import resolve
from cuttings.resolve.company import FAMILIAR, Few
from cuttings.resolve.told import Told

from .invented import article, knowledge

_HELD_UP = {
    "published": "2031-05-15",
    "text": "[The Red Sickle]{red-sickle} said lorries wait at the crossing of [Karamyk]{karamyk}.",
    "referents": {"karamyk": {"kind": "city"}, "red-sickle": {"kind": "organisation"}},
    "events": [
        {"title": "Hold-up", "type": "other", "words": "lorries wait", "rule": "frame held-up", "date": "2031-05-13"}
    ],
}


@pytest.mark.parametrize("articles", [2, FAMILIAR, FAMILIAR + 1])
def test_a_name_on_everybodys_lips_joins_no_more(articles: int) -> None:
    """Events without participants are one by the names beside them, until too many articles have these names."""
    made = [article(f"source-{number}", _HELD_UP) for number in range(articles)]
    resolution = resolve([found for found, _ in made], [one for _, one in made], *knowledge({}))
    assert len(resolution.drafts["events"]) == (1 if articles <= FAMILIAR else articles)


@dataclass(frozen=True)
class _Scene:
    """An article by the names in it."""

    spoken_of: frozenset[str]


@dataclass(frozen=True)
class _Beside:
    """The context of an event by the names in its paragraphs."""

    article: _Scene
    beside: frozenset[str]


_NAMES = st.frozensets(st.sampled_from("abcdef"), max_size=4)
_KINDS: list[EventType] = ["visit", "meeting"]
_ARTICLES = st.lists(st.tuples(_NAMES, st.lists(st.tuples(st.sampled_from(_KINDS), _NAMES), max_size=3)), max_size=8)


@given(_ARTICLES)
def test_few_are_counted_article_by_article(articles: list[tuple[frozenset[str], list[tuple[EventType, Any]]]]) -> None:
    """However often one names somebody. One that tells of no event is not asked."""
    told = [
        [_told(number, kind, _Beside(_Scene(names), beside)) for kind, beside in events]
        for number, (names, events) in enumerate(articles)
    ]
    few = Few()
    few.count(one for events in told for one in events)
    with patch("cuttings.resolve.company.FAMILIAR", 2):
        for one in (one for events in told for one in events):
            for name in one.context.beside:
                kind = one.event.event_type
                having = [
                    any(name in o.context.beside for o in events if o.event.event_type == kind) for events in told
                ]
                assert (name in few.beside(one)) == (sum(having) <= 2)
            for name in one.context.article.spoken_of:
                having = [any(name in o.context.article.spoken_of for o in events) for events in told]
                assert (name in few.in_story(one.context.article)) == (sum(having) <= 2)


def _told(number: int, kind: EventType, context: Any) -> Told:
    passage = EventPassage(start=0, end=1, text="x", trigger=(0, 1))
    event = FoundEvent(
        key="e1", title="x", event_type=kind, status="occurred", factuality="asserted", evidence=(passage,), rule="x"
    )
    return Told(f"source-{number}", None, 0, event, context)
