"""The door to MkDocs: strict builds of a small project."""

import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from cuttings.site.page import Page
from cuttings.site.plugin import CuttingsPlugin
from cuttings.site.render import Rendered, render
from tests.site.project import build_site, lay_out, load


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the unchanged project."""
    return build_site(lay_out(tmp_path_factory.mktemp("project")))


@pytest.mark.parametrize(
    "file",
    [
        "index.html",
        "actors/index.html",
        "actors/mirna-valen/index.html",
        "actors/mirna-vallen/index.html",
        "claims/fear-of-closure/index.html",
        "assets/cuttings.css",
        "assets/cuttings.js",
        "search/search_index.json",
    ],
)
def test_files(site: Path, file: str) -> None:
    """Pages, redirects, style, script and search index are there."""
    assert (site / file).stat().st_size > 0


def test_search_index(site: Path) -> None:
    """Entries come from the knowledge base alone, one for each page, with other names as tags."""
    docs = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    by_location = {doc["location"]: doc for doc in docs}
    assert len(by_location) == len(docs)
    assert "The Iron Ferrywoman" in by_location["actors/mirna-valen/"]["tags"]


def test_navigation_shows_the_kind(site: Path) -> None:
    """On an actor's page the tab of the actors is the active one."""
    html = (site / "actors/mirna-valen/index.html").read_text(encoding="utf-8")
    active = html.split("md-tabs__item--active")[1]
    assert 'href="../"' in active.split("</li>")[0]


def test_no_other_host(site: Path) -> None:
    """Nothing is loaded from elsewhere, and the generator is not advertised."""
    html = (site / "index.html").read_text(encoding="utf-8")
    assert 'src="http' not in html
    assert '<link rel="stylesheet" href="http' not in html
    assert "squidfunk" not in html


def test_edit_link_without_an_address(site: Path) -> None:
    """Where nobody said where the files can be edited, the link opens the site's copy of the YAML file."""
    page = site / "actors/mirna-valen/index.html"
    (address,) = re.findall(r'<a href="([^"]+)"[^>]*rel="edit"', page.read_text(encoding="utf-8"))
    written = site.parent / "kb/actors/mirna-valen.yml"
    assert (page.parent / address).resolve().read_bytes() == written.read_bytes()


@pytest.mark.parametrize(
    "changes",
    [
        {"repo_url": "https://forge.example/salm", "edit_uri": "edit/main/docs/"},
        {"edit_uri": "https://forge.example/salm/edit/main/docs/"},
    ],
)
def test_edit_link(tmp_path: Path, changes: dict[str, Any]) -> None:
    """The edit link opens the entity's YAML file."""
    site = build_site(lay_out(tmp_path / "project", **changes))
    html = (site / "actors/mirna-valen/index.html").read_text(encoding="utf-8")
    assert 'href="https://forge.example/salm/edit/main/kb/actors/mirna-valen.yml"' in html
    assert 'rel="edit"' not in (site / "actors/index.html").read_text(encoding="utf-8")


