"""The feed of an entity: what became of it, at an address that outlasts its id."""

import json
import shutil
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]  # it has no types
import pytest

from cuttings.layout.lay_out import lay_out
from tests.changes import states
from tests.changes.repository import Repository
from tests.site.project import build_site

SITE = "https://example.org/salm/"
#: One becomes two: both carry the id that it had.
APART = {
    **{name: text for name, text in states.AFTER.items() if name != "kb/places/oslo.yml"},
    "kb/places/oslo-city.yml": "name: Oslo\nkind: city\nformerly: [oslo]\n",
    "kb/places/oslo-county.yml": "name: Oslo County\nkind: region\nformerly: [oslo]\n",
}


def built(repository: Repository, *, directory_urls: bool = True) -> Path:
    """The site of a repository as it stands."""
    lay_out(repository.folder, "Salm & line")
    config = repository.folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    if not directory_urls:
        text = text.replace("use_directory_urls: true", "use_directory_urls: false")
    config.write_text(f"site_url: {SITE}\n{text}", encoding="utf-8")
    return build_site(repository.folder)


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after its first commit."""
    repository = Repository(tmp_path_factory.mktemp("before"))
    repository.commit(states.BEFORE)
    return built(repository)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after two more: one renamed, two merged, then one split."""
    repository = Repository(tmp_path_factory.mktemp("after"))
    repository.commit(states.BEFORE)
    repository.commit(states.AFTER, when="2024-07-03T23:30:00-05:00")
    repository.commit(APART, when="2024-07-05T08:00:00+00:00")
    return built(repository)


def rss(file: Path) -> Any:
    """A feed, in which a reader finds nothing wrong."""
    feed: Any = feedparser.parse(file.read_bytes())
    assert not feed.bozo
    assert feed.version == "rss20"
    return feed


def told(feed: Any) -> list[tuple[str, str]]:
    """Title and content of each item."""
    return [(entry.title, entry.summary) for entry in feed.entries]


def test_it_tells_what_became_of_one_entity(site: Path) -> None:
    """In words, by day, each leading to the section that tells the same on the page; never a plan as a fact."""
    feed = rss(site / "events" / "parade" / "changes.xml")
    here = f"{SITE}events/parade/"
    assert (feed.feed.title, feed.feed.link) == ("Salm & line: What changed: Parade in Oslo (possible)", here)
    (item,) = feed.entries
    assert (item.title, item.link) == ("3 July 2024: added", f"{here}#changes")
    assert item.summary == f'<ul><li>added: <a href="{here}">Parade in Oslo</a> (possible)</li></ul>'
    assert 'id="changes"' in (site / "events" / "parade" / "index.html").read_text(encoding="utf-8")


def test_both_forms_say_the_same(site: Path) -> None:
    """Ids, titles and contents of all items of all feeds."""
    files = sorted(site.glob("*/*/changes.xml"))
    assert len(files) > 8
    for file in files:
        form = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        assert form["version"] == "https://jsonfeed.org/version/1.1"
        items = [(item["id"], item["url"], item["title"], item["content_html"]) for item in form["items"]]
        assert items == [(one.id, one.link, one.title, one.summary) for one in rss(file).entries]


def test_who_follows_what_is_renamed_is_told_so(before: Path, site: Path) -> None:
    """At the address that they know; it gives the new one, and sends nothing again that it sent already."""
    known = rss(before / "actors" / "bo-lind" / "changes.xml")
    now = rss(site / "actors" / "bo-lind" / "changes.xml")
    assert [title for title, _ in told(now)] == ["3 July 2024: renamed", "1 July 2024: added"]
    assert [entry.id for entry in known.entries] == [entry.id for entry in now.entries[1:]]
    assert now.feed.link == f"{SITE}actors/bo-lind-smith/"
    (itself,) = (link.href for link in now.feed.links if link.rel == "self")
    assert itself == f"{SITE}actors/bo-lind-smith/changes.xml"
    for ending in ("xml", "json"):
        old, new = (site / "actors" / id_ / f"changes.{ending}" for id_ in ("bo-lind", "bo-lind-smith"))
        assert old.read_bytes() == new.read_bytes()


def test_who_follows_what_is_merged_follows_the_whole(site: Path) -> None:
    """What was another one then is told under the name that it had, not as if it had happened to this one."""
    feed = rss(site / "actors" / "marshal" / "changes.xml")
    assert told(feed) == told(rss(site / "actors" / "ann" / "changes.xml"))
    assert [title for title, _ in told(feed)] == [
        "3 July 2024: changed",
        "3 July 2024: merged The Envoy",
        "3 July 2024: merged The Marshal",
        "1 July 2024: added",
        "1 July 2024: added The Marshal",
    ]
    assert told(feed)[2][1] == f'<ul><li>merged: The Marshal into <a href="{SITE}actors/ann/">Ann</a></li></ul>'
    assert len({entry.id for entry in feed.entries}) == 5


def test_what_became_several_is_not_followed_on(site: Path) -> None:
    """Its former page lets the reader choose, and a program cannot."""
    assert (site / "places" / "oslo" / "index.html").exists()
    assert list((site / "places" / "oslo").glob("changes.*")) == []
    assert (site / "places" / "oslo-county" / "changes.xml").exists()


def test_addresses_that_end_in_html(tmp_path: Path) -> None:
    """Feeds stand beside the pages then."""
    repository = Repository(tmp_path)
    repository.commit(states.BEFORE)
    site = built(repository, directory_urls=False)
    feed = rss(site / "actors" / "ann.changes.xml")
    assert feed.entries[0].link == f"{SITE}actors/ann.html#changes"
    assert 'href="ann.changes.xml"' in (site / "actors" / "ann.html").read_text(encoding="utf-8")
    assert rss(site / "changes" / "feed.xml").feed.link == f"{SITE}changes/index.html"


def test_nothing_is_made_for_what_did_not_change(site: Path, tmp_path: Path) -> None:
    """A page without changes names the feed of the site, where there is one to follow."""
    repository = Repository(tmp_path / "all")
    repository.commit({**states.BEFORE, "kb/places/rome.yml": "name: Rome\nkind: city\n"})
    repository.git("clone", "--quiet", "--depth=1", f"file://{tmp_path / 'all'}", str(tmp_path / "shallow"))
    shutil.rmtree(tmp_path / "all")
    shallow = Repository(tmp_path / "shallow")
    page = (built(shallow) / "places" / "rome" / "index.html").read_text(encoding="utf-8")
    assert list((tmp_path / "shallow" / "site").glob("*/*/changes.*")) == []
    assert 'title="What changed" href="../../changes/feed.xml"' in page
    assert 'href="changes.xml"' not in page
