"""The text as the parser sees it: same length, so that every offset stays true.

Boilerplate, marks of markup and the numbers of notes become spaces; typographic quotes, dashes, odd spaces and the line
ends of wrapped paragraphs become their plain forms, one character for one.
"""

import re

from cuttings.model import Article

#: The number of a note right behind a word: "he said.[3]". The note itself starts a line with its number.
_NOTE = re.compile(r"(?<=\S)\[\d{1,3}\]")

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
    return _NOTE.sub(lambda note: " " * len(note.group()), "".join(folded))
