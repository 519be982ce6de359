"""The pages that draw: what the script is given, and the table that says the same."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.site.data import with_addresses
from cuttings.site.links import Link
from cuttings.site.page import Page
from cuttings.site.pages import network
from cuttings.site.pages.map import map_pages
from cuttings.site.pages.network import DRAWN, network_pages
from cuttings.site.pages.table import Table
from cuttings.site.render import render
from cuttings.site.views import Views, look
from tests.site.invented import CLAIMS, PLACES, contents
from tests.site.pages_of import text_of

VIEWS = look(contents())


def network_page(views: Views) -> Page:
    """The page itself, without further parts of its table."""
    return next(network_pages(views))


def map_page(views: Views) -> Page:
    """The same of the map."""
    return next(map_pages(views))


def _given(page: Page) -> Any:
    """The rows that the script reads out of the page."""
    (found,) = re.findall(r"<script type=\"application/json\"[^>]*>(.*?)</script>", render(page).html, re.DOTALL)
    return json.loads(found)


def _numbers(table: Table, *columns: int) -> list[list[int]]:
    return [[len(row[column].folded) for column in columns] for row in table.rows]


def test_the_network_and_its_table_have_the_same_rows() -> None:
    """Each tie is a row, with as many events and claims as the script gets, and their very links."""
    page = network_page(VIEWS)
    rows = _given(page)
    table: Table = page.context["table"]
    assert [[len(group) for group in tie[2:]] for tie in rows["ties"]] == _numbers(table, 2, 3, 4)
    names = [[rows["actors"][end]["link"]["label"] for end in tie[:2]] for tie in rows["ties"]]
    assert names == [[row[0].sort, row[1].sort] for row in table.rows]
    assert {place for tie in rows["ties"] for group in tie[2:] for place in group} == {*range(len(rows["records"]))}


def test_ties_have_the_records_of_their_links() -> None:
    """In the order in which the row has them, so that the script can take out one."""
    page = network_page(VIEWS)
    rows = _given(page)
    quoted = {(tuple(rows["sources"][place] for place in record[1:])) for record in rows["records"]}
    assert quoted == {("ferry-talks",), ("salm-line-reopens",)}
    table: Table = page.context["table"]
    for tie, row in zip(rows["ties"], table.rows, strict=True):
        for group, cell in zip(tie[2:], row[2:], strict=True):
            for place, (link, _) in zip(group, cell.folded, strict=True):
                entity_id = (link.uri or "").rpartition("/")[2]
                entity = VIEWS.contents.kb.events.get(entity_id) or CLAIMS[entity_id]
                told, *sources = rows["records"][place]
                assert {rows["sources"][each] for each in sources} == {each.source for each in entity.evidence}
                assert bool(told) is not bool(link.doubt)


def test_a_doubtful_event_is_known_as_one() -> None:
    """What is only planned does not pass for told, and every record has its sources."""
    rows = _given(network_page(VIEWS))
    assert _record(rows, "Joint inspection of the Salm line") == (0, ["ferry-talks"])
    assert _record(rows, "Mirna Valen meets Otto Krahn in Port Salm") == (1, ["ferry-talks"])


def _record(rows: Any, title: str) -> tuple[int, list[str]]:
    """Whether the event of that title is told as so, and its sources, as the script finds them behind a tie."""
    table: Table = network_page(VIEWS).context["table"]
    (place,) = {
        place
        for tie, row in zip(rows["ties"], table.rows, strict=True)
        for place, (link, _) in zip(tie[2], row[2].folded, strict=True)
        if link.label == title
    }
    told, *sources = rows["records"][place]
    return told, [rows["sources"][each] for each in sources]


def test_the_map_and_its_table_have_the_same_rows() -> None:
    """Each place is a row, with as many events as the script gets."""
    page = map_page(VIEWS)
    rows = _given(page)
    table: Table = page.context["table"]
    assert [[len(place["events"])] for place in rows["places"]] == _numbers(table, 3)
    assert [place["link"]["label"] for place in rows["places"]] == [row[0].sort for row in table.rows]


def test_addresses_are_seen_from_the_page() -> None:
    """The script gets addresses that work from any folder."""
    assert _given(network_page(VIEWS))["actors"][0]["link"] == {
        "label": "Brenn",
        "href": "../actors/brenn/",
        "doubt": "",
    }


def test_many_actors_are_not_all_drawn() -> None:
    """The most strongly tied have a place in the drawing; how many have none is said, and the table has all."""
    actors = {f"a{number:03}": VIEWS.contents.kb.actors["brenn"] for number in range(DRAWN + 7)}
    pairs = zip(actors, [*actors][1:], strict=False)
    claims = {
        f"c{number}": CLAIMS["krahn-denies-closure"].model_copy(update={"speakers": (one,), "about": (other,)})
        for number, (one, other) in enumerate(pairs)
    }
    crowd = look(replace(contents(), kb=replace(contents().kb, actors=actors, claims=claims, events={})))
    page = network_page(crowd)
    assert sum(actor["at"] is not None for actor in _given(page)["actors"]) == DRAWN
    assert page.context["parts"].total == DRAWN + 6
    assert "7 less tied actors are left out of the drawing; the table has all." in text_of(render(page).html)


def test_every_kind_in_the_table_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also that of actors who are not drawn, whose ties would else be hidden from the start."""
    monkeypatch.setattr(network, "DRAWN", 1)
    page = network_page(VIEWS)
    kinds = {actor["kind"] for actor in _given(page)["actors"]}
    assert {option.value for option in page.context["kinds"]} == kinds
    assert len(kinds) > 1


