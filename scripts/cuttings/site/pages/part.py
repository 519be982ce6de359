"""The pages of the further parts of a long table."""

from collections.abc import Iterator, Mapping
from functools import partial
from posixpath import dirname
from typing import Any

from cuttings.site.links import Link
from cuttings.site.page import Page
from cuttings.site.pages.parts import Parts
from cuttings.site.pages.table import list_id


def part_pages(parts: Parts, title: str, page_title: str = "") -> Iterator[Page]:
    """A page for each part but the first. `title` says what is listed; `page_title` is that of the first part's page.

    Nothing on them is searched: it would be found twice.
    """
    return (_page(parts, title, page_title or title, number) for number in range(2, len(parts) + 1))


def _page(parts: Parts, title: str, page_title: str, number: int) -> Page:
    here = f"{title}, part {number} of {len(parts):,}"
    return Page(
        uri=parts.uri(number),
        title=here,
        template="part.html",
        fill=partial(_context, parts, here, page_title, number),
        description=f"{here}: a list in parts, which is searched, sorted and narrowed down on the first of them.",
        section=dirname(parts.home),
        wide=True,
        wanders=True,
    )


def _context(parts: Parts, title: str, page_title: str, number: int) -> Mapping[str, Any]:
    return {
        "title": title,
        "whole": Link(page_title, parts.home),
        "first": Link("the first part", parts.home, list_id(parts.name)),
        "parts": parts,
        "number": number,
        "table": parts.table(number),
    }
