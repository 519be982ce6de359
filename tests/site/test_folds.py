"""Of very much, a page shows what can be looked through; the rest is folded below it, or in the list of all."""

import re
from dataclasses import replace

import pytest

from cuttings.site.contents import Contents
from cuttings.site.grammar.inline import Inline
from cuttings.site.grammar.passages import paragraphs
from cuttings.site.links import Link
from cuttings.site.pages.source import ParagraphItem
from cuttings.site.passages import Passage
from tests.site.invented import CLAIMS, DATES, EVENTS, PLACES, contents, talks
from tests.site.pages_of import rendered

CONTENTS = contents()
_EVENT = EVENTS["2031-05-03-valen-meets-krahn"]


def _with_events(number: int) -> Contents:
    """So many meetings of two, and none of the others."""
    events = {f"meeting-{i:03}": _EVENT for i in range(number)}
    return replace(CONTENTS, kb=replace(CONTENTS.kb, events=events))


def _with_sources(number: int) -> Contents:
    """So many articles, all of which name one."""
    sources = {**CONTENTS.kb.sources}
    sources |= {f"talks-{i:03}": sources[talks.id] for i in range(number)}
    valen = CONTENTS.kb.actors["mirna-valen"]
    named = tuple(valen.evidence[0].model_copy(update={"source": f"talks-{i:03}"}) for i in range(number))
    actors = {**CONTENTS.kb.actors, "mirna-valen": valen.model_copy(update={"evidence": named, "roles": ()})}
    return replace(CONTENTS, kb=replace(CONTENTS.kb, sources=sources, actors=actors))


ACTOR, DAY = "actors/mirna-valen", "dates/2031-05-03"


@pytest.mark.parametrize(
    ("uris", "number", "before", "folded"),
    [
        ((ACTOR, DAY), 120, 120, ""),
        ((ACTOR, DAY), 121, 100, "21 more events"),
        ((ACTOR, DAY), 200, 100, "100 more events"),
        ((DAY,), 1_600, 100, "1,500 more events"),
    ],
)
def test_of_very_many_events_most_are_folded(uris: tuple[str, ...], number: int, before: int, folded: str) -> None:
    """On the page of an actor, who has them in order of time, and on that of their day."""
    pages = rendered(_with_events(number))
    for uri in uris:
        shown, summary, rest = _parts(pages[uri].html, "events")
        assert (len(_events(shown)), summary) == (before, folded)
        assert len(set(_events(shown) + _events(rest))) == number


def test_of_more_events_an_actor_has_those_that_most_is_told_of() -> None:
    """In order of time as ever; how many there are is said, and where all of them are."""
    made = _with_events(201)
    other = talks.quote("Port Salm").model_copy(update={"source": "salm-line-reopens"})
    told = _EVENT.model_copy(update={"evidence": (*_EVENT.evidence, other)})
    made.kb.events["meeting-150"] = told
    page = rendered(made)[ACTOR]
    events = _events(page.html)
    assert len(set(events)) == len(events) == 100
    assert events == sorted(events)
    assert events[-1] == "meeting-150"
    assert (
        "These are the 100 of 201 events with a date that most articles tell of. Of those with equally many,"
        " the ones with most quotations are here, then the first by date and id." in page.html
    )
    assert "../../events/?involves=mirna-valen" in page.hrefs


def test_of_more_events_within_a_time_its_page_has_as_many() -> None:
    """The list is narrowed down by days, so that it has what reaches into that time as well."""
    month = DATES["2031-05-03"].model_copy(update={"edtf": "2031-05"})
    made = _with_events(201)
    page = rendered(replace(made, kb=replace(made.kb, dates={"2031-05": month})))["dates/2031-05"]
    assert len(_events(page.html)) == 100
    assert "These are the 100 of 201 events that most articles tell of." in page.html
    assert "../../events/?from=2031-05-01&to=2031-05-31" in page.hrefs


def test_of_more_undated_events_it_has_as_many() -> None:
    """Below those that have a date."""
    made = _with_events(201)
    undated = {f"{key}0": _EVENT.model_copy(update={"date": None}) for key in made.kb.events}
    made.kb.events.update(undated)
    page = rendered(made)[ACTOR]
    assert len(_events(page.html)) == 200
    assert "These are the 100 of 201 events that no source dates that most articles tell of." in page.html


@pytest.mark.parametrize(("number", "shown"), [(200, 200), (201, 100)])
def test_of_very_many_claims_an_actor_has_the_first(number: int, shown: int) -> None:
    """What is left out is told, and the list has all of them."""
    claim = CLAIMS["valen-line-will-reopen"].model_copy(update={"about": ("aldovia",)})
    claims = {f"claim-{i:03}": claim for i in range(number)}
    pages = rendered(replace(CONTENTS, kb=replace(CONTENTS.kb, claims=claims)))
    for uri, query in ((ACTOR, "speaker=mirna-valen"), ("actors/aldovia", "about=aldovia")):
        page = pages[uri]
        assert page.html.count('<li class="ct-claim">') == shown
        told = "These are the first 100 of 201 claims, in the order in which their articles came out."
        assert (told in page.html) is (number > 200)
        assert f"../../claims/?{query}" in page.hrefs
        assert ("<noscript> Without JavaScript it is not narrowed down" in page.html) is (number > 200)


