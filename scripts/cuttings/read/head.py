"""What stands above and between an article's paragraphs: its headline and its subheads."""

import re
from functools import cache
from itertools import pairwise

from cuttings import lexicon
from cuttings.read.blocks import Block
from cuttings.read.page import Page
from cuttings.read.phrases import Phrases
from cuttings.read.printed_dates import is_time_of_day

_HEADLINE, _DECK, _SUBHEAD = 200, 300, 120
_SUBHEAD_WORDS = 16
#: "MR. MILLER: …", "Q: …": somebody speaks in a transcript.
_SPEAKER = re.compile(r"(?:Q|A|[A-Z][A-Z.'’ -]{2,40})\s?:\s")
#: So a name may stand before what its bearer says, or a place or a kind of text before a title.
_NAMED = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,5}\s?:\s")
_STOPS = (".", "!", "?", "…")
_OPEN_END = (":", ",", ";", "-", "–", "—")


def head(page: Page) -> None:
    """Settle the headline, if there is one, and the decks between it and the first paragraph."""
    _kickers(page)
    headline = _headline(page)
    if headline is None:
        return
    page.settle(headline, "headline")
    if page.blocks[headline].level:
        for index in page.open(0, headline):
            page.settle(index, "boilerplate")
    first = page.first_prose()
    for index in page.open(headline + 1, first):
        if _can_head(page.blocks[index]):
            page.settle(index, "subhead")
    if _is_deck(page, first):
        page.settle(first, "subhead")


def subheads(page: Page) -> None:
    """Settle the short lines that head the paragraphs after them."""
    for index in reversed(list(page.open())):
        if page.blocks[index].level or (_heads(page, index + 1) and _is_subhead(page.blocks[index])):
            page.settle(index, "subhead")


def _kickers(page: Page) -> None:
    """Settle the names of a page's sections above a headline."""
    above = list(page.open(0, page.first_prose() + 1))
    for index, after in pairwise(above):
        block = page.blocks[after]
        names_section = not page.blocks[index].level and _section_names().match(page.blocks[index].plain)
        if not names_section or (block.is_prose and not block.asks):
            return
        page.settle(index, "boilerplate")


def _headline(page: Page) -> int | None:
    """The first line that can be one, a Markdown heading before all others; none when the text opens with prose."""
    first = page.first_prose()
    before = list(page.open(0, first))
    marked = [index for index in before if page.blocks[index].level]
    if marked:
        return min(marked, key=lambda index: (page.blocks[index].level, index))
    if before:
        return before[0] if _is_headline(page.blocks[before[0]]) and first < len(page) else None
    if first + 1 < len(page) and page.blocks[first].asks:
        return first
    return None


def _is_headline(block: Block) -> bool:
    return len(block.plain) <= _HEADLINE and _can_head(block)


def _can_head(block: Block) -> bool:
    """Whether a line can stand above others at all: no item, nobody speaking, no "Dear Sir," or "as follows:"."""
    line = block.plain
    speaks = _SPEAKER.match(line + " ") or (line.rstrip("\"'”’)").endswith(_STOPS) and _NAMED.match(line))
    return not block.is_item and not line.endswith(_OPEN_END) and not speaks


def _is_deck(page: Page, first: int) -> bool:
    """Whether what seems the first paragraph stands above the byline or the date: then it introduces the article."""
    if first + 1 >= len(page) or len(page.blocks[first].plain) > _DECK:
        return False
    signed = page.kind(first + 1) == "byline"
    dated = page.kind(first + 1) == "metadata" and not is_time_of_day(page.blocks[first + 1].plain)
    return (signed or dated) and any(page.blocks[index].is_prose for index in page.open(first + 1))


def _heads(page: Page, index: int) -> bool:
    """Whether paragraphs begin at a block, perhaps below another subhead or a caption."""
    while index < len(page) and page.kind(index) in ("subhead", "caption", "duplicate", "boilerplate"):
        if page.kind(index) == "subhead":
            return True
        index += 1
    return (
        index < len(page) and page.kind(index) is None and (page.blocks[index].is_prose or page.blocks[index].is_item)
    )


def _is_subhead(block: Block) -> bool:
    line = block.plain
    short = len(line) <= _SUBHEAD and block.words <= _SUBHEAD_WORDS
    return short and not block.ends_sentence and not line[:1].islower() and _can_head(block)


@cache
def _section_names() -> Phrases:
    return Phrases([lexicon.load("boilerplate")["kickers"]])
