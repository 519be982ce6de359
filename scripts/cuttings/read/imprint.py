"""Lines in which a page tells of its article: "Date: 16/07/2025 | Source: KCNA", "All News 18:05 November 21, 2024"."""

import re
from functools import cache

from cuttings import lexicon
from cuttings.read.page import Page
from cuttings.read.phrases import Phrases, beginning, straightened
from cuttings.read.printed_dates import is_timestamp, printed_dates, without_dates

_PARTS = re.compile(r"\s*[|·•]\s*|\s+[/–—-]\s+|\t+")
_LONGEST = 200
#: A detail is a name or two, no statement.
_DETAIL_WORDS = 8
_NAME_WORDS = 4


def imprint(page: Page) -> None:
    """Settle the lines above and below the text that only say when, where and by whom the article was put out."""
    first, last = page.first_prose(), page.last_prose()
    for index in page.open():
        line = page.blocks[index].plain.strip("*_")
        if (0 < index < first and _is_row(line)) or ((index < first or index > last) and is_imprint(line)):
            page.settle(index, "metadata")


def is_imprint(line: str) -> bool:
    """Whether a line is made of dates, names of a page's sections, and details such as "Source: Xinhua"."""
    parts = _parts(line)
    dated = any(_bare(part) != part for part in parts)
    return (dated or any(map(_is_detail, parts))) and all(map(_is_part, parts))


def _is_row(line: str) -> bool:
    """Whether it is a row of a full date and short names: "Jane Doe | March 12, 2025"."""
    parts = _parts(line)
    return len(parts) > 1 and bool(printed_dates(line)) and all(_is_part(part) or _is_name(part) for part in parts)


def _parts(line: str) -> list[str]:
    return [part for part in _PARTS.split(straightened(line)) if part] if len(line) <= _LONGEST else []


def _is_part(part: str) -> bool:
    rest = _bare(part)
    return not rest or is_timestamp(part) or _is_detail(rest) or _sections().match(rest)


def _is_name(part: str) -> bool:
    words = part.split()
    return len(words) <= _NAME_WORDS and all(word[0].isupper() or word[0].isdigit() for word in words)


def _bare(part: str) -> str:
    """A part without its date or month and what joins them to the rest."""
    return without_dates(part).strip(" ,;:()")


def _is_detail(part: str) -> bool:
    return bool(_details().match(part)) and len(part.split()) <= _DETAIL_WORDS


@cache
def _details() -> re.Pattern[str]:
    return re.compile(rf"(?:{beginning(lexicon.load('bylines')['details']).pattern})\s*:\s*\S", re.IGNORECASE)


@cache
def _sections() -> Phrases:
    known = lexicon.load("boilerplate")
    return Phrases([known["kickers"], *known["furniture"].values()])
