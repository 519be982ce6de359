"""Lines that sign an article: "By Jane Doe, staff writer", "Written by …", "Jane Doe jane@example.org"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from cuttings import lexicon
from cuttings.model import Author
from cuttings.read.crew import is_crew, thanks_crew
from cuttings.read.page import Page
from cuttings.read.phrases import Phrases, beginning, straightened
from cuttings.read.printed_dates import is_time_of_day, is_timestamp, labels, printed_dates

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"\(?@\w+\)?|\([^()]*\)|\[[^\[\]]*\]")
#: Where somebody reports from, or what part in it was theirs: "in Seoul", "(now)".
_BESIDE_NAME = re.compile(r"\s+in\s+(?:[A-Z][\w.'-]*\s?){1,3}$|\s+\([^()]{1,20}\)$")
_PARTS = re.compile(r"\s*[|·•]\s*|\s+/\s+")
_KOREAN = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+")
_MARKS = " \t*†‡§¹²³⁎,;:.|–—-\u00a0"
_LONGEST = 250
_OFFICE_WORDS = 6
#: A line of names alone holds so many names, each of so many words, at most.
_AUTHORS, _NAME_WORDS = 4, 4


def bylines(page: Page, known: Iterable[str] = ()) -> None:
    """Settle the lines that sign the article or time it; `known` are authors that its metadata names."""
    names = {name.casefold() for name in known}
    first, last = page.first_prose(), page.last_prose()
    for index in page.open():
        line = page.blocks[index].plain
        outside = index < first or index > last
        under = index > 0 and page.kind(index - 1) == "byline"
        below_headline = 0 < index < first
        if (
            signed(line)
            or _unsigned().fullmatch(line.strip(_MARKS))
            or line.strip(_MARKS).casefold() in names
            or is_crew(line)
            or (under and _is_office(line))
            or (below_headline and _names_alone(line, by_date=_is_by_date(page, index)))
            or (page.is_late(index) and thanks_crew(line))
        ):
            page.settle(index, "byline")
        elif is_address(line) or is_time_of_day(line) or (is_timestamp(line) and (outside or _labels_a_date(line))):
            page.settle(index, "metadata")


def signed(line: str) -> tuple[Author, ...]:
    """The authors that a byline names; none when the line is no byline."""
    if len(line) > _LONGEST:
        return ()
    found: list[Author] = []
    by = _by()
    for part in _parts(straightened(line)):
        opening = by.match(part.lstrip(" *_(-–—"))
        if opening:
            words = part.lstrip(" *_(-–—")[opening.end() :]
            authors = _authors(words)
            if not authors:
                return ()
            found += authors
        elif _EMAIL.search(part) and (name := _name(_EMAIL.sub("", part))):
            found.append(Author(name=name))
        elif part.strip(_MARKS) and not (is_timestamp(part) or _is_label(part) or _beside().match(part)):
            return ()
    return tuple(found)


def is_address(line: str) -> bool:
    """Whether a line says where the article stands: "Source: https://…"."""
    return bool(address_in(line))


def address_in(line: str) -> str | None:
    """The address that a line gives as the article's own."""
    found = _address().fullmatch(line)
    return found.group("url") if found else None


def _parts(line: str) -> list[str]:
    """A line cut where dates, their labels and separators stand."""
    dates = printed_dates(line)
    for found in reversed(dates):
        line = line[: found.start] + " | " + line[found.end :]
    line = labels().sub(" | ", line) if dates else line
    return [part for part in _PARTS.split(line) if part.strip(_MARKS)]


def _authors(words: str) -> list[Author]:
    """Authors out of what follows "By": names joined by "and", each perhaps with office and employer after a comma."""
    words = _HANDLE.sub("", _EMAIL.sub("", words)).strip(_MARKS + "()")
    made: list[Author] = []
    pieces = [piece.strip(_MARKS) for piece in re.split(r"(,|;|\s&\s|\sand\s|\swith\s)", words)]
    joined = any(piece in ("and", "&", ";") for piece in pieces)
    before = ""
    for piece in pieces:
        if piece in ("", "and", "with", "&"):
            before = piece or before
            continue
        name = _name(re.sub(r"\s+in\s+\S.*$", "", piece)) or (None if made else _outlet(piece))
        if name and (not made or before in ("and", "with", "&") or joined):
            made.append(Author(name=name))
        elif made and not is_timestamp(piece):
            already = made[-1].affiliation
            made[-1] = made[-1].model_copy(update={"affiliation": f"{already}, {piece}" if already else piece})
        elif not made:
            return []
        before = ""
    return made if not words.endswith(".") or len(words.split()) <= 6 else []


