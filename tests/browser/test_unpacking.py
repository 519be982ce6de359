"""What the index of names says once, the script of the search says again: asked of the script itself, in a browser."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from cuttings.site.page import Page as Built
from cuttings.site.page import SearchEntry
from cuttings.site.pages import build_pages
from cuttings.site.search.packing import packed
from cuttings.site.search.records import name_records
from tests.site.invented import contents

pytestmark = pytest.mark.browser

SCRIPT = files("cuttings.site").joinpath("assets/workers/unpacking.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def script(browser: Browser) -> Iterator[Page]:
    """A window in which the script is known."""
    page = browser.new_page()
    page.add_script_tag(content=SCRIPT)
    yield page
    page.close()


def _unpacked(script: Page, records: list[dict[str, Any]]) -> Any:
    return script.evaluate("sent => unpacked(JSON.parse(sent))", json.dumps(packed(records)))


@pytest.mark.parametrize("directory_urls", [True, False])
def test_the_invented_knowledge_base(script: Page, directory_urls: bool) -> None:
    """Every record comes out as it went in, in the same order."""
    pages = build_pages(contents(), "Salm")
    records = [record for page in pages for record in name_records(page, directory_urls=directory_urls)]
    assert _unpacked(script, records) == records


#: Few words, so that titles stand in titles; letters that Python and scripts count or lower differently.
_WORDS = st.sampled_from(
    ["Iran", "Iranian", "Kim Jong", "Kim Jong Un", "Salm & Co", "Ünal", "İz", "𝔄ra", "ok", "-", " "]
)
_TITLES = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)
_ENTRIES = st.tuples(_TITLES, _TITLES | st.just(""), st.lists(_TITLES, max_size=2).map(tuple)).map(
    lambda given: SearchEntry(*given)
)
_URIS = st.sampled_from(["actors", "events/2031"]).flatmap(
    lambda folder: st.sampled_from(["iran", "kim-jong", "kim-jong-un", "", "salm-amp-co", "𝔄", "𝔅"]).map(
        lambda id_: f"{folder}/{id_}"
    )
)
_PAGES = st.builds(lambda uri, entry: Built(uri, entry.title, "t", dict, search=(entry,)), _URIS, _ENTRIES)


@given(st.lists(_PAGES, max_size=8))
def test_any_names(script: Page, pages: list[Built]) -> None:
    """Whatever is called what, wherever it stands, and however its address begins."""
    records = [record for page in pages for record in name_records(page)]
    assert _unpacked(script, records) == records
