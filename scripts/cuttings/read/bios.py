"""Paragraphs about an article's author."""

import re
from collections.abc import Sequence
from functools import cache

from cuttings import lexicon
from cuttings.read.page import Page
from cuttings.read.phrases import beginning, straightened

_STARRED = re.compile(r"(?:[*†‡_]+|\[[*†]\])\s?(?P<rest>.+)", re.DOTALL)
_PERSON = r"(?:(?:Dr|Prof|Amb|Gen|Col|Lt)\.? )*(?:[A-Z][\w'.-]*,? |(?:al|bin|da|de|del|der|di|la|le|van|von) ){1,5}"
#: Words after a name in which a biography has told the office.
_OFFICE_WITHIN = 15
_GOES_ON = re.compile(r"(?:he|she|they|his|her|their|prior to|previously,)\b", re.IGNORECASE)


def bios(page: Page, authors: Sequence[str]) -> None:
    """Settle the paragraphs that introduce an author: by name, by a star, or in the words that such notes use."""
    last = page.last_prose()
    for index in page.open():
        block = page.blocks[index]
        follows_bio = index > 0 and page.kind(index - 1) == "bio"
        if (
            _introduces(straightened(block.plain), authors)
            or (index == last > 0 and _signs_off(straightened(block.plain), authors))
            or (page.is_late(index) and _is_starred(block.raw))
            or (page.is_late(index) and follows_bio and _GOES_ON.match(block.plain))
        ):
            page.settle(index, "bio")


def _introduces(line: str, authors: Sequence[str]) -> bool:
    bare = line.lstrip("*†‡_ ")
    return bool(_begins().match(bare)) or any(
        bare.startswith(author) and _goes_on_as_bio(bare[len(author) :]) for author in map(straightened, authors)
    )


def _signs_off(line: str, authors: Sequence[str]) -> bool:
    """Whether a paragraph begins with a part of an author's name and says what that person reports on."""
    names = {part for author in authors for part in straightened(author).split()}
    name, _, rest = line.lstrip("*_ ").partition(" ")
    return name in names and bool(_reports().match(rest))


def _goes_on_as_bio(words: str) -> bool:
    """Whether what follows a name tells an office: "is a senior fellow at", ", who covers the navy"."""
    first = {word.strip(".,;*_").casefold() for word in words.split()[:_OFFICE_WITHIN]}
    return bool(_after_name().match(words)) and not first.isdisjoint(lexicon.load("bylines")["office_words"])


def _is_starred(raw: str) -> bool:
    """Whether a paragraph hangs on a star and begins with a name and what a biography says of it."""
    starred = _STARRED.fullmatch(raw)
    return bool(starred and _starred().match(straightened(starred.group("rest"))))


@cache
def _begins() -> re.Pattern[str]:
    return beginning(lexicon.load("bylines")["bio_begins"])


@cache
def _reports() -> re.Pattern[str]:
    return beginning(lexicon.load("bylines")["reporting_verbs"])


@cache
def _after_name() -> re.Pattern[str]:
    verbs = beginning(lexicon.load("bylines")["bio_verbs"]).pattern
    return re.compile(rf"[*_†]*(?:\s?\([^)]*\))?(?:,\s?(?:an?|the|who|whose|[A-Z])|\s(?:{verbs}))", re.IGNORECASE)


@cache
def _starred() -> re.Pattern[str]:
    verbs = beginning(lexicon.load("bylines")["bio_verbs"]).pattern
    return re.compile(rf"[*_]*{_PERSON.replace('){1,5}', '){0,5}')}(?:[A-Z][\w'.-]*)[*_]*(?:,\s?an?\s|\s(?:{verbs}))")
