"""A document with marks in some places → the same with holes in these places, to be filled for each page.

A theme's template costs far more than what differs from one page to the next. So it is rendered once, with marks for
what a page brings along, and what comes of it is cut up at the marks, and encoded once for all pages.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

#: Sections of which the marks come in the document: two, so that what stands between them shows.
SECTIONS = 2

Values = Mapping[str, bytes]
"""What is put into the holes, by the names of the marks, encoded like the document."""

_MARK = re.compile(r"ct-mark-([a-z]+)-([a-z0-9]+)-end")
_FIRST, _SECOND = re.compile(r"ct-mark-[a-z]+-0-end"), re.compile(r"ct-mark-[a-z]+-1-end")


class NoHolesError(Exception):
    """The document cannot be told apart from its marks."""


def mark(name: str, number: int | None = None) -> str:
    """What stands for a value; letters and hyphens alone, so that no filter of a template changes it.

    `name` is one of small letters; `number` counts from 0 where there is one such value for each section.
    """
    return f"ct-mark-{name}-{'x' if number is None else number}-end"


def encoded(text: str) -> bytes:
    """As MkDocs encodes what it writes."""
    return text.encode("utf-8", errors="xmlcharrefreplace")


class Text(NamedTuple):
    """A stretch of the document: words, each with the name of what is put after them, and the last words."""

    named: tuple[tuple[bytes, str], ...]
    last: bytes

    def filled(self, values: Values, sections: Sequence[Values] = ()) -> bytes:  # noqa: ARG002  # as a list is filled
        """The stretch with the values of a page."""
        pieces = [piece for words, name in self.named for piece in (words, values[name])]
        return b"".join((*pieces, self.last))


class Repeated(NamedTuple):
    """What the document says of each section, and what stands between two of them."""

    item: Text
    between: Text

    def filled(self, values: Values, sections: Sequence[Values]) -> bytes:
        """The list of a page with these sections."""
        return self.between.filled(values).join(self.item.filled({**values, **section}) for section in sections)


class Holed(NamedTuple):
    """A document with holes."""

    parts: tuple[Text | Repeated, ...]

    def filled(self, values: Values, sections: Sequence[Values]) -> bytes:
        """The document of a page: `values` has those of the page itself, `sections` those of each section."""
        return b"".join(part.filled(values, sections) for part in self.parts)


def with_holes(document: str) -> Holed:
    """The document cut up at its marks.

    Raises NoHolesError where marks of sections are not repeated as the sections are.
    """
    return Holed(tuple(_parts(document)))


def _parts(document: str) -> Iterator[Text | Repeated]:
    rest = document
    while first := _FIRST.search(rest):
        item, between, end = _repeated(rest, first.start())
        yield _text(rest[: first.start()])
        yield Repeated(_text(item), _text(between))
        rest = rest[end:]
    yield _text(rest)


def _repeated(document: str, start: int) -> tuple[str, str, int]:
    """What is said of the first section, what stands between it and the next, and where that of the last one ends."""
    second = _SECOND.search(document, start)
    if second is None:
        raise NoHolesError("there is one section, but not the other")
    *_, last = _FIRST.finditer(document, start, second.start())
    item = document[start : last.end()]
    again = _FIRST.sub(lambda found: found[0].replace("-0-", "-1-"), item)
    after = document.find(again, last.end())
    if after < 0:
        raise NoHolesError("the sections do not look the same")
    return item, document[last.end() : after], after + len(again)


def _text(document: str) -> Text:
    """A stretch of the document, cut up. Marks of the second section have no place in it."""
    named, end = [], 0
    for found in _MARK.finditer(document):
        if found[2] == "1":
            raise NoHolesError("the sections do not follow each other")
        named.append((encoded(document[end : found.start()]), found[1]))
        end = found.end()
    return Text(tuple(named), encoded(document[end:]))
