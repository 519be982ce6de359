"""An article's zones: which block is headline, body, caption, byline, furniture of the page.

Rules settle a block each where they are sure; what no rule claims is body. Knowledge is in the lexicon.
"""

import re
from collections.abc import Sequence

from cuttings.model import Span
from cuttings.read.bios import bios
from cuttings.read.blocks import Block, blocks
from cuttings.read.bylines import bylines
from cuttings.read.captions import captions
from cuttings.read.furniture import footnotes, furniture, sections
from cuttings.read.head import head, subheads
from cuttings.read.imprint import imprint
from cuttings.read.page import Page
from cuttings.read.repeats import repeats
from cuttings.read.signatures import authors

#: A sentence with its agency behind it: "… about it. (Yonhap)".
_SIGNED = re.compile(r"[.!?…][\"'”’]*\s*\([^()]{1,60}\)$")
#: An item of a list at the end of a text says something from so many words on.
_ITEM_WORDS = 5
#: Fewer words with a full stop may be a label; fewer without one are a label or a title.
_SENTENCE_WORDS, _LINE_WORDS = 4, 9


def zoned(text: str, start: int = 0, markup: Sequence[Span] = (), known_authors: Sequence[str] = ()) -> Page:
    """The blocks of a text from offset `start` on, each with its kind.

    `markup` are Markdown's marks, none for plain text. `known_authors` are authors that the metadata names: a line
    that is such a name is a byline, and a paragraph that introduces one is a biography.
    """
    page = Page(blocks(text, start, markup))
    sections(page)
    furniture(page)
    bylines(page, known_authors)
    imprint(page)
    footnotes(page)
    repeats(page)
    captions(page)
    bios(page, [*known_authors, *(author.name for author in authors(block.plain for block in page.of("byline")))])
    head(page)
    _tail(page)
    subheads(page)
    for index in page.open():
        page.settle(index, "body")
    return page


def _tail(page: Page) -> None:
    """Settle the scraps after the last sentence: titles of other articles, buttons, labels."""
    last = max((index for index in page.open() if _is_sentence(page.blocks[index])), default=-1)
    after_text = True
    for index in page.open(last + 1) if last >= 0 else []:
        after_text = after_text and (index == 0 or page.kind(index - 1) in (None, "body"))
        if not _goes_on(page.blocks[index], after_text=after_text):
            page.settle(index, "boilerplate")


def _is_sentence(block: Block) -> bool:
    return block.is_prose or (block.ends_sentence and block.words >= _SENTENCE_WORDS)


def _goes_on(block: Block, *, after_text: bool) -> bool:
    """Whether a block after the last sentence is text as well: signed, a list, a row, a sentence without its stop."""
    if block.ends_sentence or block.plain.endswith(":") or _SIGNED.search(block.plain) or block.raw.startswith("|"):
        return True
    return block.words >= (_ITEM_WORDS if block.is_item else _LINE_WORDS) and after_text
