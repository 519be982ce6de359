"""What an article says about itself in its own text: headline, authors, the day it came out, its address."""

import re

from cuttings.model import Published, SourceMetadata
from cuttings.read.bylines import address_in, authors
from cuttings.read.page import Page
from cuttings.read.printed_dates import labelled, printed_dates, published_dates

#: "SEOUL, June 12, 2024 (Yonhap) --": a place, a full date, perhaps an agency, and a dash.
_DATELINE = re.compile(
    r"[(\[]?[A-Z][^.!?:;]{1,60}?(?:\b[A-Z]\.[A-Z]\.)?[^.!?:;]{0,40}?[,(./ –—-]\s*"
    r"(?P<date>DATE)\)?[.,]?\s*(?:[(/\[][^()/\[\]]{1,60}[)/\]])?\s*(?:--?|–|—|:|\.\s*/)"
)
#: "www.kcna.kp (Juche113.6.20.)": the address and the date under a wire of North Korea's agency.
_MARK = re.compile(r"(?:https?://)?www\.\S+\s*\(", re.IGNORECASE)
_WORDS_OF_A_TITLE = 10


def stated(page: Page) -> SourceMetadata:
    """The metadata in an article's own words. Only a full date counts; a dateline without a year states none."""
    headline = next(page.of("headline"), None)
    address = next((url for block in page.of("metadata") if (url := address_in(block.plain))), None)
    return SourceMetadata(
        title=headline.plain if headline else None,
        authors=tuple(authors(block.plain for block in page.of("byline"))),
        published=_published(page),
        url=address,
    )


def first_words(page: Page) -> str | None:
    """The opening words of the text, for an article without a headline."""
    block = next((b for kind in ("body", "subhead", "caption") for b in page.of(kind)), None)
    if block is None:
        return None
    words = block.plain.split()
    return " ".join(words[:_WORDS_OF_A_TITLE]) + (" …" if len(words) > _WORDS_OF_A_TITLE else "")


def _published(page: Page) -> Published:
    """The day of publication: by its label, else as a bare date above the text or by the author, else by dateline."""
    found = _labelled(page) or _bare(page) or _dateline(page)
    days = sorted({day for day, _ in found})
    if len(days) == 1:
        return Published(edtf=days[0], basis="stated", reason=found[0][1])
    if days:
        return Published(reason="the article gives several dates: " + ", ".join(days))
    return Published()


def _labelled(page: Page) -> list[tuple[str, str]]:
    """Days in lines such as "Published: 12 March 2024"; above the text where there are any, else below it."""
    lines = [
        (index, block.plain) for index, block in enumerate(page.blocks) if page.kind(index) in ("metadata", "byline")
    ]
    opening = _opening(page)
    for part in ([line for i, line in lines if i < opening], [line for i, line in lines if i >= opening]):
        found = [(day, line) for line in part for day in published_dates(line)]
        if found:
            return found
    return []


def _bare(page: Page) -> list[tuple[str, str]]:
    """Days that stand above the text without a label, or beside the author's name."""
    opening = _opening(page)
    return [
        (date.edtf, block.plain)
        for index, block in enumerate(page.blocks)
        if page.kind(index) == "byline" or (page.kind(index) == "metadata" and index < opening)
        if not labelled(block.plain)
        for date in printed_dates(block.plain)
    ]


def _dateline(page: Page) -> list[tuple[str, str]]:
    """The day in the words that open the first paragraph, or in an agency's mark under the last."""
    opening = next(page.of("body"), None)
    dates = printed_dates(opening.plain[:140]) if opening else []
    if opening and dates:
        line = opening.plain[: dates[0].start] + "DATE" + opening.plain[dates[0].end :]
        found = _DATELINE.match(line)
        if found:
            return [(dates[0].edtf, opening.plain[: dates[0].end])]
    marks = [block.plain for block in page.of("boilerplate") if _MARK.match(block.plain)]
    return [(date.edtf, mark) for mark in marks[-1:] for date in printed_dates(mark)]


def _opening(page: Page) -> int:
    return next((index for index in range(len(page)) if page.kind(index) == "body"), len(page))
