"""The paragraphs of the folded text: runs of characters between line breaks."""

import re
from collections.abc import Iterator
from itertools import takewhile

from cuttings.model import Article, Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def paragraphs(article: Article, folded: str) -> Iterator[Span]:
    """Start and end of each line with content, within its zone."""
    for zone in article.content:
        for line in _LINE.finditer(folded, zone.start, zone.end):
            margin = sum(1 for _ in takewhile(str.isspace, line.group()))
            yield line.start() + margin, line.start() + len(line.group().rstrip())
