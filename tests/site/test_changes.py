"""What changed, on the site: the page, each entity's share, and the feeds."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]  # it has no types
import pytest

from cuttings.changes.history import history_of
from cuttings.layout.lay_out import lay_out
from tests.changes import states
from tests.changes.repository import Repository
from tests.site.project import build_site

SITE = "https://example.org/salm/"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A laid-out base with two commits, whose address is known."""
    repository = Repository(tmp_path_factory.mktemp("changes"))
    lay_out(repository.folder, "Salm & line")
    config = repository.folder / "mkdocs.yml"
    config.write_text(f"site_url: {SITE}\n{config.read_text(encoding='utf-8')}", encoding="utf-8")
    repository.commit(states.BEFORE)
    repository.commit(states.AFTER, when="2024-07-03T23:30:00-05:00")
    return repository.folder


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """Its site, built strictly: every link of the page and the entities leads somewhere."""
    return build_site(project)


def text(path: Path) -> str:
    """A page."""
    return path.read_text(encoding="utf-8")


def words(path: Path) -> str:
    """A page without its markup."""
    return " ".join(re.sub(r"<[^>]*>", "", text(path)).split())


def test_the_page_tells_each_revision(site: Path) -> None:
    """By the day of its commit, where that was made, the newest first."""
    page = words(site / "changes" / "index.html")
    assert page.index("3 July 2024") < page.index("1 July 2024")
    for told in (
        "date: 2024-06 → 2024-06-19",
        "status: scheduled → occurred",
        "new conflict: ",
        "prediction fulfilled",
    ):
        assert told in page


def test_no_plan_reads_as_a_fact(site: Path) -> None:
    """What is only possible says so here too, and a claim names its speaker."""
    page = " ".join(text(site / "changes" / "index.html").split())
    assert 'Parade in Oslo</bdi></a> <span class="ct-doubt">(possible' in page
    assert "<bdi>Ann stated: it rained" in page


def test_what_was_taken_out_is_not_published_again(site: Path) -> None:
    """It is counted; neither its name nor its words stand anywhere, nor who committed, nor why."""
    pages = "".join(text(path) for path in site.rglob("*") if path.suffix in (".html", ".xml", ".json"))
    assert "what is no longer there: 1 claim" in pages
    for withheld in ("it snowed", "it-snowed", "Ann Secret", "Withheld"):
        assert withheld not in pages


def test_an_entity_tells_its_own_share(site: Path) -> None:
    """Under its present id, of the time before it had that, too."""
    page = words(site / "actors" / "bo-lind-smith" / "index.html")
    assert "2 changes, the last on 3 July 2024" in page
    assert "name: Bo Lind → Bo Lind-Smith" in page
    assert "1 change, on 1 July 2024" in text(site / "places" / "oslo" / "index.html")


def test_what_was_merged_is_told_by_its_own_name(site: Path) -> None:
    """It is part of another now, and that was not added twice, nor merged into itself."""
    for page in (site / "changes" / "index.html", site / "actors" / "ann" / "index.html"):
        assert "merged The Marshal into Ann" in words(page)
        assert "added The Marshal" in words(page)
        assert "merged Ann into Ann" not in words(page)


def test_rss(site: Path) -> None:
    """A reader of feeds finds nothing wrong in it: each item has a lasting id, a time and a place."""
    feed: Any = feedparser.parse((site / "changes" / "feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.version == "rss20"
    assert (feed.feed.title, feed.feed.link) == ("Salm & line: What changed", f"{SITE}changes/")
    newest = feed.entries[0]
    assert newest.published == "Wed, 03 Jul 2024 23:30:00 -0500"
    assert newest.link.startswith(f"{SITE}changes/#r-")
    assert not newest.guidislink
    assert f'href="{SITE}actors/bo-lind-smith/"' in newest.summary
    assert newest.link.partition("#")[2] in text(site / "changes" / "index.html")


def test_json_feed(site: Path) -> None:
    """The same items, with what JSON Feed 1.1 asks for."""
    feed = json.loads(text(site / "changes" / "feed.json"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{SITE}changes/feed.json"
    rss: Any = feedparser.parse((site / "changes" / "feed.xml").read_bytes())
    assert [(item["id"], item["url"], item["title"]) for item in feed["items"]] == [
        (entry.id, entry.link, entry.title) for entry in rss.entries
    ]
    assert [item["date_published"] for item in feed["items"]] == [
        "2024-07-03T23:30:00-05:00",
        "2024-07-01T10:00:00+02:00",
    ]
    assert "<b>#12</b>" not in text(site / "changes" / "feed.json")


def test_ids_of_items_outlast_a_move(project: Path, site: Path, tmp_path: Path) -> None:
    """A site that is published elsewhere does not send all its readers everything anew."""
    copy = tmp_path / "copy"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("site"))
    config = copy / "mkdocs.yml"
    config.write_text(text(config).replace(SITE, "https://example.net/"), encoding="utf-8")
    moved = json.loads(text(build_site(copy) / "changes" / "feed.json"))
    assert moved["feed_url"] == "https://example.net/changes/feed.json"
    stayed = json.loads(text(site / "changes" / "feed.json"))
    assert [item["id"] for item in moved["items"]] == [item["id"] for item in stayed["items"]]


def test_without_an_address_there_are_no_feeds(project: Path, tmp_path: Path) -> None:
    """Their links could lead nowhere. The page is there, and does not point to any."""
    copy = tmp_path / "copy"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("site"))
    config = copy / "mkdocs.yml"
    config.write_text(text(config).replace(f"site_url: {SITE}\n", ""), encoding="utf-8")
    site = build_site(copy)
    assert [path.name for path in (site / "changes").glob("feed.*")] == []
    assert list(site.glob("*/*/changes.*")) == []
    for page in ("changes", "actors/ann", "."):
        html = text(site / page / "index.html")
        assert 'rel="alternate' not in html
        assert "feed" not in html.split("<article")[1].split("</article")[0]


def test_a_short_history_says_so(project: Path, tmp_path: Path) -> None:
    """The page of a shallow copy does not tell its oldest commit as the beginning."""
    copy = tmp_path / "shallow"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", f"file://{project}", str(copy)], check=True)
    assert history_of(copy).revisions == ()
    page = text(build_site(copy) / "changes" / "index.html")
    assert "shortened history" in page


def test_a_day_of_several_revisions_is_one_heading(tmp_path: Path) -> None:
    """Below it each has its own address; days that come twice, as of commits that were put in another order, too."""
    repository = Repository(tmp_path / "days")
    lay_out(repository.folder, "Salm")
    days = ("2024-07-01", "2024-07-01", "2024-07-02", "2024-07-01")
    commits = [
        repository.commit(state, when=f"{day}T10:00:00+00:00")
        for day, state in zip(days, (states.BEFORE, states.AFTER) * 2, strict=True)
    ]
    page = text(build_site(repository.folder) / "changes" / "index.html")
    assert re.findall(r'<h2 id="([^"]+)">', page) == ["2024-07-01", "2024-07-02"]
    sections = re.findall(r'<section class="ct-revision" id="r-([^"]+)">', page)
    assert sections == [commits[at][:12] for at in (3, 1, 0, 2)]


_LOADING = """
import sys
import cuttings.site.plugin
print(*(name for name in sys.modules if name.startswith("cuttings.changes")))
"""


def test_a_site_that_tells_no_history_loads_nothing_of_it() -> None:
    """It would take as long as ten pages."""
    assert subprocess.check_output([sys.executable, "-c", _LOADING], text=True).split() == []
