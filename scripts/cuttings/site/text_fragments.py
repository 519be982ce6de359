"""Links to a passage on a page that is not ours: the address with a text fragment, which browsers scroll to and mark.

Source: WICG, URL Fragment Text Directives, `#:~:text=[prefix-,]start[,end][,-suffix]`. A term is matched by whole words
within one block of text, and `-`, `,` and `&` stand for themselves only when they are percent-encoded.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote, urldefrag

from cuttings.model import Evidence
from cuttings.site.links import web_address

#: A quotation of more words is given by so many of its first and last ones: the address stays short, and a change in
#: the middle does no harm.
ENDS = 5
#: One of fewer words may stand in several places; so many words on either side tell them apart.
FEW = 5
NEIGHBOURS = 3

# What belongs to the same word as the letter before it or after it, as browsers see it: Putin’s, N.Korea, 3,000.
_REST_OF_WORD = re.compile(r"(?:['’.:,]?\w)+")
_REST_BEFORE = re.compile(r"(?:\w['’.:,]?)+\Z")


class TextFragment(NamedTuple):
    """The terms of a text fragment; those that are empty are not written."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    @property
    def directive(self) -> str:
        """As it stands in an address, after `#`."""
        terms = (
            f"{_encoded(self.prefix)}-" if self.prefix else "",
            _encoded(self.start),
            _encoded(self.end),
            f"-{_encoded(self.suffix)}" if self.suffix else "",
        )
        return ":~:text=" + ",".join(filter(None, terms))


def text_fragment(evidence: Evidence) -> TextFragment | None:
    """The terms for a quotation; None where it holds no word. The words are the article's, with single spaces."""
    exact = _whole_words(evidence)
    if not re.search(r"\w", exact):
        return None
    blocks = [block.split() for block in exact.splitlines() if block.strip()]
    first, last = blocks[0], blocks[-1]
    words = sum(map(len, blocks))
    if len(blocks) > 1 or words > 2 * ENDS:
        return TextFragment(" ".join(first[:ENDS]), " ".join(last[-ENDS:]))
    if words >= FEW:
        return TextFragment(" ".join(first))
    before, after = _neighbours(evidence)
    return TextFragment(" ".join(first), prefix=before, suffix=after)


def published_passage(url: str | None, evidence: Evidence) -> str | None:
    """The address of a quotation on its publisher's page; None where the source has no address on the web."""
    address = web_address(url)
    fragment = text_fragment(evidence) if address else None
    if address is None or fragment is None:
        return address
    page, anchor = _parts(address)
    return f"{page}#{anchor}{fragment.directive}"


@lru_cache(maxsize=10_000)
def _parts(address: str) -> tuple[str, str]:
    """An address before and after its `#`; a source has one, and many quotations."""
    page, anchor = urldefrag(address)
    return page, anchor


def _whole_words(evidence: Evidence) -> str:
    """The quotation up to the ends of the words that it begins and ends with: half a word is never matched."""
    before = _REST_BEFORE.search(_end(evidence.prefix)) if evidence.exact[:1].isalnum() else None
    after = _REST_OF_WORD.match(evidence.suffix) if evidence.exact[-1:].isalnum() else None
    return f"{before.group() if before else ''}{evidence.exact}{after.group() if after else ''}"


def _end(text: str) -> str:
    """What stands after the last space: a search begins anew at every character, and no word has a space in it."""
    return "" if not text or text[-1].isspace() else text.split()[-1]


def _neighbours(evidence: Evidence) -> tuple[str, str]:
    """The whole words just before and just after, in the same block; nothing where the blocks meet.

    Where the kept text itself begins and ends, it may be within a word, so the words there are left out.
    """
    _, break_before, before = evidence.prefix.rpartition("\n")
    after, break_after, _ = evidence.suffix.partition("\n")
    if evidence.exact[:1].isalnum():
        before = _REST_BEFORE.sub("", before)
    if rest := _REST_OF_WORD.match(after) if evidence.exact[-1:].isalnum() else None:
        after = after[rest.end() :]
    words_before = before.split()[0 if break_before else 1 :]
    words_after = after.split()[: None if break_after else -1]
    return " ".join(words_before[-NEIGHBOURS:]), " ".join(words_after[:NEIGHBOURS])


def _encoded(term: str) -> str:
    return "%20".join(map(_word, term.split(" ")))


@lru_cache(maxsize=20_000)
def _word(word: str) -> str:
    """A word, of which there are fewer than of quotations."""
    return quote(word, safe="").replace("-", "%2D")
