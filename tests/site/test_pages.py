"""Every page, without MkDocs."""

from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from cuttings.model import KINDS
from cuttings.site.derive.statements import evidence_of
from cuttings.site.links import citations_url, entity_uri, place_in_source, place_on_page, url_of
from cuttings.site.pages import build_pages, build_redirects
from cuttings.site.render import render, render_redirect
from tests.site.invented import contents, report, talks
from tests.site.pages_of import outline_of, rendered, tags_of, text_of

GOLDEN = Path(__file__).parent / "golden"
CONTENTS = contents()
PAGES = rendered(CONTENTS)
COMPARED = ("conflicts", "predictions", "corroboration")
EXPLORE = ("timeline", "network", "map", "charts")
OUTLINES = (
    "index",
    "actors/mirna-valen",
    "places/port-salm",
    "events/2031-07-01-reopening",
    "events/no-inspectors",
    "dates/2031-05-03",
    "claims/valen-line-will-reopen",
    "sources/ferry-talks",
    "network/index",
    "map/index",
    "charts/index",
)
COPIES = {f"/kb/{folder}/{entity_id}.yml" for folder in KINDS for entity_id in CONTENTS.kb.of(folder)}
CITATIONS = {f"/{citations_url(uri, ending, True)}" for uri in PAGES for ending in ("bib", "json")}
BY_URL = {url_of(uri, True): page for uri, page in PAGES.items()}


def test_a_page_for_everything() -> None:
    """Home, an index for each kind, the pages across articles and to explore, one for each entity, and no other."""
    entities = {entity_uri(folder, entity_id) for folder in KINDS for entity_id in CONTENTS.kb.of(folder)}
    assert set(PAGES) == {"index", *(f"{name}/index" for name in (*KINDS, *COMPARED, *EXPLORE)), *entities}


@pytest.mark.parametrize("uri", PAGES)
def test_every_link_arrives(uri: str) -> None:
    """Each link leads to a page or a file of kb/ that is there, and each anchor to an element of it."""
    for href in PAGES[uri].hrefs:
        address = urlsplit(urljoin(f"/{url_of(uri, True)}", href))
        if address.netloc:
            assert address.scheme == "https"
            continue
        if address.path in COPIES | CITATIONS:
            continue
        target = BY_URL[address.path.removeprefix("/")]
        assert not address.fragment or address.fragment in target.anchors, href


@pytest.mark.parametrize("uri", PAGES)
def test_anchors_are_unique(uri: str) -> None:
    """No two elements of a page share an id."""
    ids = Counter(attributes["id"] for _, attributes in tags_of(PAGES[uri].html) if "id" in attributes)
    assert [anchor for anchor, number in ids.items() if number > 1] == []


@pytest.mark.parametrize("directory_urls", [True, False])
def test_two_clicks_there_and_back(directory_urls: bool) -> None:
    """From each quotation on an entity's page to its place in the source, and from there to the quotation again."""
    pages = {page.uri: render(page, directory_urls=directory_urls) for page in build_pages(CONTENTS, "Salm")}
    for folder in KINDS:
        for entity_id, entity in CONTENTS.kb.of(folder).items():
            for evidence, _ in evidence_of(entity):
                here, there = pages[entity_uri(folder, entity_id)], pages[entity_uri("sources", evidence.source)]
                anchor = place_in_source(evidence, CONTENTS.kb.sources[evidence.source].sha256[:12] == evidence.sha256)
                assert any(href.endswith(f"#{anchor}") for href in here.hrefs)
                assert anchor in there.anchors
                assert any(href.endswith(f"#{place_on_page(evidence)}") for href in there.hrefs)
                assert place_on_page(evidence) in here.anchors


