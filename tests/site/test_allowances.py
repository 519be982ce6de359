"""How much of an article the site shows: measured on the pages, not believed."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Abstention, Claim, Event, Evidence, Source
from cuttings.model.vocabulary import FULL_TEXT, Rights
from cuttings.site.citing.bibtex import bibtex
from cuttings.site.citing.csl import csl_json
from cuttings.site.contents import Contents
from cuttings.site.derive import derive
from cuttings.site.derive.allowances import MAX_CONTEXT, MAX_EXACT, SHORT, Allowance
from cuttings.site.pages import build_pages
from cuttings.site.render import render
from cuttings.site.search.records import whole_records
from tests.site.invented import Invented
from tests.site.pages_of import text_of

LENGTH = 4000
#: No two stretches of it are alike, so that what a page shows of it is known for certain.
DENSE = Invented("dense", "dense.txt", " ".join(f"{number}-{number * 7919 % 1009}" for number in range(700))[:LENGTH])
SPANS = st.lists(st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 500)), max_size=30)


def evidence(start: int, length: int, context: int = 60) -> Evidence:
    """A stretch of the article."""
    end = min(LENGTH, start + length)
    return Evidence(
        source=DENSE.id,
        exact=DENSE.text[start:end],
        prefix=DENSE.text[max(0, start - context) : start],
        suffix=DENSE.text[end : end + context],
        start=start,
        end=end,
        sha256=DENSE.sha256[:12],
    )


def contents(spans: list[tuple[int, int]], share: float = 0.5, rights: Rights = "all-rights-reserved") -> Contents:
    """A claim and an event for every second stretch, and an abstention."""
    quoted = [evidence(start, length) for start, length in spans]
    claims = {
        f"c{number}": Claim(
            content=each.exact[len(each.exact) // 3 :].strip() or "x", mode="indirect", evidence=(each,)
        )
        for number, each in enumerate(quoted[::2])
    }
    events = {
        f"e{number}": Event(title=f"Event {number}", type="other", status="occurred", evidence=(each,))
        for number, each in enumerate(quoted[1::2])
    }
    source = Source(title="Dense", file=DENSE.file, sha256=DENSE.sha256, rights=rights)
    kb = KnowledgeBase(Path("kb"), events=events, claims=claims, sources={DENSE.id: source})
    found = DENSE.found()
    found.zones = [zone.changed(kind="body") for zone in found.zones]
    left = DENSE.text[3000:3400]
    found.abstentions = [Abstention(start=3000, end=3400, text=left, concern="event", reason="no verb")]
    return Contents(kb, {DENSE.id: found}, excerpt_share=share)


def published(contents: Contents) -> str:
    """All text that the site gives away: pages, search, copies of files, citations."""
    texts = []
    for page in build_pages(contents, "Dense"):
        texts += [text_of(render(page).html), page.description, page.title, page.copy or ""]
        texts += [json.dumps(record, ensure_ascii=False) for record in whole_records(page)]
        if page.bibliography:
            texts += [bibtex(page.bibliography), csl_json(page.bibliography)]
        if page.source_file and page.copy is None:
            texts.append(str(contents.kb.of(page.uri.split("/")[0])[page.uri.split("/")[1]]))
    return re.sub(r"\s+", " ", "\n".join(texts))


def read_out(text: str) -> int:
    """How many characters of the article stand somewhere in a text, in runs that are no mere name."""
    shown = [False] * LENGTH
    window = SHORT + 2
    for start in range(LENGTH - window + 1):
        if DENSE.text[start : start + window] in text:
            shown[start : start + window] = [True] * window
    return sum(shown)


@pytest.mark.parametrize("share", [0.1, 0.25, 0.5, 0.75])
def test_no_more_of_an_article_than_its_share(share: float) -> None:
    """Whatever is quoted, all pages, copies, citations and the search together show no more."""
    spans = [(start, 250) for start in range(0, 3700, 130)]
    assert read_out(published(contents(spans, share))) <= max(share * LENGTH, MAX_EXACT)


def test_without_a_limit_it_would_be_more() -> None:
    """The measure sees what is shown."""
    spans = [(start, 250) for start in range(0, 3700, 130)]
    assert read_out(published(contents(spans, share=1))) > 0.9 * LENGTH


@given(SPANS, st.sampled_from([0.1, 0.5, 0.9]))
def test_the_limits_keep_to_the_share(spans: list[tuple[int, int]], share: float) -> None:
    """And an article that is quoted little is quoted in full length."""
    allowance = derive(contents(spans, share)).allowance(DENSE.id)
    budget = max(share * LENGTH, MAX_EXACT)
    assert allowance.shown <= budget
    assert allowance.exact is not None and 0 <= allowance.exact <= MAX_EXACT
    assert allowance.exact == MAX_EXACT or allowance.context == 0
    if sum(min(length, MAX_EXACT) + 120 for _, length in spans) + 2 * MAX_CONTEXT <= budget:
        assert (allowance.exact, allowance.context) == (MAX_EXACT, MAX_CONTEXT)


@given(SPANS, st.randoms())
def test_no_statement_comes_before_another(spans: list[tuple[int, int]], random: object) -> None:
    """The limits are the same in whatever order the knowledge base is read."""
    shuffled = spans[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    events = [
        Event(title="An event", type="other", status="occurred", evidence=tuple(evidence(*span) for span in order))
        for order in (spans, shuffled)
    ]
    made = contents([])
    one, other = (
        derive(replace(made, kb=replace(made.kb, events={"event": event}))).allowance(DENSE.id) for event in events
    )
    assert one == other


@pytest.mark.parametrize("rights", sorted(FULL_TEXT))
def test_some_rights_permit_the_full_text(rights: Rights) -> None:
    """Licences, permission and the public domain."""
    assert derive(contents([(0, 3000)], rights=rights)).allowance(DENSE.id).full_text
    assert read_out(published(contents([(0, 3000)], rights=rights))) == LENGTH


@pytest.mark.parametrize("rights", ["all-rights-reserved", "quotation-only"])
def test_other_rights_do_not(rights: Rights) -> None:
    """Nor does the absence of a source, whose rights nobody knows."""
    assert not derive(contents([(0, 3000)], rights=rights)).allowance(DENSE.id).full_text
    assert derive(contents([])).allowance("nowhere") == Allowance()


def test_a_file_is_published_as_it_is_unless_it_quotes_too_much() -> None:
    """The copy of a file has no more of an article's words than the pages."""
    pages = {page.uri: page for page in build_pages(contents([(0, 3000), (3500, 20)]), "Dense")}
    copy = pages["claims/c0"].copy
    assert copy and copy.startswith("# A copy for readers.")
    assert "…" in copy and DENSE.text[MAX_EXACT : MAX_EXACT + 40] not in copy
    assert pages["events/e0"].copy is None
    assert all(page.copy is None for page in build_pages(contents([(0, 3000)], rights="cc-by"), "Dense"))


def test_what_is_left_out_is_said() -> None:
    """On the page of the source: how much is shown, of how much, and that quotations are cut."""
    pages = {
        page.uri: page for page in build_pages(contents([(0, 250), (100, 250), (900, 250), (1300, 2500)], 0.1), "D")
    }
    text = text_of(render(pages["sources/dense"]).html)
    assert "no more than" in text and "of the article’s 4,000 characters" in text
    assert "quotations are cut short" in text
    assert "No verb words not shown" in text
