"""Lines that sign an article: "By Jane Doe, staff writer", "Written by …", "Jane Doe jane@example.org"."""

import re
from collections.abc import Iterable
from functools import cache

from cuttings import lexicon
from cuttings.read.crew import is_crew, thanks_crew
from cuttings.read.page import Page
from cuttings.read.phrases import beginning
from cuttings.read.printed_dates import is_time_of_day, is_timestamp, labels
from cuttings.read.signatures import MARKS, by, is_label, is_office, name_in, names_alone, signed


def bylines(page: Page, known: Iterable[str] = ()) -> None:
    """Settle the lines that sign the article or time it; `known` are authors that its metadata names."""
    names = {name.casefold() for name in known}
    first, last = page.opening(), page.last_prose()
    for index in page.open():
        line = page.blocks[index].plain
        outside = index < first or index > last
        if _signs(page, index, 0 < index < first) or line.strip(MARKS).casefold() in names:
            page.settle(index, "byline")
        elif _tells_when_or_where(page, index) or (is_timestamp(line) and (outside or _labels_a_date(line))):
            page.settle(index, "metadata")


def _signs(page: Page, index: int, below_headline: bool) -> bool:
    """Whether a block names authors, or who else worked on the article, or is what an author's line goes on with."""
    line = page.blocks[index].plain
    under = index > 0 and page.kind(index - 1) == "byline"
    if signed(line) or _unsigned().fullmatch(line.strip(MARKS)) or is_crew(line) or (under and is_office(line)):
        return True
    if below_headline and (_has_office_below(page, index) or names_alone(line, by_date=_is_by_date(page, index))):
        return True
    return page.is_late(index) and thanks_crew(line)


def _tells_when_or_where(page: Page, index: int) -> bool:
    line = page.blocks[index].plain
    return is_address(line) or is_time_of_day(line) or _labels_next(page, index)


def is_address(line: str) -> bool:
    """Whether a line says where the article stands: "Source: https://…"."""
    return bool(address_in(line))


def address_in(line: str) -> str | None:
    """The address that a line gives as the article's own."""
    found = _address().fullmatch(line)
    return found.group("url") if found else None


def _has_office_below(page: Page, index: int) -> bool:
    """Whether a line is a name of several words, and the next says what its bearer is: "Seoul correspondent"."""
    line = page.blocks[index].plain
    below = page.blocks[index + 1 : index + 2]
    return " " in line and bool(below) and name_in(line) is not None and is_office(below[0].plain)


def _labels_next(page: Page, index: int) -> bool:
    """Whether a line only says what the date on the next one is: "Published"."""
    below = page.blocks[index + 1 : index + 2]
    return bool(below) and is_label(page.blocks[index].plain) and is_timestamp(below[0].plain)


def _is_by_date(page: Page, index: int) -> bool:
    """Whether a line that holds a date or a time stands above or below a block."""
    return any(is_timestamp(page.blocks[near].plain) for near in (index - 1, index + 1) if 0 <= near < len(page))


def _labels_a_date(line: str) -> bool:
    return bool(labels().match(line))


@cache
def _unsigned() -> re.Pattern[str]:
    """What signs for nobody in particular: "By Our Foreign Staff"."""
    nobody = "|".join(map(re.escape, lexicon.load("bylines")["unsigned"]))
    return re.compile(rf"{by().pattern}(?:{nobody})", re.IGNORECASE)


@cache
def _address() -> re.Pattern[str]:
    labels = beginning(lexicon.load("bylines")["address"]).pattern
    return re.compile(rf"\W*(?:{labels})\s*:?\s*(?P<url>https?://\S+)", re.IGNORECASE)
