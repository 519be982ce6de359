"""What an article says about itself in its own text: headline, authors, the day it came out, its address."""

from cuttings.model import SourceMetadata
from cuttings.read.bylines import address_in
from cuttings.read.page import Page
from cuttings.read.published import published
from cuttings.read.signatures import authors

_WORDS_OF_A_TITLE = 10


def stated(page: Page) -> SourceMetadata:
    """The metadata in an article's own words."""
    headline = next(page.of("headline"), None)
    address = next((url for block in page.of("metadata") if (url := address_in(block.plain))), None)
    return SourceMetadata(
        title=headline.plain if headline else None,
        authors=tuple(authors(block.plain for block in page.of("byline"))),
        published=published(page),
        url=address,
    )


def first_words(page: Page) -> str | None:
    """The opening words of the text, for an article without a headline."""
    block = next((b for kind in ("body", "subhead", "caption") for b in page.of(kind)), None)
    if block is None:
        return None
    words = block.plain.split()
    return " ".join(words[:_WORDS_OF_A_TITLE]) + (" …" if len(words) > _WORDS_OF_A_TITLE else "")
