"""What stands beside the pages, as files of MkDocs: redirects, copies, citations, feeds, the style and the scripts."""

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from cuttings.site.citing.bibtex import bibtex
from cuttings.site.citing.citation import Bibliography
from cuttings.site.citing.csl import csl_json
from cuttings.site.feeds.feed import Feed
from cuttings.site.feeds.forms import FORMS, Address
from cuttings.site.links import citations_url, copy_uri, feed_url, url_of
from cuttings.site.mkdocs_written import Common, Made
from cuttings.site.page import Page, Redirect
from cuttings.site.render import render_redirect
from cuttings.site.static import SCRIPT, STYLE, script, style
from cuttings.site.visuals import FETCH, missing_libraries, visual_files

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")


def beside(page: Page, config: MkDocsConfig, common: Common, kb_dir: Path) -> Iterator[File]:
    """What can be cited on a page, as files, its feed, and the site's copy of its YAML file or what may be shown."""
    yield from _feed_files(page, page.uri, config)
    if page.citing:
        cited = _Cited(page.citing)
        for ending, form in (("bib", bibtex), ("json", csl_json)):
            yield Made(citations_url(page.uri, ending, common.directory_urls), common, partial(cited.told, form))
    if page.source_file and page.copying:
        yield Made(copy_uri(page.source_file), common, page.copying, f"{kb_dir}/{page.source_file}")


class _Cited:
    """What can be cited on a page: worked out for one of its forms, and kept until the other is asked for."""

    def __init__(self, citing: Callable[[], Bibliography]) -> None:
        self._citing = citing
        self._kept: Bibliography | None = None

    def told(self, form: Callable[[Bibliography], str]) -> str:
        """All of it in this form."""
        bibliography = self._kept or self._citing()
        self._kept = None if self._kept else bibliography
        return form(bibliography)


def edit_uri(page: Page, config: MkDocsConfig, kb_dir: Path) -> str | None:
    """The file to edit, relative to docs/ as MkDocs wants it."""
    return f"{_way_to(kb_dir, config.docs_dir)}/{page.source_file}" if page.source_file else None


@cache
def _way_to(kb_dir: Path, docs_dir: str) -> str:
    return Path(os.path.relpath(kb_dir, docs_dir)).as_posix()


def redirect_files(redirects: Iterable[Redirect], config: MkDocsConfig) -> Iterator[File]:
    """A document for each former page, which leads to the present one."""
    for redirect in redirects:
        html = render_redirect(redirect, directory_urls=config.use_directory_urls)
        uri = url_of(redirect.uri, config.use_directory_urls)
        yield File.generated(config, f"{uri}index.html" if uri.endswith("/") else uri, content=html)


def former_feeds(redirects: Iterable[Redirect], pages: Mapping[str, Page], config: MkDocsConfig) -> Iterator[File]:
    """The feed of a page where it was before, too: programs that follow it there read no document that leads on.

    Of a page that became several there is none, as nobody said which of them is to be followed.
    """
    for redirect in redirects:
        if len(redirect.targets) == 1 and (page := pages.get(redirect.targets[0][0])):
            yield from _feed_files(page, redirect.uri, config)


def _feed_files(page: Page, uri: str, config: MkDocsConfig) -> Iterator[File]:
    if page.feeding and config.site_url:
        address = Address(config.site_name, config.site_url, config.use_directory_urls)
        for ending, form in FORMS.items():
            there = feed_url(uri, ending, config.use_directory_urls)
            yield Made(there, Common.of(config), partial(_fed, page.feeding, form, address))


def _fed(feeding: Callable[[], Feed], form: Callable[[Feed, Address], str], address: Address) -> str:
    return form(feeding(), address)


def asset_files(config: MkDocsConfig, *, in_parts: bool) -> Iterator[File]:
    """The style, the scripts and the libraries of all pages. A library that is not there is a warning."""
    yield File.generated(config, STYLE, content=style())
    yield File.generated(config, SCRIPT, content=script(in_parts=in_parts))
    for uri, path in visual_files():
        yield File.generated(config, uri, abs_src_path=str(path))
    for library, visual in missing_libraries().items():
        log.warning(f"The {visual} cannot be drawn: {library} is not there; run: {FETCH}")
