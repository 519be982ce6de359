"""An article's text as blocks: the lines, or the paragraphs of a text that was wrapped to a width."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from cuttings.model import Span
from cuttings.read.markup import blanked, heading_level

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
#: Signs that are seen by nobody: byte order mark, zero-width space and joiners, soft hyphen, direction marks.
INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\u202a\u202b\u202c\u202d\u202e"
_ITEM = re.compile(r"(?:[•·●○◦▪■□◆►▶※‣∙*+–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+\S|[•●▪■◆►▶]\S")
_STOP = re.compile(r"""[.!?…。](?:[\s"'”’»)\]*_]|\[\d+\]|\d)*$""")
#: Wrapped text is seldom narrower or wider than this.
_NARROW, _WIDE = 45, 110
_PROSE_WORDS = 8
#: Longest question that may be a headline.
_ASKED = 150
_LONG = 180


@dataclass(frozen=True)
class Block:
    """A run of text that is one thing: a paragraph, a heading, a button. Offsets are code points of the file."""

    start: int
    end: int
    raw: str
    """The file's own text between start and end."""
    plain: str
    """The same without Markdown's marks, blanks run together."""
    level: int = 0
    """Level of a Markdown heading; 0 for every other block."""

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return bool(_ITEM.match(self.raw))

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence ends."""
        return bool(_STOP.search(self.plain))

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.plain.split())

    @property
    def is_prose(self) -> bool:
        """Whether it can only be running text: whole sentences, or too long for anything else."""
        return not self.level and (len(self.plain) >= _LONG or (self.ends_sentence and self.words >= _PROSE_WORDS))

    @property
    def asks(self) -> bool:
        """Whether what could be running text may be a headline after all: one short question or exclamation."""
        inner = self.plain[:-1]
        return self.plain.endswith(("?", "!")) and len(inner) <= _ASKED and not re.search(r"[.!?]\s", inner)


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def blocks(text: str, start: int, markup: Sequence[Span]) -> tuple[Block, ...]:
    """The blocks of a text from offset `start` on, in order; together they hold every visible sign.

    `markup` are the spans that Markdown's marks fill; a text that is no Markdown has none.
    """
    clean = blanked(text, markup)
    return tuple(_block(text, clean, run, bool(markup)) for run in _runs(text, start))


def _runs(text: str, start: int) -> Iterator[list[_Line]]:
    """Lines that belong together: one line each, unless the text is wrapped."""
    for paragraph in _paragraphs(text, start):
        for part in _split_at_items(paragraph):
            if _is_wrapped(part):
                yield part
            else:
                yield from ([line] for line in part)


def _paragraphs(text: str, start: int) -> Iterator[list[_Line]]:
    """Lines without a blank line between them."""
    paragraph: list[_Line] = []
    for line in _lines(text, start):
        if paragraph and _breaks(text, paragraph[-1].end, line.start) > 1:
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _lines(text: str, start: int) -> Iterator[_Line]:
    """The lines that show something."""
    for found in _LINE.finditer(text, start):
        if not all(map(_is_blank, found.group())):
            yield _Line(found.start(), found.end(), found.group())


def _breaks(text: str, start: int, end: int) -> int:
    between = text[start:end].replace("\r\n", "\n")
    return sum(between.count(sign) for sign in "\n\r\u2028\u2029")


def _split_at_items(paragraph: list[_Line]) -> Iterator[list[_Line]]:
    part: list[_Line] = []
    for line in paragraph:
        stripped = line.text.lstrip()
        if part and (_ITEM.match(stripped) or heading_level(stripped) or heading_level(part[-1].text.lstrip())):
            yield part
            part = []
        part.append(line)
    yield part


def _is_wrapped(lines: list[_Line]) -> bool:
    """Whether the line breaks were put in to keep the lines short, rather than to end paragraphs."""
    lengths = [len(line.text.strip()) for line in lines]
    if len(lines) < 2 or max(lengths) > _WIDE or min(lengths[:-1]) < max(_NARROW, 0.6 * max(lengths)):
        return False
    goes_on = sum(
        not _STOP.search(before.text) and after.text.lstrip()[:1].islower() for before, after in pairwise(lines)
    )
    return 3 * goes_on >= len(lines) - 1


def _block(text: str, clean: str, lines: list[_Line], markdown: bool) -> Block:
    """The lines as one block, trimmed of blanks, and of the marks that make a Markdown heading."""
    start, end = _trimmed(text, lines[0].start, lines[-1].end)
    level = heading_level(text[start:end]) if markdown else 0
    if level:
        inner = _trimmed(clean, start, end)
        start, end = inner if inner[0] < inner[1] else (start, end)
    return Block(start, end, text[start:end], _plain(clean[start:end]), level)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without the blanks around it; empty where nothing is left."""
    while start < end and _is_blank(text[start]):
        start += 1
    while start < end and _is_blank(text[end - 1]):
        end -= 1
    return start, end


def _plain(text: str) -> str:
    return " ".join("".join(sign for sign in text if sign not in INVISIBLE).split())


def _is_blank(sign: str) -> bool:
    return sign.isspace() or sign in INVISIBLE
