"""The authors in a line that signs an article: "By Jane Doe, staff writer", "Jane Doe and John Roe in Seoul"."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from cuttings import lexicon
from cuttings.model import Author
from cuttings.read.phrases import Phrases, beginning, straightened
from cuttings.read.printed_dates import is_timestamp, labels, printed_dates

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_HANDLE = re.compile(r"\(?@\w+\)?|\([^()]*\)|\[[^\[\]]*\]")
#: Where somebody reports from, or what part in it was theirs: "in Seoul", "(now)".
_BESIDE_NAME = re.compile(r"\s+in\s+(?:[A-Z][\w.'-]*\s?){1,3}$|\s+\([^()]{1,20}\)$")
_PARTS = re.compile(r"\s*[|·•]\s*|\s+/\s+")
_KOREAN = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+")
#: What stands around the words of such a line.
MARKS = " \t*†‡§¹²³⁎,;:.|–—-\u00a0"
_LONGEST = 250
_OFFICE_WORDS = 6
#: A line of names alone holds so many names, each of so many words, at most.
_AUTHORS, _NAME_WORDS = 4, 4


def signed(line: str) -> tuple[Author, ...]:
    """The authors that a byline names; none when the line is no byline."""
    if len(line) > _LONGEST:
        return ()
    found: list[Author] = []
    opens = by()
    for part in _parts(straightened(line)):
        opening = opens.match(part.lstrip(" *_(-–—"))
        if opening:
            words = part.lstrip(" *_(-–—")[opening.end() :]
            authors = _authors(words)
            if not authors:
                return ()
            found += authors
        elif _EMAIL.search(part) and (name := name_in(_EMAIL.sub("", part))):
            found.append(Author(name=name))
        elif part.strip(MARKS) and not (is_timestamp(part) or is_label(part) or _beside().match(part)):
            return ()
    return tuple(found)


def _parts(line: str) -> list[str]:
    """A line cut where dates, their labels and separators stand."""
    dates = printed_dates(line)
    for found in reversed(dates):
        line = line[: found.start] + " | " + line[found.end :]
    line = labels().sub(" | ", line) if dates else line
    return [part for part in _PARTS.split(line) if part.strip(MARKS)]


def _authors(words: str) -> list[Author]:
    """Authors out of what follows "By": names joined by "and", each perhaps with office and employer after a comma."""
    words = _HANDLE.sub("", _EMAIL.sub("", words)).strip(MARKS + "()")
    made: list[Author] = []
    pieces = [piece.strip(MARKS) for piece in re.split(r"(,|;|\s&\s|\sand\s|\swith\s)", words)]
    joined = any(piece in ("and", "&", ";") for piece in pieces)
    before = ""
    for piece in pieces:
        if piece in ("", "and", "with", "&"):
            before = piece or before
            continue
        name = name_in(re.sub(r"\s+in\s+\S.*$", "", piece)) or (None if made else _outlet(piece))
        if name and (not made or before in ("and", "with", "&") or joined):
            made.append(Author(name=name))
        elif made and not is_timestamp(piece):
            already = made[-1].affiliation
            made[-1] = made[-1].model_copy(update={"affiliation": f"{already}, {piece}" if already else piece})
        elif not made:
            return []
        before = ""
    return made if not words.endswith(".") or len(words.split()) <= 6 else []


def name_in(words: str) -> str | None:
    """The words as a name of a person, or of an agency in a person's place; None for anything else."""
    words = words.strip(MARKS)
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
    named = 1 < len(parts) <= _OFFICE_WORDS and all(part[0].isupper() or part in small for part in parts)
    known = named and parts[-1].casefold() in lexicon.load("bylines")["outlets"]
    return words if known and parts[0] != "Our" else None


def _is_name_part(part: str) -> bool:
    return part[0].isupper() or not part[0].isascii() or part.casefold() in lexicon.load("bylines")["particles"]


def names_alone(line: str, *, by_date: bool) -> tuple[Author, ...]:
    """The authors that a line consists of, perhaps with their place or office: "Jane Doe and John Roe in Seoul".

    Where something stands beside each of several names, and the line by a date, one that is known vouches for the rest.
    """
    name, _, office = line.strip(MARKS).partition(", ")
    if _is_person(name) and is_office(office):
        return (Author(name=name, affiliation=office),)
    pieces = re.split(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+", straightened(line).strip(MARKS))
    people = [_BESIDE_NAME.sub("", piece) for piece in pieces]
    known = [_is_person(person) for person in people]
    marked = by_date and any(known) and all(map(_BESIDE_NAME.search, pieces)) and all(map(name_in, people))
    alone = len(people) <= _AUTHORS and (all(known) or marked)
    return tuple(Author(name=name) for name in people) if alone else ()


def _is_person(words: str) -> bool:
    """Whether two to four words are a name that begins with a common given name, or a Korean one: "Park Min-hee"."""
    parts = words.split()
    known = bool(parts) and (parts[0].capitalize() in _given_names() or bool(_KOREAN.fullmatch(words)))
    return known and 1 < len(parts) <= _NAME_WORDS and name_in(words) is not None


def is_office(line: str) -> bool:
    """Whether a line under a byline only says what its author is: "Staff Writer", "Seoul bureau chief"."""
    words = [word.strip(",") for word in line.strip(MARKS).split()]
    small = lexicon.load("bylines")["office_particles"]
    return (
        0 < len(words) <= _OFFICE_WORDS
        and any(word.casefold() in _offices() for word in words)
        and all(word[:1].isupper() or word in small or word in _offices() for word in words)
        and not line.endswith((".", "?", "!", ":"))
    )


def is_label(part: str) -> bool:
    """Whether the words only say what a date beside them is: "Published"; not where there are none."""
    return bool(part.strip(MARKS)) and not labels().sub("", part).strip(MARKS)


@cache
def by() -> re.Pattern[str]:
    """What a line that signs begins with: "By", "Written by"."""
    return re.compile(rf"(?:{beginning(lexicon.load('bylines')['by']).pattern})\s*:?\s*", re.IGNORECASE)


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


def authors(lines: Iterable[str]) -> Iterator[Author]:
    """Each author whom the bylines of an article name, once, in order."""
    seen: set[str] = set()
    for author in (author for line in lines for author in _all_in(line)):
        if author.name.casefold() not in seen:
            seen.add(author.name.casefold())
            yield author


def _all_in(line: str) -> tuple[Author, ...]:
    name = name_in(line) if " " in line.strip(MARKS) else None
    return signed(line) or names_alone(line, by_date=True) or ((Author(name=name),) if name else ())
