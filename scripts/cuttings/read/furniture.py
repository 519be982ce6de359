"""What a page has around its article: buttons, pointers, notices, and sections such as "Related stories"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from cuttings import lexicon
from cuttings.model.vocabulary import ZoneKind
from cuttings.read.blocks import Block
from cuttings.read.page import Page
from cuttings.read.phrases import Phrases

_LINKS = re.compile(r"\W{0,100}(?:\[[^\]]*\]\([^)]*\)[\s|·•,/]*)+")
_NOTE = re.compile(r"(?:\[\^?\w{1,3}\]:?|\(\d{1,3}\)|\d{1,3}[.)]|[¹²³⁴-⁹]+|\[\w{1,3}\]\(#[^)]*\))\s*\S")
_BARE_NOTE = re.compile(r"\d{1,3}\s+\S")
#: A section of prose about the article is short; what is longer is the article again.
_NOTICE = 1500


def furniture(page: Page) -> None:
    """Settle the lines that are no part of the article whatever surrounds them."""
    phrases = _furniture()
    for index in page.open():
        block = page.blocks[index]
        is_links = bool(_LINKS.fullmatch(block.raw)) and not block.is_prose and not block.level
        if not block.plain or is_links or phrases.match(block.plain):
            page.settle(index, "boilerplate")


def sections(page: Page) -> None:
    """Settle the headings after which a page leaves its article, and what follows each of them."""
    for index in page.open():
        section = _section(page, index)
        if section:
            page.settle(index, "boilerplate")
            for follower, kind in _followers(page, index + 1, section["follows"]):
                page.settle(follower, kind)


def footnotes(page: Page) -> None:
    """Settle numbered notes that stand after the last running text without a heading, as in Markdown."""
    for index in page.open():
        if page.blocks[index].raw.startswith("[^") or (
            page.is_late(index) and re.match(r"\[\d{1,3}\]\s*\S", page.blocks[index].raw)
        ):
            page.settle(index, _note(page.blocks[index]))


def _section(page: Page, index: int) -> Mapping[str, Any] | None:
    """The section that a block is the heading of."""
    block = page.blocks[index]
    if block.is_prose:
        return None
    for section, phrases in _sections():
        if phrases.match(block.plain) and (page.is_late(index) or not section.get("late")):
            return section
    return None


def _followers(page: Page, start: int, follows: str) -> Iterator[tuple[int, ZoneKind]]:
    """The blocks that go with a section's heading, and what they are."""
    taken, opening = 0, page.first_prose()
    for index in range(start, len(page)):
        block = page.blocks[index]
        if follows != "rest" and (_section(page, index) or _is_rule(block) or (block.level and taken)):
            return
        taken += len(block.plain)
        if follows == "links" and not _is_link(block, above=index < opening):
            return
        if follows == "prose" and taken > _NOTICE:
            return
        if follows == "bio" and not _is_bio(page, index, start):
            return
        yield index, _kind(block, follows)


def _kind(block: Block, follows: str) -> ZoneKind:
    match follows:
        case "notes":
            return _note(block)
        case "bio":
            return "bio"
        case _:
            return "boilerplate"


def _is_link(block: Block, *, above: bool) -> bool:
    """Whether a line may be the title of another article. Above the text only items are: the rest may be its head."""
    return block.is_item if above else not block.is_prose and len(block.plain) <= 200


def _is_rule(block: Block) -> bool:
    """Whether a block is a line drawn across the page."""
    return bool(block.plain) and not any(map(str.isalnum, block.plain))


def _is_bio(page: Page, index: int, start: int) -> bool:
    """Whether a block under "About the author" is still about the author: early in a text only the first can be."""
    return index == start or page.is_late(start)


def _note(block: Block) -> ZoneKind:
    """A footnote when it says something; a mere citation is no text of the article."""
    numbered = _NOTE.match(block.raw) or _BARE_NOTE.match(block.raw)
    says = block.ends_sentence and block.words >= 8 and not _citation().search(block.plain)
    return "footnote" if numbered and says else "boilerplate"


@cache
def _furniture() -> Phrases:
    return Phrases(lexicon.load("boilerplate")["furniture"].values())


@cache
def _sections() -> list[tuple[Mapping[str, Any], Phrases]]:
    return [(section, Phrases([section])) for section in lexicon.load("boilerplate")["sections"]]


@cache
def _citation() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.load("boilerplate")["citation"]["patterns"]), re.IGNORECASE)
