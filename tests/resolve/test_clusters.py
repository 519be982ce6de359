"""Events that are looked up by names and years are those that comparing each with each would join."""

from collections.abc import Iterable
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given as over
from hypothesis import settings
from hypothesis import strategies as st

from cuttings.resolve import resolve
from cuttings.resolve.clusters import _likeliest, _looked_up_by, cluster, rank
from cuttings.resolve.company import FAMILIAR
from cuttings.resolve.growing import Cluster, Growing
from cuttings.resolve.happening import Happening
from cuttings.resolve.same_event import fits
from tests.resolve.invented import given


def _plainly(told: Iterable[Happening]) -> list[Cluster]:
    """The same, each compared with all of its kind that may be joined at all."""
    clusters: list[Growing] = []
    for one in sorted(told, key=rank):
        fitting = [
            found
            for found in clusters
            if any(_may_be_one(one, member) for member in found.members) and fits(one, found.members, found.members)
        ]
        same_date = [found for found in fitting if any(member.stated == one.stated for member in found.members)]
        fitting = list(_likeliest(one, same_date if one.stated and same_date else fitting))
        if len(fitting) == 1:
            fitting[0].add(one)
        else:
            clusters.append(Growing(one))
    return [found.members for found in clusters]


def _may_be_one(one: Happening, other: Happening) -> bool:
    """Whether no rule forbids it: of what recurs without a date, and of how long a state of affairs is told of."""
    if one.kind != other.kind or (one.is_of("never") and not one.lasting):
        return False
    if not _is_known_by_who(one) or not _is_known_by_who(other):
        return bool(_looked_up_by(one) & _looked_up_by(other))
    years = {*one.years, *other.years}
    return not (one.lasting and other.lasting) or None in years or len(years) < len(one.years) + len(other.years)


def _is_known_by_who(one: Happening) -> bool:
    return one.lasting or one.stated is not None or one.is_of("news")


_DATES = (None, "2031-12", "2031", "2031-12-28", "2031-12-29/2032-01-02", "2032-01-02", "2031-06-03", "2032-01-02/..")
_PUBLISHED = (None, "2031-12-20", "2032-01-03", "2031-06-05")
_SORTS = (
    *((kind, "by hand") for kind in ("visit", "meeting", "agreement", "vote", "statement")),
    *(("arms-transfer", "frame supply"), ("sanction", "frame sanction"), ("military-action", "frame war")),
    ("other", "frame disaster"),
)
_WHO = st.lists(st.sampled_from(["utopia", "arcadia", "ana-ruiz", "bo-lind"]), max_size=2, unique=True)
_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "status": st.sampled_from(["occurred", "ongoing", "scheduled", "possible"]),
    "date": st.sampled_from(_DATES),
    "agent": _WHO,
    "target": _WHO,
    "place": st.sampled_from([None, "oslo", "utopia"]),
}
_REFERENTS = {
    "utopia": {"kind": "state", "name": "Utopia"},
    "arcadia": {"kind": "state", "name": "Arcadia"},
    "ana-ruiz": {"roles": [{"title": "president", "of": "utopia"}]},
    "oslo": {"kind": "city"},
    "karamyk": {"kind": "city"},
    "red-sickle": {"kind": "organisation"},
}
_OTHERWISE = st.fixed_dictionaries({}, optional={name: _FIELDS[name] for name in _FIELDS})
_ARTICLE = st.tuples(st.sampled_from(_PUBLISHED), st.booleans(), st.lists(_OTHERWISE, min_size=1, max_size=2))


def _article(published: str | None, beside: bool, events: list[dict[str, Any]]) -> dict[str, Any]:
    """Everybody is named at first; `beside` are others, and words that tell alike, in the paragraph of each event."""
    all_ = "The president [Ana Ruiz]{ana-ruiz}, [Bo Lind]{bo-lind}, [Utopia]{utopia}, [Arcadia]{arcadia}, [Oslo]{oslo}."
    more = " near [Karamyk]{karamyk}, as [Red Sickle]{red-sickle} told fishermen of 4,512 lorries" if beside else ""
    lines = [f"They did deed{number}{more}." for number in range(len(events))]
    told = [{"title": "Deed", "words": f"deed{number}", **event} for number, event in enumerate(events)]
    referents = {key: said for key, said in _REFERENTS.items() if beside or key not in ("karamyk", "red-sickle")}
    day = {"published": published} if published else {}
    return {**day, "text": "\n".join([all_, *lines]), "referents": referents, "events": told}


def _groups(clusters: list[Cluster]) -> list[list[tuple[str, str]]]:
    return [[(one.source, one.event.key) for one in members] for members in clusters]


@settings(deadline=None, max_examples=150)
@over(
    st.sampled_from(_SORTS),
    st.fixed_dictionaries(_FIELDS),
    st.lists(_ARTICLE, min_size=2, max_size=4),
    st.sampled_from([FAMILIAR, 0]),
)
def test_events_are_looked_up(
    sort: tuple[str, str], fields: dict[str, Any], articles: list[Any], familiar: int
) -> None:
    """Whatever brings two together, they have a name and a year in common, also where every name is familiar."""
    event = {"type": sort[0], "rule": sort[1], **fields}
    with patch("cuttings.resolve.company.FAMILIAR", familiar):
        told = _happenings(
            _article(day, beside, [{**event, **otherwise} for otherwise in events]) for day, beside, events in articles
        )
    assert _groups(cluster(told)) == _groups(_plainly(told))


def _happenings(articles: Iterable[dict[str, Any]]) -> list[Happening]:
    """What resolving would make clusters of."""
    with patch("cuttings.resolve.events.cluster", side_effect=_SeenError) as asked, pytest.raises(_SeenError):
        resolve(*given({"articles": {f"article-{number}": content for number, content in enumerate(articles)}}))
    return list(asked.call_args.args[0])


class _SeenError(Exception):
    """All that was wanted is seen."""


def test_some_events_are_joined() -> None:
    """The test above would hold of what joins nothing."""
    visit = {"type": "visit", "status": "occurred", "date": "2031-06-03", "agent": ["ana-ruiz"], "target": ["utopia"]}
    told = _happenings(_article("2031-06-05", False, [visit]) for _ in range(3))
    assert [len(members) for members in cluster(told)] == [len(members) for members in _plainly(told)] == [3]
