"""Authors in a list of references, where the family name comes first: "2. Toro, Rosa (2009). …"."""

import re
from collections.abc import Iterator

from cuttings.find.names.people import personal
from cuttings.find.names.tokens import Block
from cuttings.find.reading import Reading

_NAME = r"[^\W\d_][\w'-]+(?: [A-Z]\.)*"
_AUTHOR = re.compile(
    r"\s*(?:\d{1,3}\.|\[\d{1,3}\]|[-*•])?\s*"
    rf"(?P<family>{_NAME}), (?P<given>{_NAME})(?P<year> \(\d{{4}}\w?\)[.,:]?)?(?=[.;, ]|$)"
)


def authors(reading: Reading, block: Block) -> Iterator[tuple[str, str]]:
    """The words of the line that name an author, and the name in its usual order."""
    start = block.tokens[0].start
    found = _AUTHOR.match(reading.folded, start, block.tokens[-1].end)
    if found and found["family"][0].isupper() and found["given"][0].isupper():
        follows = reading.folded[found.end() : found.end() + 1]
        listed = follows in {".", ";"} and personal.given(found["given"].split()[0])
        if found["year"] or listed:
            yield reading.folded[found.start("family") : found.end("given")], f"{found['given']} {found['family']}"
