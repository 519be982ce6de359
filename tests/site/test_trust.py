"""What pages and lists say of reviews, of articles that changed, and of articles that were withdrawn."""

from dataclasses import replace

import pytest

from cuttings.kb.decisions import settle
from cuttings.model import KINDS, Decisions, Published, Withdrawn
from cuttings.site.contents import Contents
from cuttings.site.views import look
from tests.site import invented
from tests.site.invented.articles import report, talks
from tests.site.pages_of import rendered, tags_of, text_of


def _withdrawn(*sources: str) -> Contents:
    """The invented contents, some of whose articles were withdrawn; hostile words in the reason."""
    contents = invented.contents()
    notice = Withdrawn(edtf="2031-08-01", reason="<b>Made up</b> by its author.")
    for source in sources:
        contents.kb.sources[source] = contents.kb.sources[source].model_copy(update={"withdrawn": notice})
    return contents


ONE = rendered(_withdrawn(report.id))
ALL = rendered(_withdrawn(report.id, talks.id))
AS_THEY_ARE = rendered(invented.contents())


def test_the_page_of_a_withdrawn_article_stays_and_says_so() -> None:
    """With the day and the reason, which is no markup."""
    page = ONE[f"sources/{report.id}"]
    assert "This article was withdrawn on 1 August 2031: <b>Made up</b> by its author." in text_of(page.html)
    assert "<b>Made up" not in page.html
    assert "This article was withdrawn" not in text_of(ONE[f"sources/{talks.id}"].html)


def test_every_quotation_of_it_says_so() -> None:
    """On every page, as many as are marked as taken from it; none where nothing was withdrawn."""
    marked = 0
    for uri, page in ONE.items():
        quotes = [attributes for tag, attributes in tags_of(page.html) if tag == "figure"]
        said = sum("ct-quote--withdrawn" in (each.get("class") or "") for each in quotes)
        assert said == text_of(page.html).count("The article was withdrawn on 1 August 2031"), uri
        marked += said
    assert marked > 5
    assert not any("withdrawn" in page.html for page in AS_THEY_ARE.values())


def test_all_quotations_say_so_where_all_was_withdrawn() -> None:
    """No page has a quotation that does not."""
    for uri, page in ALL.items():
        for tag, attributes in tags_of(page.html):
            if tag == "figure" and "ct-quote" in (attributes.get("class") or ""):
                assert "ct-quote--withdrawn" in (attributes["class"] or ""), uri


@pytest.mark.parametrize("folder", [folder for folder in KINDS if folder != "sources"])
def test_what_rests_on_nothing_else_is_marked(folder: str) -> None:
    """Each page that quotes anything, and its row in the list."""
    contents = _withdrawn(report.id, talks.id)
    trusts = contents.trusts
    alone = [id_ for id_ in contents.kb.of(folder) if trusts.of(folder, id_).support == "all-withdrawn"]
    for id_ in contents.kb.of(folder):
        assert ("Rests only on what was withdrawn" in text_of(ALL[f"{folder}/{id_}"].html)) is (id_ in alone)
    rows = [attributes for tag, attributes in tags_of(ALL[f"{folder}/index"].html) if tag == "tr"]
    assert sum(each.get("data-f-support") == "all-withdrawn" for each in rows) == len(alone)


def test_what_was_withdrawn_does_not_count() -> None:
    """An event's number of sources is that of those that stand, and so is its weight."""
    whole, left = look(invented.contents()), look(_withdrawn(report.id))
    an_article = 1 + max(len(event.evidence) for event in whole.contents.kb.events.values())
    lost = 0
    for id_, event in whole.contents.kb.events.items():
        gone = report.id in {quotation.source for quotation in event.evidence}
        assert left.event(id_).sources_standing == whole.event(id_).sources_standing - gone
        assert left.derived.weight[id_] == whole.derived.weight[id_] - an_article * gone
        lost += gone
    assert lost


def test_who_reviewed_and_when_is_said() -> None:
    """And the rest is told as before."""
    contents = invented.contents()
    (id_,) = (id_ for id_, actor in contents.kb.actors.items() if actor.review == "reviewed")
    changes = {"reviewed_by": "M. <Voss>", "reviewed_on": "2031-08-02"}
    contents.kb.actors[id_] = contents.kb.actors[id_].model_copy(update=changes)
    settled = replace(contents, proposals=(), settled=Contents(contents.kb).settled)
    page = text_of(rendered(settled)[f"actors/{id_}"].html)
    assert "reviewed by M. <Voss> on 2 August 2031" in page
    assert "looked at again" not in page
    waiting = text_of(rendered(contents)[f"actors/{id_}"].html)
    assert "Reviewed by M. <Voss> on 2 August 2031, and to be looked at again." in waiting


def test_a_changed_article_is_told_from_a_lost_quotation() -> None:
    """Words that the article still holds exactly are not called orphaned."""
    contents = invented.contents()
    found = contents.founds[report.id]
    header = found.header.changed(sha256="f" * 64)
    changed = replace(found, header=header)
    source = contents.kb.sources[report.id].model_copy(update={"sha256": "f" * 64, "published": Published()})
    contents.kb.sources[report.id] = source
    moved = replace(contents, founds={**contents.founds, report.id: changed})
    page = text_of(rendered(moved)[f"sources/{report.id}"].html)
    assert "article changed" in page
    assert page.count("orphaned") < page.count("article changed")


def test_a_verdict_that_rested_on_it_is_open_and_what_it_said_is_compared_no_more() -> None:
    """Before the next run compares anew; every relation, forecast and history that is left quotes what stands."""
    contents = _withdrawn(report.id)
    across = settle(invented.ACROSS, Decisions(), contents.kb).across
    evidence = [
        *(each for one in across.relations for side in one.sides for each in side.evidence),
        *(each for one in across.forecasts for each in (*one.evidence, *one.outcome_evidence)),
        *(each for one in across.histories for telling in one.tellings for each in telling.evidence),
    ]
    assert report.id not in {each.source for each in evidence}
    settled = {one.key for one in invented.ACROSS.forecasts if any(e.source == report.id for e in one.outcome_evidence)}
    assert settled
    assert {one.verdict for one in across.forecasts if one.key in settled} == {"open"}
