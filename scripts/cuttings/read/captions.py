"""Captions of pictures: known by the credit at their end, by their opening words, or by the picture before them."""

import re
from functools import cache

from cuttings import lexicon
from cuttings.read.blocks import Block
from cuttings.read.page import Page
from cuttings.read.phrases import beginning

_IMAGE = re.compile(r"!\[[^\]]*\]|<img\b", re.IGNORECASE)
_EMPHASISED = re.compile(r"([*_]{1,2})(?!\s)[^\n]+\1")
#: What follows any full stop, be it that of "Oct. 7", up to the end.
_TAILS = re.compile(r"""(?=[.!?]["'”’)]*\s*(?P<tail>[^.!?\s][^!?]{0,80})$)""")
_PARENTHESIS = re.compile(r"(?P<before>.*?)\s*[(\[](?P<credit>[^()\[\]]{2,100})[)\]]$", re.DOTALL)
_LONGEST = 700
_CREDIT_WORDS = 6
#: Agencies and photographers after the first agency. More are no credit, and double the work each, as "AP" may be both.
_CREDITED = 6


def captions(page: Page) -> None:
    """Settle captions, and as boilerplate the credits that stand alone."""
    last = page.last_prose()
    for index in page.open():
        block = page.blocks[index]
        if _is_lone_credit(block):
            page.settle(index, "boilerplate")
        elif _is_caption(block, signs_off=index >= last and index > 0) or _follows_image(page, index):
            page.settle(index, "caption")


def _is_lone_credit(block: Block) -> bool:
    is_short = len(block.plain) <= _LONGEST and block.words <= _CREDIT_WORDS
    return is_short and not block.level and _is_credit(block.plain.strip("()[] "))


def _is_caption(block: Block, *, signs_off: bool) -> bool:
    line = block.plain
    if len(line) > _LONGEST or block.level or block.is_item:
        return False
    if _begins().match(line):
        return True
    enclosed = _PARENTHESIS.fullmatch(line)
    if enclosed and _is_credit(enclosed.group("credit")):
        return not (signs_off and enclosed.group("credit") in lexicon.load("captions")["credits"])
    if line.endswith("."):
        return any(_labelled().match(tail["tail"]) for tail in _TAILS.finditer(line[:-1]))
    return bool(_ends_with_label().search(line)) or any(_is_credit(tail["tail"]) for tail in _TAILS.finditer(line))


def _follows_image(page: Page, index: int) -> bool:
    """Whether a line in italics stands right under a picture."""
    block = page.blocks[index]
    before = page.blocks[index - 1].raw if index else ""
    return bool(_IMAGE.match(before) and _EMPHASISED.fullmatch(block.raw) and len(block.raw) <= _LONGEST)


def _is_credit(words: str) -> bool:
    """Whether the words only say whose picture it is: `KCNA/Yonhap`, `Photo: Jane Doe`, `AP Photo/Ahn Young-joon`."""
    words = words.strip(" |/–—-")
    return bool(_labelled().match(words) or _credit().fullmatch(words))


@cache
def _begins() -> re.Pattern[str]:
    return beginning(lexicon.load("captions")["begins"])


@cache
def _ends_with_label() -> re.Pattern[str]:
    """A credit that no full stop stands before: "The hall in June Photo: Jane Doe"."""
    labels = "|".join(label.capitalize() for label in lexicon.load("captions")["end_labels"] if " by" not in label)
    return re.compile(rf"[\w\"”)]\s+(?:[|–—-]\s*)?(?:{labels}):\s*(?:©\s*)?[A-Z][^.:;]{{1,60}}$")


@cache
def _labelled() -> re.Pattern[str]:
    known = lexicon.load("captions")
    labels = beginning(known["end_labels"]).pattern
    kinds = "|".join(re.escape(kind) for kind in known["picture_kinds"])
    return re.compile(
        rf"(?:(?:{kinds})\s){{0,2}}(?:{labels})\s*(?::|\.\.\.|©|\bby\b|\bof\b|/|(?<=by)|(?<=of))\s*\S.{{0,80}}$"
        rf"|©\s?\S.{{0,60}}$",
        re.IGNORECASE,
    )


@cache
def _credit() -> re.Pattern[str]:
    """One agency or a few, with the names of photographers before or after: at most four capitalised words each.

    A name takes all the hyphens that it can: "A-A-A-A" as every list of names that it may be would take for ever.
    """
    known = sorted(lexicon.load("captions")["credits"], key=len, reverse=True)
    agency = "(?:" + "|".join(re.escape(name) for name in known) + ")"
    people = r"(?:[A-Z][\w.'’-]*)(?: [A-Z][\w.'’-]*){0,3}"
    outlet = "(?:The )?(?:" + "|".join(re.escape(each["name"]) for each in lexicon.load("media").values()) + ")"
    joint = r"\s?(?:[/|,;–-](?:\s?via\b)?|via|for|through|@)\s?"
    others = rf"(?:{joint}(?:{agency}|(?>{people}))){{0,{_CREDITED}}}"
    return re.compile(
        rf"(?:©\s?)?(?:(?:{people}){joint})?{agency}{others}(?:,? (?:19|20)\d\d)?"
        rf"|{people}(?:\s?/\s?|\sfor\s|,\s){outlet}"
        rf"|(?:provided|released|courtesy|supplied|distributed) by .{{2,60}}"
    )