def test_what_else_a_time_or_place_has_is_whole() -> None:
    """What was said on a day, what is only known to have been around it, and what was in places within a place."""
    made = _with_events(0)
    around = _EVENT.model_copy(update={"date": "2031-05"})
    made.kb.events.update({f"meeting-{i:03}": around for i in range(201)})
    claim = CLAIMS["valen-line-will-reopen"].model_copy(update={"date": "2031-05-03"})
    claims = {f"claim-{i:03}": claim for i in range(201)}
    bay = PLACES["port-salm"].model_copy(update={"name": "Salm Bay", "within": None})
    places = {"salm-bay": bay, "port-salm": PLACES["port-salm"].model_copy(update={"within": "salm-bay"})}
    pages = rendered(replace(made, kb=replace(made.kb, claims=claims, places=places)))
    assert len(set(_events(pages[DAY].html))) == 201
    assert pages[DAY].html.count('<li class="ct-claim">') == 201
    assert len(set(_events(pages["places/salm-bay"].html))) == 201


@pytest.mark.parametrize(("number", "before", "folded"), [(119, 120, ""), (120, 100, "21 more sources")])
def test_of_very_many_sources_that_name_one_most_are_folded(number: int, before: int, folded: str) -> None:
    """Each of which has its quotations folded as well. One more names her by where her name stands in it."""
    shown, summary, rest = _parts(rendered(_with_sources(number))["actors/mirna-valen"].html, "sources")
    assert (shown.count('class="ct-account"'), summary) == (before, folded)
    assert rest.count('class="ct-account"') == number + 1 - before


def _parts(html: str, what: str) -> tuple[str, str, str]:
    """What stands before more of something is folded, the words of the fold, and what stands from there on."""
    fold = re.search(rf"<summary>([\d,]+ more {what})</summary>", html)
    return (html[: fold.start()], fold[1], html[fold.end() :]) if fold else (html, "", "")


def _events(html: str) -> list[str]:
    return re.findall(r'<li class="ct-event[^>]*>.*?events/(meeting-\d+)/', html, re.S)


@pytest.mark.parametrize(("number", "folded"), [(60, 0), (61, 21)])
def test_of_very_many_that_point_to_an_entity_most_are_folded(number: int, folded: int) -> None:
    """Each is led to once."""
    people = {f"minister-{i:03}": CONTENTS.kb.actors["mirna-valen"] for i in range(number)}
    kb = replace(CONTENTS.kb, actors={"aldovia": CONTENTS.kb.actors["aldovia"], **people})
    html = rendered(replace(CONTENTS, kb=kb))["actors/aldovia"].html
    html = html[html.index("<dt>Office in its service</dt>") :].partition("</dd>")[0]
    before, fold, after = html.partition("<details")
    assert before.count("/minister-") == number - folded
    assert after.count("/minister-") == folded
    assert (f"<summary>{folded} more links</summary>" in after) is bool(fold)


@pytest.mark.parametrize(("number", "folded"), [(4, 0), (5, 4)])
def test_links_of_a_passage_that_say_the_same_are_folded(number: int, folded: int) -> None:
    """The first stays with what says something else; all of them are there."""
    links = [
        *(Link("Quantity, compatible: Troops", "claims/troops", f"r-{i}") for i in range(number)),
        Link("Date", "x"),
    ]
    passage = Passage(start=0, end=9, text="so it was")
    item = ParagraphItem("paragraph 1", 0, 9, ((passage, ()),), (("Compared", tuple(links)),), "", None)
    html = paragraphs(Inline("sources/a", directory_urls=True), [item], quoted=True)
    before, _, after = html.partition("<details")
    assert before.count("#r-") == number - folded
    assert after.count("#r-") == folded
    assert ">Date<" in before


@pytest.mark.parametrize(("number", "shown"), [(3, 3), (4, 2)])
def test_of_many_outcomes_most_are_folded(number: int, shown: int) -> None:
    """With their dates, as they may have one name."""
    one = next(each for each in CONTENTS.settled.across.forecasts if each.outcomes)
    events = {f"meeting-{i}": _EVENT for i in range(number)}
    across = replace(CONTENTS.settled.across, forecasts=[one.changed(outcomes=tuple(events))])
    kb = replace(CONTENTS.kb, events={**CONTENTS.kb.events, **events})
    settled = replace(CONTENTS.settled, across=across)
    html = rendered(replace(CONTENTS, kb=kb, settled=settled))["predictions/index"].html
    before, _, after = html[html.index("What came of it") :].partition(f"<summary>{number - shown} more</summary>")
    assert before.count("/meeting-") == shown
    assert after.count("/meeting-") == after.count("3 May 2031") == number - shown