@pytest.mark.parametrize(
    ("uri", "words"),
    [
        ("claims/krahn-denies-closure", "Otto Krahn denied"),
        ("claims/krahn-denies-closure", "The speaker denies it."),
        ("claims/krahn-denies-closure", "it is not stated here as a fact"),
        ("claims/no-inspectors-sent", "“harbour workers” (not identified) stated"),
        ("claims/no-inspectors-sent", "A negative statement"),
        ("claims/fear-of-closure", "Unknown speaker speculated"),
        ("claims/author-on-talks", "The article itself stated"),
        ("claims/valen-line-will-reopen", "is borne out or refuted by The Salm line reopens"),
        ("claims/valen-line-will-reopen", "proposed by rule A prediction of"),
        ("claims/no-ship-from-brenn", "orphaned The article has changed since"),
        ("events/joint-inspection", "planned"),
        ("events/joint-inspection", "10 or 11 June 2031"),
        ("events/closure", "possible, not established hypothetical"),
        ("events/closure", "No source settles it"),
        ("events/2031-07-01-reopening", "nobody-known"),
        ("events/no-inspectors", "Claims about it Otto Krahn denied"),
        ("actors/mirna-valen", "Minister of Transport, Aldovia"),
        ("actors/mirna-valen", "M. Valen; The Iron Ferrywoman"),
        ("actors/aldovia", "reviewed by a person"),
        ("actors/aldovia", "proposed is also called: Northshore"),
        ("actors/brenn", "draft: found by the machine, not checked by a person"),
        ("places/port-salm", "54.5000° N, 1.2500° W"),
        ("dates/2031-05-03", "Where the date is written"),
        ("dates/2031-07-01", "Said then"),
        ("sources/ferry-talks", "between 3 May and 9 June 2031"),
        ("sources/ferry-talks", "inferred, not stated After May 3, before June 10."),
        ("sources/ferry-talks", "1 passage of which no event was made No verb Aldovian ships paragraph 2"),
        ("sources/salm-line-reopens", "The text"),
        ("sources/salm-line-reopens", "Quotations from another state of this article"),
        ("events/2031-05-03-valen-meets-krahn", "Mirna Valen participant"),
        (
            "events/2031-05-03-valen-meets-krahn",
            "3 May 2031 from “May 3”, Ferry talks resume in Port Salm, paragraph 1; "
            "counted from publication, between 3 May and 9 June 2031 (inferred)",
        ),
        (
            "events/2031-05-03-valen-meets-krahn",
            "but 10 June 2031 from “June 10”, Ferry talks resume in Port Salm, paragraph 3",
        ),
        ("dates/2031-05-03", "paragraph 1, characters 126–131; counted from publication"),
        ("events/2031-05-03-valen-meets-krahn", "2 quotations in 1 source"),
        ("events/joint-inspection", "Aldovia partner"),
        ("actors/index", "1 checked by a person, 1 of them to be looked at again, the rest as the machine found it"),
        ("places/index", "as the machine found them, not checked by a person"),
        ("places/port-salm", "2 events · named 1 time"),
        ("claims/krahn-denies-closure", "harbour is closed to Aldovian ships (possible, disputed)"),
        ("sources/ferry-talks", "2 passages of which no claim was made It is not said what Krahn paragraph 1; Valen"),
        ("index", "Find a name, a date, an event or what was said"),
        ("index", "4 events with a date."),
        ("index", "What is disputed contradictory Holder of an office: Mirna Valen against Otto Krahn"),
        ("index", "Otto Krahn denied: Brenn had closed its harbour to Aldovian ships denies Brenn’s harbour is closed"),
        ("index", "What was said to come fulfilled Mirna Valen predicted: will reopen before the summer due June 2031"),
        ("index", "All predictions: 1 settled, 2 open"),
        ("index", "Salm line reopens publisher not known · 2 July 2031"),
        ("index", "checked: 1 of 23 pages"),
        ("events/index", "In order of time; those without a date come last"),
        ("claims/index", "stated negative in the article’s words"),
    ],
)
def test_what_pages_say(uri: str, words: str) -> None:
    """Hedges, denials, plans, unknown speakers and doubts are said in words."""
    assert words in text_of(PAGES[uri].html)


def test_boilerplate_is_left_out() -> None:
    """What is not content is neither quoted nor shown around a quotation."""
    assert all("Share this story" not in text_of(page.html) for page in PAGES.values())


def test_full_text_only_where_rights_allow() -> None:
    """An open article is shown in full; of the other one only what something rests on."""
    assert "Aldovian Maritime Office reported. No ship" in text_of(PAGES["sources/salm-line-reopens"].html)
    assert report.text.splitlines()[1] in text_of(PAGES["sources/salm-line-reopens"].html)
    assert "".join(talks.text.splitlines()[2:4]) not in text_of(PAGES["sources/ferry-talks"].html)


def test_edit_leads_to_the_file() -> None:
    """Each entity's page knows its file; the home and index pages have none."""
    files = {page.uri: page.source_file for page in build_pages(CONTENTS, "Salm")}
    assert files["actors/mirna-valen"] == "actors/mirna-valen.yml"
    assert files["index"] is files["actors/index"] is None


def test_former_ids_lead_on() -> None:
    """A page under a former id sends the reader to the present one, with a link for those who are not sent."""
    (redirect,) = build_redirects(CONTENTS)
    assert redirect.uri == "actors/mirna-vallen"
    html = render_redirect(redirect)
    assert '<meta http-equiv="refresh" content="0; url=../mirna-valen/">' in html
    assert '<a href="../mirna-valen/"><bdi>Mirna Valen</bdi></a>' in html


@pytest.mark.parametrize("uri", OUTLINES)
def test_outline(uri: str) -> None:
    """What a reader sees of each kind of page, block by block; compare by eye before accepting a change."""
    golden = GOLDEN / f"{uri.replace('/', '-')}.txt"
    assert outline_of(PAGES[uri].html) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("uri", ["claims/krahn-denies-closure", "events/joint-inspection", "conflicts/index"])
def test_golden(uri: str) -> None:
    """The whole text of a page, as a reader sees it; compare by eye before accepting a change."""
    golden = GOLDEN / f"{uri.replace('/', '-')}.html"
    assert PAGES[uri].html == golden.read_text(encoding="utf-8")
