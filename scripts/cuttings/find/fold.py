"""The text as the parser sees it: same length, so that every offset stays true.

Boilerplate and marks of markup become spaces; typographic quotes, dashes, odd spaces and the line ends of wrapped
paragraphs become their plain forms, one character for one.
"""

from cuttings.model import Article

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
    return "".join(folded)