def test_a_title_is_no_markup(tmp_path: Path) -> None:
    """Nor does the theme make markup of it, wherever it puts the title of a page."""
    project = lay_out(tmp_path / "project")
    file = project / "kb/actors/otto-krahn.yml"
    hostile = "Otto </title><script>alert(1)</script>"
    file.write_text(file.read_text(encoding="utf-8").replace("name: Otto Krahn", f"name: {hostile}"), encoding="utf-8")
    html = (build_site(project) / "actors/otto-krahn/index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in html
    assert "<title>Otto &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; - The Salm line</title>" in html


def test_introduction(tmp_path: Path) -> None:
    """docs/index.md stands before what is derived, and its links are checked by MkDocs."""
    project = lay_out(tmp_path / "project")
    (project / "docs/index.md").write_text("# The ferry\n\nSee [Aldovia](actors/aldovia.md).\n", encoding="utf-8")
    html = (build_site(project) / "index.html").read_text(encoding="utf-8")
    assert html.count("<h1") == 1
    assert html.index('<a href="actors/aldovia/">Aldovia</a>') < html.index('id="timeline"')


def test_flat_addresses_and_no_navigation(tmp_path: Path) -> None:
    """It works in anybody's mkdocs.yml: without directory addresses and with a navigation that MkDocs makes."""
    project = lay_out(tmp_path / "project", use_directory_urls=False, nav=None, plugins=["cuttings"])
    site = build_site(project)
    assert 'href="../actors/otto-krahn.html"' in (site / "claims/krahn-denies-closure.html").read_text(encoding="utf-8")
    assert 'href="mirna-valen.html"' in (site / "actors/mirna-vallen.html").read_text(encoding="utf-8")


def test_a_bad_file_fails_a_strict_build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What is wrong is told with file and line; everything else is still built."""
    project = lay_out(tmp_path / "project")
    (project / "kb/actors/otto-krahn.yml").write_text("name: Otto Krahn\nkind: ferry\n", encoding="utf-8")
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        build_site(project)
    assert any("kb/actors/otto-krahn.yml:2" in record.getMessage() for record in caplog.records)
    assert (project / "site/actors/mirna-valen/index.html").is_file()


def test_a_broken_reference_fails_a_strict_build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It is told with file and line, and with what right looks like."""
    project = lay_out(tmp_path / "project")
    file = project / "kb/claims/krahn-denies-closure.yml"
    text = file.read_text(encoding="utf-8").replace("otto-krahn", "otto-kran")
    file.write_text(text, encoding="utf-8")
    line = next(number for number, words in enumerate(text.splitlines(), 1) if "otto-kran" in words)
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        build_site(project)
    told = [record.getMessage() for record in caplog.records]
    assert any(f"krahn-denies-closure.yml:{line}" in one and "did you mean otto-krahn?" in one for one in told)


def test_a_link_to_an_anchor_that_is_not_there_fails(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Anchors of generated pages are checked like those of written ones."""
    project = lay_out(tmp_path / "project")
    (project / "docs/index.md").write_text("# A\n\n[x](actors/aldovia.md#nowhere)\n", encoding="utf-8")
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        build_site(project)
    assert any("#nowhere" in record.getMessage() for record in caplog.records)


@pytest.mark.parametrize("share", [50, -0.5, "half"])
def test_a_share_is_a_share(tmp_path: Path, share: object) -> None:
    """A percentage is refused, as it would be no limit."""
    project = lay_out(tmp_path / "project", plugins=[{"cuttings": {"excerpt_share": share}}])
    with pytest.raises(Abort):
        load(project)


def test_the_site_keeps_to_its_share(tmp_path: Path) -> None:
    """The option reaches the pages and the copies of files."""
    site = build_site(lay_out(tmp_path / "project", plugins=[{"cuttings": {"excerpt_share": 0.1}}]))
    assert "cut short" in (site / "sources/ferry-talks/index.html").read_text(encoding="utf-8")
    copy = (site / "kb/events/2031-05-03-valen-meets-krahn.yml").read_text(encoding="utf-8")
    assert copy.startswith("# A copy for readers.")


def test_every_build_reads_the_files_anew(tmp_path: Path) -> None:
    """An edited name is on the page after the next build, as `mkdocs serve` needs it."""
    project = lay_out(tmp_path / "project")
    build_site(project)
    file = project / "kb/actors/otto-krahn.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("Otto Krahn", "Ottokar Krahn"), encoding="utf-8")
    assert "Ottokar Krahn" in (build_site(project) / "actors/otto-krahn/index.html").read_text(encoding="utf-8")


def test_serve_watches_the_knowledge_base(tmp_path: Path) -> None:
    """The preview is told to look at kb/."""
    config = load(lay_out(tmp_path / "project"))
    plugin = config.plugins["cuttings"]
    assert isinstance(plugin, CuttingsPlugin)
    plugin.on_config(config)
    watched: list[str] = []

    class Server(LiveReloadServer):
        def __init__(self) -> None:
            """Serves nothing."""

        def watch(self, path: str, func: object = None, *, recursive: bool = True) -> None:
            watched.append(path)

    plugin.on_serve(Server(), config=config, builder=None)
    assert watched == [str(tmp_path.resolve() / "project/kb")]


def test_a_link_of_ours_to_no_anchor_fails(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From one generated page to another, too."""

    def astray(page: Page, **options: bool) -> Rendered:
        rendered = render(page, **options)
        return rendered._replace(hrefs=("../../actors/aldovia/#nowhere",)) if page.section else rendered

    monkeypatch.setattr("cuttings.site.mkdocs_pages.render", astray)
    with caplog.at_level(logging.WARNING), pytest.raises(Abort):
        build_site(lay_out(tmp_path / "project"))
    assert any("#nowhere" in record.getMessage() for record in caplog.records)


def test_others_find_all_pages_when_the_site_is_built(tmp_path: Path) -> None:
    """Among the pages of documentation, as they are to be found while the navigation is made."""
    hook = (
        "def on_nav(nav, config, files):\n    config.extra['files'] = files\n"
        "def on_post_build(config):\n"
        "    pages = config.extra['files'].documentation_pages()\n"
        "    open(config.site_dir + '/pages', 'w').write(' '.join(file.src_uri for file in pages))\n"
    )
    project = lay_out(tmp_path / "project", hooks=["hook.py"])
    (project / "hook.py").write_text(hook, encoding="utf-8")
    pages = (build_site(project) / "pages").read_text(encoding="utf-8").split()
    assert {"index.md", "actors/index.md", "actors/otto-krahn.md"} <= {*pages}


def test_a_page_that_others_add_late_is_listed(tmp_path: Path) -> None:
    """Where they have a say in each page, so that none is set apart, templates are told what MkDocs tells them."""
    hook = (
        "from mkdocs.structure.files import File\nfrom mkdocs.structure.pages import Page\n"
        "def on_page_markdown(markdown, **_):\n    return markdown\n"
        "def on_env(env, config, files):\n"
        "    files.append(file := File.generated(config, 'late.md', content='# Late'))\n"
        "    page = Page(None, file, config)\n    page.read_source(config)\n    page.render(config, files)\n"
    )
    project = lay_out(tmp_path / "project", hooks=["hook.py"], site_url="https://salm.example/")
    (project / "hook.py").write_text(hook, encoding="utf-8")
    sitemap = (build_site(project) / "sitemap.xml").read_text(encoding="utf-8")
    assert "https://salm.example/late/" in sitemap
    assert "https://salm.example/actors/otto-krahn/" in sitemap


def test_a_page_that_cannot_be_made_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before whatever went wrong is told."""

    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("cuttings.site.mkdocs_shell.Shells.document", fails)
    with caplog.at_level(logging.ERROR), pytest.raises(ZeroDivisionError):
        build_site(lay_out(tmp_path / "project"))
    assert any("page 'actors/" in record.getMessage() for record in caplog.records)
