"""One knowledge base as three projects: ours from YAML, and those of Hugo and Zensical from Markdown.

For each of our pages of an entity the others have a Markdown file with the same words, headings and links. They have
neither what stands beside our pages (citations in two formats, a copy of the YAML file) nor our tables, drawings and
comparisons: theirs are lists of titles by kind. What a link leads to there, and does not exist, is words alone.
"""

import json
import posixpath
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import yaml

from cuttings.kb.dump import dump
from cuttings.kb.paths import entity_file
from cuttings.model import KINDS
from cuttings.site.contents import Contents, load_contents
from cuttings.site.links import index_uri, url_of
from cuttings.site.pages import build_pages
from cuttings.site.render import render
from cuttings.site.words import KIND
from tests.bench.as_markdown import as_markdown
from tests.site.project import configuration

_LAYOUTS = Path(__file__).with_name("hugo")
_NAME = "Many"


@dataclass(frozen=True)
class _Written:
    """A page as another generator is given it."""

    uri: str
    title: str
    text: str


def lay_out_ours(contents: Contents, folder: Path) -> int:
    """Writes kb/ and mkdocs.yml, and says how many files of entities there are."""
    number = 0
    for kind in KINDS:
        (folder / "kb" / kind).mkdir(parents=True)
        for id_, entity in contents.kb.of(kind).items():
            entity_file(folder / "kb", (kind, id_)).write_text(dump(kind, entity), encoding="utf-8")
            number += 1
    (folder / "docs").mkdir()
    # Neither of the others makes an index in parts, which is a program of its own.
    plugins = [{"cuttings": {"search_in_parts": "never"}}, *configuration()["plugins"][1:]]
    config = {**configuration(), "site_name": _NAME, "plugins": plugins}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return number


def lay_out_hugo(ours: Path, folder: Path) -> None:
    """Writes the pages with layouts of our own: no theme, but a shell with what ours has."""
    shutil.copytree(_LAYOUTS, folder)
    for page in _pages(ours, lambda uri, _: f"/{url_of(uri, True)}"):
        name = page.uri.removesuffix("index") + "_index" if page.uri.endswith("index") else page.uri
        _write(folder / "content" / f"{name}.md", page)


def lay_out_zensical(ours: Path, folder: Path) -> None:
    """Writes the pages, and an mkdocs.yml with the theme, the navigation and the features that ours has."""
    for page in _pages(ours, lambda uri, here: f"{posixpath.relpath(uri, posixpath.dirname(here))}.md"):
        _write(folder / "docs" / f"{page.uri}.md", page)
    whole = configuration()
    nav = [{"Home": "index.md"}, *({KIND[kind][1].capitalize(): f"{kind}/index.md"} for kind in KINDS)]
    kept = {key: whole[key] for key in ("theme", "markdown_extensions", "extra", "use_directory_urls")}
    config = {"site_name": _NAME, "nav": nav, "plugins": ["search"], **kept}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")


def _pages(ours: Path, address: Callable[[str, str], str]) -> Iterator[_Written]:
    """The pages of the entities, one for the site and for each kind; `address` writes a uri as seen from another."""
    contents, _ = load_contents(ours / "kb")
    lists = {"index": _NAME, **{index_uri(kind): KIND[kind][1].capitalize() for kind in KINDS}}
    yield from (_Written(uri, title, f"# {title}\n") for uri, title in lists.items())
    uris = {url_of(uri, True): uri for uri in lists}
    uris |= {url_of(f"{kind}/{id_}", True): f"{kind}/{id_}" for kind in KINDS for id_ in contents.kb.of(kind)}
    for page in build_pages(contents, _NAME):
        if page.section:
            here = url_of(page.uri, True)

            def seen(href: str, here: str = here, uri: str = page.uri) -> str | None:
                target = uris.get(urldefrag(urljoin(f"/{here}", href)).url.lstrip("/"))
                if href.startswith(("#", "http")) or target is None:
                    return href if href.startswith("http") else None
                return address(target, uri)

            yield _Written(page.uri, page.title, as_markdown(render(page).html, seen))


def _write(path: Path, page: _Written) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    head = json.dumps({"title": page.title}, ensure_ascii=False)
    path.write_text(f"---\n{head}\n---\n\n{page.text}", encoding="utf-8")
