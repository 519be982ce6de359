"""What the search finds."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.site.page import Page, SearchEntry, Words
from cuttings.site.pages import build_pages
from cuttings.site.search.parts import as_page, passages
from cuttings.site.search.records import fit, name_records, whole_records
from cuttings.site.search.spellings import spelling_rules
from tests.site.invented import contents

PAGES = list(build_pages(contents(), "Salm"))
WHOLE = {record["location"]: record for page in PAGES for record in whole_records(page)}
NAMES = {record["location"]: record for page in PAGES for record in name_records(page)}


@pytest.mark.parametrize(
    ("location", "field", "value"),
    [
        ("actors/mirna-valen/", "title", "Mirna Valen"),
        ("actors/mirna-valen/", "tags", "The Iron Ferrywoman"),
        ("actors/mirna-valen/", "tags", "Valen"),
        ("actors/mirna-valen/", "text", "Minister of Transport"),
        ("places/port-salm/", "title", "Port Salm"),
        ("events/joint-inspection/", "title", "Joint inspection of the Salm line"),
        ("dates/2031-05-03/", "title", "3 May 2031"),
        ("dates/2031-05-03/", "tags", "2031-05-03"),
        ("sources/ferry-talks/", "text", "The Salm Observer"),
    ],
)
def test_names_and_titles(location: str, field: str, value: str) -> None:
    """Names, other names, titles and dates are found, whether the index has all words or not."""
    assert value in WHOLE[location][field]
    assert value in NAMES[location][field]


def test_what_somebody_said() -> None:
    """A claim is found by its words, and has no name to be found by."""
    assert "Unknown speaker speculated" in WHOLE["claims/fear-of-closure/"]["title"]
    assert "the line may close for good" in WHOLE["claims/fear-of-closure/"]["text"]
    assert not any(location.startswith("claims/") for location in NAMES.keys() - {"claims/"})


def test_a_passage_is_found_at_its_place() -> None:
    """A quotation of a source leads to its anchor; the number of its paragraph is none that a reader asks for."""
    found = {location: record for location, record in WHOLE.items() if "harbour to Aldovian ships" in record["text"]}
    (passage,) = (location for location in found if location.startswith("sources/"))
    assert re.fullmatch(r"sources/ferry-talks/#q-\d+-\d+", passage)
    assert found[passage]["title"] == "¶2"


def test_the_full_text_without_anchors_is_in_the_record_of_the_page() -> None:
    """Material takes a second record of one address for a mistake."""
    locations = [record["location"] for page in PAGES for record in whole_records(page)]
    assert len(set(locations)) == len(locations)
    page = Page("sources/x", "X", "t", dict, search=(SearchEntry("X", "by A", words=(Words("one"), Words("two"))),))
    (record,) = whole_records(page)
    assert record["text"] == "<p>by A … one … two</p>"


def test_entities_rank_above_passages() -> None:
    """An actor before an event, an event before a claim."""
    locations = ["actors/brenn/", "places/port-salm/", "events/closure/", "dates/2031-05/", "claims/fear-of-closure/"]
    boosts = [WHOLE[location]["boost"] for location in locations]
    assert all(one > other for one, other in pairwise(boosts))


@given(st.lists(st.text(min_size=1, max_size=200), max_size=20))
def test_what_fits(texts: list[str]) -> None:
    """Whatever fits in so many bytes fits in more, and what holds anything does not fit in none."""
    records = [[{"text": text}] for text in texts]
    assert not fit(records, 0)
    assert fit(records, 100_000)
    limits = [fit(records, limit) for limit in range(0, 5000, 50)]
    assert limits == sorted(limits)


def test_passages_for_the_index_in_parts() -> None:
    """The same words as in the whole index, in the order of the pages, each with where it leads."""
    found = list(passages(PAGES))
    assert found == list(passages(PAGES))
    said = {passage.location: passage for passage in found}
    assert said["claims/fear-of-closure/"].text == "the line may close for good"
    anchored = [location for location in said if location.startswith("sources/ferry-talks/#q-")]
    assert set(anchored) == {location for location in WHOLE if location.startswith("sources/ferry-talks/#")}


def test_a_passage_as_a_page_for_the_index() -> None:
    """Markup of articles is text there, too."""
    (passage, *_) = passages(PAGES)
    assert as_page(passage._replace(location="a/#q", title='"<b>', place="", text="<img src=x> & more")) == (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta data-pagefind-meta="title[content]" content="&#34;&lt;b&gt;">'
        '<meta data-pagefind-meta="location[content]" content="a/#q">'
        '<meta data-pagefind-meta="place[content]" content=""></head>'
        "<body data-pagefind-body><p>&lt;img src=x&gt; &amp; more</p></body></html>"
    )


def test_rules_for_spellings_are_those_of_a_script() -> None:
    """A replacement names what was found as a script does, and every rule is a pair."""
    rules = [*spelling_rules()["letters"], *spelling_rules()["korean"]]
    assert all(len(rule) == 2 for rule in rules)
    assert not any("\\" in replacement for _, replacement in rules)
    assert ["([aeou])y(?=$|[^aeiou])", "$1i"] in rules
