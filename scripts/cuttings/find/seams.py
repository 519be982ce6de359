"""Where a space was lost between a word and the name behind it, as PDFs lose them: "theU.S.", "visitedPeru".

A capital inside a word is such a seam only behind a whole word in small letters, and where the name of a state, a
capital or a known body begins: "iPhone", "theGrio" and "thyssenKrupp" have none, nor have addresses. Nothing is put
into the text, so that every offset stays true.
"""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

from cuttings import lexicon

_CAPITALS = "".join(letter for letter in map(chr, range(0x250)) if letter.isupper())
_NOTHING = re.compile("")


#: What stands before and behind a word in an address: example.org/theUkraine, theUN@example.org.
_NO_ADDRESS_BEFORE, _NO_ADDRESS_AFTER = r"(?<![@/.=&%#?-])", r"(?![^\s.]{0,80}\.[a-z]{2}|\S{0,80}[@/])"


def _word() -> str:
    """A pattern for a word up to a seam, where it begins; it looks at each letter once."""
    known = lexicon.load("lost_spaces")
    by_length = groupby(sorted(known["before"], key=len), key=len)
    short = "".join(rf"|(?<=\b(?:{'|'.join(words)}))" for _, words in by_length)
    name = rf"(?=[{_CAPITALS}])(?=(?:{'|'.join(sorted(map(re.escape, _names())))})s?(?![^\W_]))"
    return rf"{_NO_ADDRESS_BEFORE}[a-z]++{name}(?:(?<=[a-z]{{{known['letters']}}}){short}){_NO_ADDRESS_AFTER}"


def _names() -> set[str]:
    """The first words of the names of states and capitals, and one-word names of known bodies."""
    states = lexicon.load("countries").values()
    bodies = lexicon.load("organisations")["known"].values()
    forms = {form for row in states for form in (*_forms(row), *row.get("adj", ()), row.get("capital", ""))}
    forms |= {form for row in bodies for form in _forms(row) if " " not in form}
    return {form.removeprefix("the ").split()[0] for form in forms if form}


def _forms(row: dict[str, Any]) -> tuple[str, ...]:
    return (row["name"], *row.get("aliases", ()), *row.get("abbr", ()))


#: A word up to a seam, to be tried where a word may begin.
BEFORE = _word()
_SEAM = re.compile(rf"(?<!\w){BEFORE}")
#: Marks with a word right behind them: (We will go,"said Kim), "left the UN.Peru stayed".
_MARK = re.compile(
    r'(?<=\w)[,.?!:](?="[^\W\d_])|(?<=\w[,.?!:])"(?=[^\W\d_])|(?<=[^\W\d_])"(?=[^\W\d_])|'
    rf"(?<=[{_CAPITALS}]{{2}})\.(?=[{_CAPITALS}][a-z]{{2}})"
)


def loosened(text: str) -> str:
    """The text with a space put in at each seam."""
    return _SEAM.sub(r"\g<0> ", text)


def splitting(infixes: Callable[[str], Iterator[re.Match[str]]]) -> Callable[[str], list[re.Match[str]]]:
    """A tokenizer's way of finding what parts words, that parts them at seams, too: there it finds an empty text."""

    def find(text: str) -> list[re.Match[str]]:
        seams = (_NOTHING.match(text, seam.end()) for seam in _SEAM.finditer(text))
        found = {part.start(): part for part in (*infixes(text), *_MARK.finditer(text), *filter(None, seams))}
        return [found[start] for start in sorted(found)]

    return find
