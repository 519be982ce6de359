"""Citations of the invented site, as people read them and as programs do."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cuttings.model import Actor, Evidence, Role
from cuttings.site.citing.bibtex import bibtex
from cuttings.site.citing.citation import Bibliography
from cuttings.site.citing.csl import csl_json
from cuttings.site.citing.plain import citation_text
from cuttings.site.citing.statements import citables
from cuttings.site.contents import Contents
from cuttings.site.page import Page
from cuttings.site.pages import build_pages
from cuttings.site.render import render
from cuttings.site.views import look
from tests.site.invented import contents, report, talks
from tests.site.pages_of import tags_of

GOLDEN = Path(__file__).parent / "golden"
CONTENTS = contents()
SITE = "https://salm.example/line/"
PAGES = {page.uri: page for page in build_pages(CONTENTS, "The Salm line", site_url=SITE)}
CITED = ["actors/mirna-valen", "claims/krahn-denies-closure", "events/closure", "sources/salm-line-reopens", "index"]


def bibliography(page: Page) -> Bibliography:
    """What can be cited on a page."""
    assert page.bibliography
    return page.bibliography


def plain(page: Page) -> str:
    """All of a page's citations, one below the other."""
    made = bibliography(page)
    return "".join(f"{citation_text(citation, made)}\n\n" for citation in made.citations)


@pytest.mark.parametrize("uri", CITED)
@pytest.mark.parametrize(
    ("ending", "form"),
    [
        ("txt", plain),
        ("bib", lambda page: bibtex(page.bibliography)),
        ("json", lambda page: csl_json(page.bibliography)),
    ],
)
def test_golden(uri: str, ending: str, form: Any) -> None:
    """Each form of all that is cited on a page; compare by eye before accepting a change."""
    golden = GOLDEN / f"{uri.replace('/', '-')}.{ending}"
    assert form(PAGES[uri]) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("uri", PAGES)
def test_every_control_has_a_citation(uri: str) -> None:
    """What its link leads to is there, and has an entry of its own or is a line of facts or of a table."""
    here = render(PAGES[uri])
    made = bibliography(PAGES[uri])
    entries = {citation.anchor for citation in made.citations}
    controls = [str(each["href"]) for tag, each in tags_of(here.html) if tag == "a" and each.get("class") == "ct-cite"]
    for anchor in (href[1:] for href in controls if href.startswith("#") and href != "#cite"):
        assert anchor in here.anchors
        assert anchor in entries or anchor.startswith("fact-") or uri.endswith("index")
    assert uri.endswith("index") or "#cite" in controls


@pytest.mark.parametrize("uri", PAGES)
def test_every_entry_has_its_place(uri: str) -> None:
    """Whatever is cited stands on the page under the address that the citation gives."""
    anchors = render(PAGES[uri]).anchors
    made = bibliography(PAGES[uri])
    assert {citation.anchor for citation in made.citations} - {""} <= anchors
    assert len({citation.key for citation in made.citations}) == len(made.citations)
    assert all(citation.address.startswith(SITE) for citation in made.citations)


@pytest.mark.parametrize("uri", PAGES)
def test_what_belongs_together_is_together(uri: str) -> None:
    """Each item names the sources and the site that go with it, and all of them are in the file, in both forms."""
    items = json.loads(csl_json(bibliography(PAGES[uri])))
    ids = [item["id"] for item in items]
    entries = bibtex(bibliography(PAGES[uri])).split("\n\n")
    assert [entry.partition("{")[2].partition(",")[0] for entry in entries] == ids
    assert all(other in ids for item in items for other in item.get("custom", {}).get("with", ()))


def anchors(contents: Contents, entity_id: str) -> dict[str, str]:
    """The statements of an entity's page, by anchor."""
    hit = contents.kb.get(entity_id)
    assert hit
    return {each.anchor: each.words for each in citables(look(contents), entity_id, hit[1])}


def with_actor(actor: Actor) -> Contents:
    """The contents with another Mirna Valen."""
    kb = CONTENTS.kb
    return replace(CONTENTS, kb=replace(kb, actors={**kb.actors, "mirna-valen": actor}))


def test_anchors_do_not_depend_on_order_or_number() -> None:
    """New evidence, a new role before the others and another order leave every anchor with what it said."""
    valen = CONTENTS.kb.actors["mirna-valen"]
    more: tuple[Evidence, ...] = (talks.quote("Valen said the line"), *valen.evidence, report.quote("Brenn"))
    roles = (Role(title="Envoy", evidence=(talks.quote("Ferry"),)), *valen.roles)
    before = anchors(CONTENTS, "mirna-valen")
    after = anchors(with_actor(valen.model_copy(update={"evidence": more, "roles": roles})), "mirna-valen")
    turned = anchors(with_actor(valen.model_copy(update={"evidence": more[::-1], "roles": roles[::-1]})), "mirna-valen")
    assert before.items() < after.items()
    assert after == turned


def test_a_rename_keeps_anchors() -> None:
    """Under the new id the statements have the anchors they had; the old address redirects."""
    kb = CONTENTS.kb
    actors = dict(kb.actors)
    actors["valen"] = actors.pop("mirna-valen").model_copy(update={"formerly": ("mirna-valen",)})
    renamed = replace(CONTENTS, kb=replace(kb, actors=actors))
    assert anchors(renamed, "valen").keys() == anchors(CONTENTS, "mirna-valen").keys()


def test_nothing_tells_the_time() -> None:
    """Two builds of one revision give the same files; when it was read, the reader says."""
    again = {page.uri: page for page in build_pages(contents(), "The Salm line", site_url=SITE)}
    for uri, page in PAGES.items():
        assert (bibtex(bibliography(page)), csl_json(bibliography(page))) == (
            bibtex(bibliography(again[uri])),
            csl_json(bibliography(again[uri])),
        )
        assert "urldate" not in bibtex(bibliography(page)) and "accessed" not in csl_json(bibliography(page))


def test_without_an_address_of_the_site() -> None:
    """Citations then give the address from the site's folder."""
    page = next(page for page in build_pages(CONTENTS, "Salm", directory_urls=False) if page.uri == "events/closure")
    assert bibliography(page).page.address == "events/closure.html"
