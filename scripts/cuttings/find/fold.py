"""Texts and words in plain form.

The text as the parser sees it has the length of the article, so that every offset stays true. Boilerplate, marks of
markup and the numbers of notes become spaces; typographic quotes, dashes, odd spaces and the line ends of wrapped
paragraphs become their plain forms, one character for one.
"""

import re
import unicodedata
from functools import lru_cache

from cuttings import lexicon
from cuttings.model import Article

#: The number of a note right behind a word: "he said.[3]". The note itself starts a line with its number.
_NOTE = re.compile(r"(?<=\S)\[\d{1,3}\]")
#: The same without brackets, as PDFs give it: "he said.3"; `_NOTED` are the numbers that lines begin with.
_BARE_NOTE = re.compile(r"(?<![A-Za-z])(?P<word>[A-Za-z]*[a-z]{3})(?P<mark>[.,;:!?][\"')]?)(?P<number>\d{1,2})(?=\s|$)")
_NOTED = re.compile(r"^[ \t]*(\d{1,2})[.)]?[ \t]+[^\W\d_]", re.MULTILINE)

_PLAIN = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\r": " ", "\n": " ",
        "‐": "-", "‑": "-", "‒": "-",
    }
)  # fmt: skip


def fold(article: Article) -> str:
    """The article's content with plain punctuation; everything else is blank. `len(fold(a)) == len(a.text)`."""
    folded = [" "] * len(article.text)
    for zone in article.content:
        folded[zone.start : zone.end] = article.text[zone.start : zone.end].translate(_PLAIN)
    for start, end in article.markup:
        folded[start:end] = " " * (end - start)
    return _without_notes("".join(folded), article.text)


def _without_notes(text: str, written: str) -> str:
    text = _NOTE.sub(lambda note: " " * len(note.group()), text)
    start, numbers = _notes(written)
    if not numbers:
        return text
    numbered = lexicon.load("notes")["numbered"]

    def blank(note: re.Match[str]) -> str:
        if note["number"] not in numbers or note["word"].lower() in numbered:
            return note.group()
        return note["word"] + note["mark"] + " " * len(note["number"])

    return _BARE_NOTE.sub(blank, text[:start]) + text[start:]


def _notes(text: str) -> tuple[int, frozenset[str]]:
    """Where the notes at the end begin, and their numbers: the last lines that count 1, 2, ... from the first on."""
    lines = [(line.start(), int(line[1])) for line in _NOTED.finditer(text)]
    first = max((i for i, (_, number) in enumerate(lines) if number == 1), default=len(lines))
    last = 0
    for _, number in lines[first:]:
        last += number == last + 1
    return (lines[first][0], frozenset(map(str, range(1, last + 1)))) if last > 1 else (0, frozenset())


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Lower case, without accents and the full stops of an acronym."""
    word = word.replace(".", "") if "." in word[:-1] else word
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("ı", "i").replace("ł", "l")
