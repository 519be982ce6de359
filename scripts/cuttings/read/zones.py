"""An article's zones: which block is headline, body, caption, byline, furniture of the page.

Rules settle a block each where they are sure; what no rule claims is body. Knowledge is in the lexicon.
"""

from collections.abc import Sequence

from cuttings.read.bios import bios
from cuttings.read.blocks import blocks
from cuttings.read.bylines import authors, bylines
from cuttings.read.captions import captions
from cuttings.read.furniture import footnotes, furniture, sections
from cuttings.read.head import head, subheads
from cuttings.read.markup import Span
from cuttings.read.page import Page
from cuttings.read.repeats import repeats


def zoned(text: str, start: int = 0, markup: Sequence[Span] = (), known_authors: Sequence[str] = ()) -> Page:
    """The blocks of a text from offset `start` on, each with its kind.

    `markup` are Markdown's marks, none for plain text. `known_authors` are authors that the metadata names: a line
    that is such a name is a byline, and a paragraph that introduces one is a biography.
    """
    page = Page(blocks(text, start, markup))
    sections(page)
    furniture(page)
    bylines(page, known_authors)
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
    """Settle the scraps after the last paragraph: titles of other articles, buttons, labels."""
    last = page.last_prose()
    if last < 0:
        return
    for index in page.open(last + 1):
        block = page.blocks[index]
        if not block.ends_sentence and not (block.is_item and block.words >= 5) and not block.plain.endswith(":"):
            page.settle(index, "boilerplate")
