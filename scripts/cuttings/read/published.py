"""The day on which an article came out, as far as the article says so itself."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from cuttings import lexicon
from cuttings.model import Published
from cuttings.read.imprint import names_occasion
from cuttings.read.page import Page
from cuttings.read.phrases import beginning
from cuttings.read.printed_dates import (
    dates_as_of,
    edited_dates,
    labelled,
    possible_dates,
    printed_dates,
    printed_day,
    printed_month,
    published_dates,
    without_dates,
)

#: "SEOUL, June 12, 2024 (Yonhap) --": a place, a full date, perhaps an agency, and a dash.
_DATELINE = re.compile(
    r"[(\[]?[A-Z][^.!?:;]{1,60}?(?:\b[A-Z]\.[A-Z]\.)?[^.!?:;]{0,40}?[,(./ –—-]\s*"
    r"(?P<date>DATE)\)?[.,]?\s*(?:[(/\[][^()/\[\]]{1,60}[)/\]])?\s*(?:--?|–|—|:|\.\s*/)"
)
#: "www.kcna.kp (Juche113.6.20.)": the address and the date under a wire of North Korea's agency.
_MARK = re.compile(r"(?:https?://)?www\.\S+\s*\(", re.IGNORECASE)
#: So far into its first paragraph stands an article's dateline.
_OPENING = 140
#: In a headline, a date stands last: "Department Press Briefing – October 10, 2024".
_ENDS_WITH_DATE = re.compile(r".{3,}(?:[,:|(–—-]|\s(?:on|for|of))\s*$")

#: A day and the words that give it.
_Told = tuple[str, str]


def published(page: Page) -> Published:
    """The day of publication: by its label, else as a bare date above the text or by the author, else by dateline.

    Where only a change is dated, the article is taken to be of that day, as its text is; that is an inference.
    """
    for find in (_labelled, _bare, _dateline, _occasion, _as_of, _two_ways, _month):
        found = find(page)
        days = sorted({day for day, _ in found})
        if len(days) == 1:
            return Published(edtf=days[0], basis="stated", reason=found[0][1])
        if days:
            return Published(reason="the article gives several dates: " + ", ".join(days))
    edited = _told(page, edited_dates)
    if edited:
        day, words = max(edited)
        return Published(edtf=day, basis="inferred", reason=f"{words}: the text is as it was on that day")
    return Published()


def _labelled(page: Page) -> list[_Told]:
    """Days in lines such as "Published: 12 March 2024"; above the text where there are any, else below it."""
    return _told(page, published_dates)


def _told(page: Page, dates: Callable[[str], list[str]]) -> list[_Told]:
    opening = _opening(page)
    lines = [(index, block.plain) for index, block in enumerate(page.blocks) if _speaks_of_itself(page, index)]
    for part in ([line for i, line in lines if i < opening], [line for i, line in lines if i >= opening]):
        found = [(day, line) for line in part for day in dates(line)]
        if found:
            return found
    return []


def _speaks_of_itself(page: Page, index: int) -> bool:
    """Whether a block may date the article. What a page has around it often dates other articles."""
    if page.kind(index) in ("metadata", "byline"):
        return True
    return page.kind(index) == "boilerplate" and bool(_own_history().match(page.blocks[index].plain.lstrip("*_( ")))


def _bare(page: Page) -> list[_Told]:
    """Days that stand above the text without a label, or beside the author's name."""
    return [(date.edtf, line) for line in _imprint(page) if not labelled(line) for date in printed_dates(line)]


def _imprint(page: Page) -> Iterator[str]:
    opening = _opening(page)
    for index, block in enumerate(page.blocks):
        if page.kind(index) == "byline" or (page.kind(index) == "metadata" and index < opening):
            yield block.plain


def _dateline(page: Page) -> list[_Told]:
    """The day in the words that open the first paragraph, or in an agency's mark under the last."""
    opening = next(page.of("body"), None)
    dates = printed_dates(opening.plain[:_OPENING]) if opening else []
    if opening and dates:
        line = opening.plain[: dates[0].start] + "DATE" + opening.plain[dates[0].end :]
        found = _DATELINE.match(line)
        if found:
            return [(dates[0].edtf, opening.plain[: dates[0].end])]
    marks = [block.plain for block in page.of("boilerplate") if _MARK.match(block.plain)]
    return [(date.edtf, mark) for mark in marks[-1:] for date in printed_dates(mark)]


def _occasion(page: Page) -> list[_Told]:
    """The day that ends the title of what is issued on its day: "Department Press Briefing – October 10, 2024"."""
    titles = [block.plain for kind in ("headline", "subhead") for block in page.of(kind)][:2]
    return [
        (date.edtf, title)
        for title in titles
        for date in printed_dates(title)
        if names_occasion(title)
        and _ENDS_WITH_DATE.match(title[: date.start])
        and not without_dates(title[date.end :]).strip(" ,).")
    ]


def _as_of(page: Page) -> list[_Told]:
    """Days on which, by a line of the page, what the article tells was so or was said."""
    return _told(page, dates_as_of)


def _two_ways(page: Page) -> list[_Told]:
    """Of a day such as 05/06/2025, the reading that the dateline has as well."""
    opening = next(page.of("body"), None)
    words = opening.plain[:_OPENING] if opening else ""
    return [
        (day, line)
        for line in _imprint(page)
        for either in possible_dates(line)
        for day in either
        if printed_day(words, int(day[:4])) == day
    ]


def _month(page: Page) -> list[_Told]:
    """The month that stands above the text, as on reports: "March 2025"."""
    return [(month, line) for line in _imprint(page) if (month := printed_month(line))]


def _opening(page: Page) -> int:
    """The first block of the text; key points in a list may stand above the day and the authors."""
    body = (index for index in range(len(page)) if page.kind(index) == "body" and not page.blocks[index].is_item)
    return next(body, len(page))


@cache
def _own_history() -> re.Pattern[str]:
    return beginning(lexicon.load("bylines")["own_history"])
