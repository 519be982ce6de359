"""Sentences of a text by its full stops, good enough for asking what stands beside what."""

import re
from itertools import pairwise
from typing import NamedTuple

#: Ends of lines, or a full stop with what closes a quotation, before a capital or an opening mark; none after a single
#: capital (U.S.). One set of letters that all begin with is soonest looked for; what stands before, behind it.
_END = re.compile(
    r"[.!?\n](?:(?<=\n)\n*"
    r"|(?<![A-Z].)(?<!\b(?:Mr|Ms|Dr|St|Jr|No).)(?<!\bMrs.)[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9]))"
)


class Sentence(NamedTuple):
    """A sentence and where it stands."""

    start: int
    end: int
    text: str


def sentences(text: str, offset: int) -> list[Sentence]:
    """The sentences of a text that begins at an offset."""
    cuts = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    return [
        Sentence(offset + start, offset + end, text[start:end])
        for start, end in pairwise(cuts)
        if text[start:end].strip()
    ]
