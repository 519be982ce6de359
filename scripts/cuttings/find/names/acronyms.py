"""Names that an acronym in brackets spells out: "Atmospheric, Geophysical and Marine Services Board (AGMSB)"."""

from collections.abc import Iterator

from cuttings.find.names.tokens import Block

_SMALL = frozenset(
    {"of", "for", "the", "and", "on", "in", "to", "with", "against", "de", "la", "del", "'s", "'", ",", "-", "&"}
)
_SHORTEST = 3


def spelt_out(block: Block) -> Iterator[tuple[int, int]]:
    """Token ranges right before an acronym in brackets whose capitals are its letters, one by one."""
    for i in range(1, len(block.tokens) - 2):
        letters = block.tokens[i + 1].text
        acronym = len(letters) >= _SHORTEST and letters.isalpha() and letters.isupper()
        bracketed = block.tokens[i].text == "(" and block.tokens[i + 2].text == ")"
        if bracketed and acronym and (first := _first(block, i, letters)) is not None:
            yield first, i


def _first(block: Block, end: int, letters: str) -> int | None:
    """The token of the first letter, when the words before token `end` begin with these letters."""
    i = end
    for letter in reversed(letters):
        i -= 1
        while i >= 0 and block.tokens[i].text in _SMALL:
            i -= 1
        if i < 0 or block.tokens[i].text[0] != letter:
            return None
    return i
