"""Articles and files are hostile input: nothing of theirs becomes markup, a template or an address."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from cuttings.kb.decisions import Settled
from cuttings.kb.store import KnowledgeBase
from cuttings.model import (
    Across,
    Actor,
    Claim,
    DateEntity,
    Event,
    Evidence,
    Forecast,
    History,
    Merge,
    Origin,
    Origins,
    Participant,
    Place,
    Proposal,
    Published,
    Related,
    Role,
    Side,
    Source,
    Telling,
)
from cuttings.site.contents import Contents
from cuttings.site.pages import build_pages, build_redirects
from cuttings.site.plain_text import plain
from cuttings.site.render import render_redirect
from cuttings.site.search.parts import as_page, passages
from cuttings.site.search.records import name_records, whole_records
from tests.site.invented import Invented, contents
from tests.site.pages_of import rendered, tags_of, text_of

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}{% raw %}",
    "[x](javascript:alert(1)) ![x](http://elsewhere.example)",
    "<!-- --><style>*{display:none}</style>",
    "&lt;b&gt; &amp; &#x3c;",
    "\u202egnp.exe\u202c \u2067x\u2069",
    "</title></h1></a></mark></blockquote>",
    "\x00\x07 \ud7ff \U0001f600 김정은",
]


def hostile_contents(text: str) -> Contents:
    """A knowledge base in which every text is the hostile one."""
    article = Invented("source", "article.txt", f"{text} and {text} end.")
    evidence = (article.quote(text),)
    sources = {
        "source": Source(
            title=text,
            publisher=text,
            authors=({"name": text, "affiliation": text},),
            published=Published(reason=text, basis="inferred"),
            url=text,
            language=text,
            file=text,
            sha256=article.sha256,
        )
    }
    actor = Actor(
        name=text,
        kind="person",
        aliases=(text,),
        description=text,
        notes=text,
        identifiers={text: text},
        formerly=("former",),
        roles=(Role(title=text, evidence=evidence),),
        evidence=evidence,
    )
    event = Event(
        title=text,
        type="other",
        status="occurred",
        date="2031",
        place="place",
        participants=(Participant(actor="actor", role="agent"), Participant(actor="other", role="agent")),
        evidence=evidence,
    )
    claim = Claim(
        content=text, speaker_text=text, cue=text, mode="direct", about=("actor",), evidence=evidence, notes=text
    )
    kb = KnowledgeBase(
        Path("kb"),
        {"actor": actor, "other": Actor(name=f"{text} other", kind="person")},
        {"place": Place(name=f"{text} place", kind="city", evidence=evidence)},
        {"event": event},
        {"2031": DateEntity(edtf="2031", evidence=evidence)},
        {"claim": claim},
        sources,
    )
    proposals = [Proposal(folder="actors", id="actor", kind="alias", item=text, shown_by=evidence, why=text)]
    return Contents(kb, {"source": article.found()}, {}, proposals, Settled(_across(text, evidence), {}))


def _across(text: str, evidence: tuple[Evidence, ...]) -> Across:
    """All that can be said across articles, in the hostile words."""
    one, other = (Side(entity=entity, value=text, evidence=evidence) for entity in ("actor", "claim"))
    related = partial(Related, key="office actor claim", rule=text, sides=(one, other), why=text)
    told = Telling(source="source", status="occurred", factuality="asserted", evidence=evidence)
    origin = Origin(basis="speaker", name=text, sources=("source",))
    forecast = Forecast(
        key="verdict claim",
        entity="claim",
        source="source",
        sort="predicted",
        verdict="fulfilled",
        outcomes=("event",),
        rule=text,
        why=text,
        evidence=evidence,
        outcome_evidence=evidence,
    )
    return Across(
        relations=[
            related(kind="same-office", slot="office", grade="tension"),
            related(kind="denies", grade="contradictory"),
        ],
        forecasts=[forecast],
        histories=[History(event="event", why=text, tellings=(told,))],
        origins=[Origins(entities=("claim",), articles=("source",), origins=(origin,), why=text)],
        merges=[Merge(entity="actor", rule=text, why=text, sources=("source",))],
    )


HARMLESS = {
    "a", "article", "aside", "b", "bdi", "blockquote", "button", "caption", "code", "dd", "details", "div", "dl", "dt",
    "em", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "header", "input", "kbd", "label",
    "legend", "li", "mark", "nav", "ol", "p", "q", "section", "span", "strong", "summary", "table", "tbody", "td", "th",
    "thead", "tr", "ul",
    "svg", "g", "circle", "rect", "text", "title",
}  # fmt: skip
#: On the pages that draw, besides: choices, marks of a legend, and rows for the script, which are no script themselves.
OF_DRAWING = {
    "circle", "fieldset", "form", "input", "label", "legend", "option", "output", "path", "rect", "script", "select",
    "svg",
}  # fmt: skip
DRAWN = ("network/index", "map/index")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_markup(text: str) -> None:
    """Only the templates' own elements are there, without handlers and with addresses of the site alone."""
    for uri, page in rendered(hostile_contents(text)).items():
        for tag, attributes in tags_of(page.html):
            assert tag in (HARMLESS | OF_DRAWING if uri in DRAWN else HARMLESS), uri
            assert tag != "script" or attributes["type"] == "application/json", uri
            assert not any(name.startswith("on") for name in attributes), uri
            assert not (attributes.get("href") or "").lower().startswith(("javascript:", "data:", "http")), uri