def _name(words: str) -> str | None:
    """The words as a name of a person, or of an agency in a person's place; None for anything else."""
    words = words.strip(_MARKS)
    parts = words.split()
    if not parts or len(parts) > 6 or re.search(r"[\d!?:;@]|https?", words) or is_timestamp(words + " 1"):
        return None
    if any(part.strip(".,").casefold() in _offices() for part in parts[1:]) or not all(map(_is_name_part, parts)):
        return None
    if len(parts) == 1 and not (words.isupper() or words in lexicon.load("captions")["credits"]):
        return None
    return words


def _outlet(words: str) -> str | None:
    """The words as the name of an outlet or a part of it: "RFE/RL's Armenian Service"; None for anything else."""
    parts = words.split()
    small = ("the", "of", "and", "&")
    capitals = sum(part[0].isupper() for part in parts)
    named = 1 < capitals <= len(parts) <= _OFFICE_WORDS and all(part[0].isupper() or part in small for part in parts)
    named = named and ":" not in words
    known = named and parts[-1].casefold() in lexicon.load("bylines")["outlets"]
    return words if known and parts[0] != "Our" else None


def _is_name_part(part: str) -> bool:
    return part[0].isupper() or not part[0].isascii() or part.casefold() in lexicon.load("bylines")["particles"]


def _is_by_date(page: Page, index: int) -> bool:
    """Whether a line that holds a date or a time stands above or below a block."""
    return any(is_timestamp(page.blocks[near].plain) for near in (index - 1, index + 1) if 0 <= near < len(page))


def _names_alone(line: str, *, by_date: bool) -> tuple[Author, ...]:
    """The authors that a line consists of, perhaps with their place or office: "Jane Doe and John Roe in Seoul".

    Where something stands beside each of several names, and the line by a date, one that is known vouches for the rest.
    """
    name, _, office = line.strip(_MARKS).partition(", ")
    if _is_person(name) and _is_office(office):
        return (Author(name=name, affiliation=office),)
    pieces = re.split(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+", straightened(line).strip(_MARKS))
    people = [_BESIDE_NAME.sub("", piece) for piece in pieces]
    known = [_is_person(person) for person in people]
    marked = by_date and any(known) and all(map(_BESIDE_NAME.search, pieces)) and all(map(_name, people))
    alone = len(people) <= _AUTHORS and (all(known) or marked)
    return tuple(Author(name=name) for name in people) if alone else ()


def _is_person(words: str) -> bool:
    """Whether two to four words are a name that begins with a common given name, or a Korean one: "Park Min-hee"."""
    parts = words.split()
    known = bool(parts) and (parts[0].capitalize() in _given_names() or bool(_KOREAN.fullmatch(words)))
    return known and 1 < len(parts) <= _NAME_WORDS and _name(words) is not None


def _is_office(line: str) -> bool:
    """Whether a line under a byline only says what its author is: "Staff Writer", "Seoul bureau chief"."""
    words = [word.strip(",") for word in line.strip(_MARKS).split()]
    small = lexicon.load("bylines")["office_particles"]
    return (
        0 < len(words) <= _OFFICE_WORDS
        and any(word.casefold() in _offices() for word in words)
        and all(word[:1].isupper() or word in small or word in _offices() for word in words)
        and not line.endswith((".", "?", "!", ":"))
    )


def _is_label(part: str) -> bool:
    return not labels().sub("", part).strip(_MARKS)


def _labels_a_date(line: str) -> bool:
    return bool(labels().match(line))


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?:{beginning(lexicon.load('bylines')['by']).pattern})\s*:?\s*", re.IGNORECASE)


@cache
def _unsigned() -> re.Pattern[str]:
    """What signs for nobody in particular: "By Our Foreign Staff"."""
    nobody = "|".join(map(re.escape, lexicon.load("bylines")["unsigned"]))
    return re.compile(rf"{_by().pattern}(?:{nobody})", re.IGNORECASE)


@cache
def _given_names() -> frozenset[str]:
    known = lexicon.load("given_names")
    return frozenset({*known["male"], *known["female"], *(name for row in known["nicknames"] for name in row)})


@cache
def _offices() -> frozenset[str]:
    return frozenset(lexicon.load("bylines")["office_words"])


@cache
def _beside() -> "Phrases":
    return Phrases(lexicon.load("boilerplate")["furniture"].values())


@cache
def _address() -> re.Pattern[str]:
    labels = beginning(lexicon.load("bylines")["address"]).pattern
    return re.compile(rf"\W*(?:{labels})\s*:?\s*(?P<url>https?://\S+)", re.IGNORECASE)


def authors(lines: Iterable[str]) -> Iterator[Author]:
    """Each author whom the bylines of an article name, once, in order."""
    seen: set[str] = set()
    for author in (author for line in lines for author in signed(line) or _names_alone(line, by_date=True)):
        if author.name.casefold() not in seen:
            seen.add(author.name.casefold())
            yield author
