"""The search at the door to MkDocs: our worker in the place of Material's, our records in its index."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from cuttings.site.page import Page
from cuttings.site.search.packing import packed
from cuttings.site.search.parts import NoPagefindError, index_passages, pagefind, passages
from cuttings.site.search.records import Record, fit, name_records, whole_records
from cuttings.site.static import search_worker

# Below "mkdocs", so that strict builds count these warnings.
log = logging.getLogger("mkdocs.plugins.cuttings")

#: Material's search worker; the middle of its name changes with each version.
_THEIRS = "assets/javascripts/workers/search.*.min.js"


def put_worker(files: Files, config: MkDocsConfig) -> bool:
    """Puts our search worker where the pages look for the theme's, and the theme's beside it. Without one, nothing.

    Returns whether the index will be read by our worker.
    """
    theirs = next((file for file in files if fnmatch(file.src_uri, _THEIRS)), None)
    if theirs is None or theirs.abs_src_path is None:
        return False
    address = PurePosixPath(theirs.src_uri)
    beside = address.with_name(f"theme-{address.name}")
    files.remove(theirs)
    files.append(File.generated(config, str(beside), abs_src_path=theirs.abs_src_path))
    files.append(File.generated(config, str(address), content=search_worker(beside.name)))
    return True


class SearchPlan(NamedTuple):
    """How a site is searched. With neither, names, titles and words are all in Material's index."""

    only_names: bool = False
    """Whether Material's index has names and titles alone."""
    in_parts: bool = False
    """Whether the words of the sources have an index that is loaded in parts."""
    ours: bool = False
    """Whether our worker reads Material's index, so that it may be packed."""


def plan(pages: Iterable[Page], config: MkDocsConfig, choice: str, limit: int, preview: bool) -> SearchPlan:
    """How to search these pages: `choice` is that of the plugin, `limit` bytes that the index may have, compressed.

    A preview of a large site searches names and titles alone, as making an index in parts would hold up every edit.
    """
    records = (list(whole_records(page, directory_urls=config.use_directory_urls)) for page in pages)
    unsearched = not list(_indexes(config))
    if unsearched or choice == "never" or (choice == "auto" and fit(records, limit)):
        return SearchPlan()
    if preview and choice == "auto":
        log.info("The search of this preview finds names and titles only; mkdocs build makes it find all words.")
        return SearchPlan(only_names=True)
    try:
        pagefind()
    except NoPagefindError as error:
        log.warning(f"The search of this site finds names and titles only. {error}")
        return SearchPlan(only_names=True)
    return SearchPlan(only_names=True, in_parts=True)


def fill(pages: Sequence[Page], config: MkDocsConfig, search: SearchPlan) -> None:
    """Adds the records of the pages to Material's index, before its plugin writes it, and makes the index in parts."""
    for index in _indexes(config):
        index.entries += _entries(pages, search, config.use_directory_urls)
    if search.in_parts:
        _index_words(pages, config)


def _entries(pages: Iterable[Page], search: SearchPlan, directory_urls: bool) -> Iterable[Record]:
    """What Material's index is given. Names alone are those of a large site, and go packed."""
    records_of = name_records if search.only_names else whole_records
    records = chain.from_iterable(records_of(page, directory_urls=directory_urls) for page in pages)
    return [packed(list(records))] if search.only_names and search.ours else records


def _index_words(pages: Sequence[Page], config: MkDocsConfig) -> None:
    try:
        index_passages(passages(pages, directory_urls=config.use_directory_urls), Path(config.site_dir))
    except NoPagefindError as error:
        log.warning(f"The search finds no words of the sources. {error}")


def _indexes(config: MkDocsConfig) -> Iterator[Any]:
    """The index of Material's search plugin, if it is on."""
    for plugin in config.plugins.values():
        index = getattr(plugin, "search_index", None)
        if hasattr(index, "entries"):
            yield index