@pytest.mark.parametrize("text", HOSTILE)
def test_words_stand_as_they_are(text: str) -> None:
    """The text itself is shown, letter for letter."""
    page = rendered(hostile_contents(text))["claims/claim"]
    assert " ".join(text.split()) in text_of(page.html)


@pytest.mark.parametrize("text", HOSTILE)
def test_search_and_redirects(text: str) -> None:
    """The search index and the redirects hold no markup of the article's, and no turning of directions."""
    hostile = hostile_contents(text)
    for page in build_pages(hostile, "Salm"):
        for record in (*whole_records(page), *name_records(page)):
            for value in (
                record["title"],
                *record.get("tags", ()),
                record["text"].removeprefix("<p>").removesuffix("</p>"),
            ):
                assert not set(value) & set("<>\u202e\u2067")
    for passage in passages(build_pages(hostile, "Salm")):
        assert [tag for tag, _ in tags_of(as_page(passage))] == [
            "html",
            "head",
            "meta",
            "meta",
            "meta",
            "meta",
            "body",
            "p",
        ]
    (redirect,) = build_redirects(hostile)
    assert {tag for tag, _ in tags_of(render_redirect(redirect))} <= HARMLESS | {
        "html",
        "head",
        "meta",
        "title",
        "link",
        "body",
    }


def test_directions_are_kept_apart() -> None:
    """Text that turns the direction stands in elements of its own, and titles are without it."""
    page = rendered(hostile_contents("\u202egnp"))["actors/actor"]
    assert "<bdi>\u202egnp</bdi>" in page.html
    assert plain("\u202egnp") == "gnp"


def test_a_deleted_entity_is_silent() -> None:
    """What was found about an entity that a person deleted leads nowhere."""
    everything = contents()
    actors = {entity_id: actor for entity_id, actor in everything.kb.actors.items() if entity_id != "otto-krahn"}
    pages = rendered(replace(everything, kb=replace(everything.kb, actors=actors)))
    assert not any("actors/otto-krahn/" in href for page in pages.values() for href in page.hrefs)


def test_an_id_that_is_not_there() -> None:
    """A reference to nothing is shown as one, and links nowhere."""
    hostile = hostile_contents("x")
    gone = replace(hostile, kb=replace(hostile.kb, actors={}))
    html = rendered(gone)["events/event"].html
    assert '<code class="ct-missing" title="There is no such entity in kb/.">actor</code>' in html