def test_many_ties_are_not_all_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The strongest are in the drawing and the table alike, and how many are in neither is said."""
    monkeypatch.setattr(network, "LISTED", 3)
    page = network_page(VIEWS)
    assert len(_given(page)["ties"]) == len(page.context["table"].rows) == 3
    assert "2 of the weakest ties are neither drawn nor listed" in text_of(render(page).html)
    crowd = {**VIEWS.contents.kb.actors, "loner": VIEWS.contents.kb.actors["brenn"]}
    lonely = network_page(look(replace(contents(), kb=replace(contents().kb, actors=crowd))))
    assert re.search(r"events and claims\. \d+ actors? (is|are) tied to nobody\.", text_of(render(lonely).html))


def test_only_what_is_listed_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """An actor of many weak ties is neither drawn nor offered; it is said, and not that it is tied less."""
    monkeypatch.setattr(network, "LISTED", 2)
    people = dict.fromkeys("abcd", VIEWS.contents.kb.actors["mirna-valen"])
    actors = {**people, "hub": VIEWS.contents.kb.actors["brenn"]}
    pairs = [*(("a", "b"),) * 2, *(("c", "d"),) * 2, *(("hub", other) for other in people)]
    claims = {
        f"c{number}": CLAIMS["krahn-denies-closure"].model_copy(update={"speakers": (one,), "about": (other,)})
        for number, (one, other) in enumerate(pairs)
    }
    page = network_page(look(replace(contents(), kb=replace(contents().kb, actors=actors, claims=claims, events={}))))
    rows, context = _given(page), page.context
    assert {actor["id"] for actor in rows["actors"] if actor["at"]} == {*people}
    assert {option.value for option in context["actors"]} == {*people}
    assert [(option.value, option.count) for option in context["kinds"]] == [("person", 4)]
    text = text_of(render(page).html)
    assert "4 of the weakest ties are neither drawn nor listed, nor is the actor that has no others; the page" in text
    assert "leads to its events and claims." in text
    assert "less tied" not in text_of(render(page).html)


def test_what_is_not_on_the_map_is_said() -> None:
    """Places without coordinates are listed, and events without a place counted; neither is guessed."""
    place = PLACES["port-salm"].model_copy(update={"coordinates": None})
    page = map_page(look(replace(contents(), kb=replace(contents().kb, places={"port-salm": place}))))
    text = text_of(render(page).html)
    assert "Without coordinates: Port Salm (2 events)." in text
    assert "3 events of which no source says where" in text
    assert _given(page)["places"][0]["at"] is None


@pytest.mark.parametrize("build", [network_page, map_page])
def test_nothing_yet(build: Any) -> None:
    """An empty knowledge base has the pages, and they say so."""
    empty = look(replace(contents(), kb=replace(contents().kb, actors={}, places={}, events={}, claims={})))
    html = render(build(empty)).html
    assert "There is nothing yet." in text_of(html)
    assert "<script" not in html


@given(
    st.recursive(
        st.text() | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_rows_pass_as_they_are(rows: object) -> None:
    """Whatever is no link is what it was."""
    assert with_addresses(rows, lambda uri, anchor, query: uri) == rows


def test_links_in_rows() -> None:
    """A link has its address, and none where it leads nowhere."""
    rows = {"a": [Link("A", "x", anchor="y", query="z", doubt="planned"), Link("B")]}
    assert with_addresses(rows, lambda uri, anchor, query: f"{uri}?{query}#{anchor}") == {
        "a": [{"label": "A", "href": "x?z#y", "doubt": "planned"}, {"label": "B", "href": None, "doubt": ""}]
    }
