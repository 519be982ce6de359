"""Lines in which a page tells of its article: "Date: 16/07/2025 | Source: KCNA", "All News 18:05 November 21, 2024".

And what the pages of a document have at their head or foot: "Relief Office | www.relief.example | Page 1 of 2".
"""

import re
from functools import cache

from cuttings import lexicon
from cuttings.read.page import Page
from cuttings.read.phrases import Phrases, beginning, straightened
from cuttings.read.printed_dates import is_timestamp, labels, printed_dates, printed_month, without_dates

_PARTS = re.compile(r"\s*[|·•]\s*|\s+[/–—-]\s+|\t+")
_PAGE_MARK = re.compile(r"(?:https?://|www\.)\S+|page \d+(?: ?(?:of|/) ?\d+)?|p\. ?\d+|\S+@\S+\.\w+", re.IGNORECASE)
_LONGEST = 200
#: A detail is a name or two, no statement.
_DETAIL_WORDS = 8
_NAME_WORDS = 5


def imprint(page: Page) -> None:
    """Settle the lines above and below the text that only say when, where and by whom the article was put out."""
    first, last = page.opening(), page.last_prose()
    for index in page.open():
        line = page.blocks[index].plain.strip("*_")
        outside = index < first or index > last
        if (0 < index < first and _is_row(line)) or (outside and is_imprint(line)) or _tells_of_issue(line):
            page.settle(index, "metadata")
        elif _heads_a_page(line):
            page.settle(index, "boilerplate")


def is_imprint(line: str) -> bool:
    """Whether a line is made of dates, names of a page's sections or of outlets, and details such as "Source: Xinhua".

    Where two parts of it have labels, the others may be short links: "Read original version at source".
    """
    parts = _parts(line)
    dated = any(_bare(part) != part for part in parts)
    labelled = sum(_is_detail(part) or bool(labels().match(part) and _is_part(part)) for part in parts)
    return (dated or labelled > 0) and all(_is_part(part) or (labelled > 1 and _is_link(part)) for part in parts)


def names_occasion(line: str) -> bool:
    """Whether a line names what is issued on its day: a briefing, a transcript, a situation report."""
    return bool(_occasions().search(line))


def _is_row(line: str) -> bool:
    """Whether it is a row of a date and short names: "Jane Doe | March 12, 2025", "Policy Brief No. 12, March 2025".

    What ends with a date because it is issued on it is a title.
    """
    if names_occasion(line):
        return False
    parts = [piece for part in _parts(line) for piece in _split_off_date(part)]
    dated = bool(printed_dates(line)) or printed_month(line) is not None
    return len(parts) > 1 and dated and all(_is_part(part) or _is_name(part) for part in parts)


def _split_off_date(part: str) -> list[str]:
    """A part cut at the comma before a date that ends it: "Brussels, 21 May 2024"."""
    place, comma, rest = part.partition(", ")
    while comma and not is_timestamp(rest):
        more, comma, rest = rest.partition(", ")
        place = f"{place}, {more}"
    return [*place.split(", "), rest] if comma else [part]


def _tells_of_issue(line: str) -> bool:
    """Whether a line is a sentence about the document: "Ordered to be printed on 21 May 2024."."""
    return any(shape.fullmatch(line) for shape in _issued())


def _heads_a_page(line: str) -> bool:
    """Whether it is what stands above or below each page: a name beside an address or the page's number."""
    parts = _parts(line)
    marked = any(_PAGE_MARK.fullmatch(part) for part in parts)
    return len(parts) > 1 and marked and all(_PAGE_MARK.fullmatch(p) or _is_part(p) or _is_name(p) for p in parts)


def _parts(line: str) -> list[str]:
    return [part for part in _PARTS.split(straightened(line)) if part] if len(line) <= _LONGEST else []


def _is_part(part: str) -> bool:
    rest = _bare(part)
    return not rest or is_timestamp(part) or _is_detail(rest) or _sections().match(rest) or rest in _outlets()


def _is_link(part: str) -> bool:
    """Whether it is too short for a statement, and ends as none."""
    return len(part.split()) <= _DETAIL_WORDS and not part.endswith((".", "!", "?"))


def _is_name(part: str) -> bool:
    words = part.strip("*_").split()
    small = lexicon.load("bylines")["office_particles"]
    return len(words) <= _NAME_WORDS and all(
        word[0].isupper() or word[0].isdigit() or (word in small and at) for at, word in enumerate(words)
    )


def _bare(part: str) -> str:
    """A part without its date or month and what joins them to the rest."""
    return without_dates(part).strip(" ,;:()")


def _is_detail(part: str) -> bool:
    return bool(_details().match(part)) and len(part.split()) <= _DETAIL_WORDS


@cache
def _outlets() -> frozenset[str]:
    rows = lexicon.load("media").values()
    return frozenset(form for row in rows for form in (row["name"], *row.get("aliases", ()), *row.get("abbr", ())))


@cache
def _details() -> re.Pattern[str]:
    return re.compile(rf"(?:{beginning(lexicon.load('bylines')['details']).pattern})\s*:\s*\S", re.IGNORECASE)


@cache
def _occasions() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon.load("bylines")["occasions"]))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _issued() -> list[re.Pattern[str]]:
    return [re.compile(shape, re.IGNORECASE) for shape in lexicon.load("bylines")["issued"]]


@cache
def _sections() -> Phrases:
    known = lexicon.load("boilerplate")
    return Phrases([known["kickers"], *known["furniture"].values()])
