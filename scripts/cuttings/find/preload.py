"""Imported by the server from which worker processes are forked: they have in common what it has in memory.

That is the language model, and the lexicons in the forms that the finders make of them when they read a first text.
"""

import gc
import os
from contextlib import suppress

from cuttings.find import language
from cuttings.find.article import find
from cuttings.model import Article, Header, SourceMetadata, Zone

#: Something for each finder: a name with a title, dates, a claim, an event, a place.
_TEXT = "In Oslo on 3 May 2031, President Ana Ruiz said that she would meet Foreign Minister Bo Lind next week."


def _read(name: str) -> None:
    """Reads the text with the pipeline of this name, and forgets what it finds."""
    body = (Zone("body", 0, len(_TEXT)),)
    article = Article("first.txt", "first", _TEXT, "", SourceMetadata(id="first"), body)
    header = Header(source="first", file="first.txt", sha256="", extractor="", model=name, names="")
    for _, parse in language.parse_each(language.load(name), [article]):
        find(article, parse, (), header)  # type: ignore[arg-type]


with suppress(Exception):  # each worker says for itself what is wrong
    _read(os.environ["CUTTINGS_PRELOAD"])
# A collection writes to every object that it looks at, and so would give each process pages of its own.
gc.collect()
gc.freeze()
