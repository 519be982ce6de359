"""How feeds are written: whatever stands in titles and names, they can be read."""

import json
from typing import Any

import feedparser  # type: ignore[import-untyped]  # it has no types
from hypothesis import given
from hypothesis import strategies as st

from cuttings.site.feeds.feed import Entry, Feed
from cuttings.site.feeds.forms import FORMS, Address
from cuttings.site.links import Link

_LINES = st.lists(st.lists(st.builds(Link, st.text(), st.sampled_from([None, "actors/ann"])), min_size=1).map(tuple))
_ENTRIES = st.builds(
    Entry,
    id=st.uuids().map(str),
    title=st.text(),
    when=st.datetimes(timezones=st.timezones()).map(lambda when: when.replace(microsecond=0).isoformat()),
    anchor=st.just("changes"),
    lines=_LINES.map(tuple),
)


@given(title=st.text(), entries=st.lists(_ENTRIES, max_size=4))
def test_they_can_be_read(title: str, entries: list[Entry]) -> None:
    """By a program that is strict about XML and JSON; every item is there, and its markup is ours alone."""
    feed = Feed(title, "It is told.", "actors/ann", tuple(entries))
    address = Address("S", "https://example.org", directory_urls=True)
    made = {ending: form(feed, address) for ending, form in FORMS.items()}
    rss: Any = feedparser.parse(made["xml"].encode(), sanitize_html=False)
    assert not rss.bozo
    assert [entry.id for entry in rss.entries] == [one["id"] for one in json.loads(made["json"])["items"]]
    for given_, item in zip(entries, rss.entries, strict=True):
        assert item.summary.count("<li>") == len(given_.lines)
        assert item.summary.count("<a ") == sum(piece.uri is not None for line in given_.lines for piece in line)


def test_words_stay_as_they_are_and_apart() -> None:
    """Spaces that do not break and joiners are part of words; what steers or is no sign becomes a space."""
    feed = Feed("10\u00a0km, می\u200cخواهم, a\x0bb, \u202egnp\uffff", "It is told.", "actors/ann", ())
    made = FORMS["xml"](feed, Address("S", "https://example.org", directory_urls=True))
    assert "<title>S: 10\u00a0km, می\u200cخواهم, a b,  gnp </title>" in made
