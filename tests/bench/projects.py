"""One knowledge base as three projects: ours from YAML, and those of Hugo and Zensical from Markdown.

For each of our pages of an entity the others have a Markdown file with the same words, headings and links, and as
files that are ready what stands beside it: its citations in two formats and the copy of its YAML file, which we make
and they only copy. They do not have our tables, drawings and comparisons: theirs are lists of titles by kind. What a
link leads to there, and does not exist, is words alone.
"""

import json
import posixpath
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
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


#: What begins the address of a page in the text of another, before either generator has its own way to say it.
_LEADS_TO = "uri:"
_LINK = re.compile(rf"\]\({_LEADS_TO}([^)]*)\)")


@dataclass(frozen=True)
class Written:
    """A page as another generator is given it."""

    uri: str
    title: str
    text: str

    def with_addresses(self, address: Callable[[str], str]) -> str:
        """The text with links as a generator wants them: `address` is that of a page by its uri."""
        return _LINK.sub(lambda link: f"]({address(link[1])})", self.text)


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


def lay_out_hugo(pages: Iterable[Written], ours: Path, folder: Path) -> None:
    """Writes the pages with layouts of our own: no theme, but a shell with what ours has."""
    shutil.copytree(_LAYOUTS, folder)
    for page in pages:
        name = page.uri.removesuffix("index") + "_index" if page.uri.endswith("index") else page.uri
        _write(folder / "content" / f"{name}.md", page.title, page.with_addresses(lambda uri: f"/{url_of(uri, True)}"))
    _put_beside(ours, folder / "static")


def lay_out_zensical(pages: Iterable[Written], ours: Path, folder: Path) -> None:
    """Writes the pages, and an mkdocs.yml with the theme, the navigation and the features that ours has."""
    for page in pages:
        here = posixpath.dirname(page.uri)
        text = page.with_addresses(lambda uri, here=here: f"{posixpath.relpath(uri, here)}.md")  # type: ignore[misc]
        _write(folder / "docs" / f"{page.uri}.md", page.title, text)
    _put_beside(ours, folder / "docs")
    whole = configuration()
    nav = [{"Home": "index.md"}, *({KIND[kind][1].capitalize(): f"{kind}/index.md"} for kind in KINDS)]
    kept = {key: whole[key] for key in ("theme", "markdown_extensions", "extra", "use_directory_urls")}
    config = {"site_name": _NAME, "nav": nav, "plugins": ["search"], **kept}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")


def pages_of(ours: Path) -> Iterator[Written]:
    """The pages of the entities as text, which is the same for all; and one for the site and for each kind."""
    contents, _ = load_contents(ours / "kb")
    lists = {"index": _NAME, **{index_uri(kind): KIND[kind][1].capitalize() for kind in KINDS}}
    yield from (Written(uri, title, f"# {title}\n") for uri, title in lists.items())
    uris = {url_of(uri, True): uri for uri in lists}
    uris |= {url_of(f"{kind}/{id_}", True): f"{kind}/{id_}" for kind in KINDS for id_ in contents.kb.of(kind)}
    for page in build_pages(contents, _NAME):
        if page.source_file:
            seen = partial(_seen, url_of(page.uri, True), uris)
            yield Written(page.uri, page.title, as_markdown(render(page).html, seen))


def _seen(here: str, uris: Mapping[str, str], href: str) -> str | None:
    """A link as it is written in the text of the page at `here`; None for what the others do not have."""
    if href.startswith("http"):
        return href
    target = uris.get(urldefrag(urljoin(f"/{here}", href)).url.lstrip("/"))
    return None if href.startswith("#") or target is None else f"{_LEADS_TO}{target}"


def _put_beside(ours: Path, folder: Path) -> None:
    """Puts into a folder what stands beside the pages of our site, which has been built."""
    site = ours / "site"
    for path in (*site.glob("*/*/cite.*"), *(site / "kb").rglob("*.yml")):
        place = folder / path.relative_to(site)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.hardlink_to(path)


def _write(path: Path, title: str, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    head = json.dumps({"title": title}, ensure_ascii=False)
    path.write_text(f"---\n{head}\n---\n\n{text}", encoding="utf-8")
