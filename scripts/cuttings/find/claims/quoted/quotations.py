"""Where the quotation marks are, and what stands between them.

Works on the folded text, in which every double mark is `"` and every single one `'`; the article's own characters tell
opening marks from closing ones where it uses curved marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.model import Span

#: How Markdown marks a block quotation.
_BLOCK = re.compile(r"[ \t]*(?:>[ \t]?)+(?=\S)")
_OPENING, _CLOSING = "“„«‘‚", "”»"


@dataclass(frozen=True)
class Quotation:
    """What stands between a pair of marks: `start` and `end` leave the marks out.

    `closed` is false where a quotation runs on into the next paragraph, which by custom opens with a mark again. In a
    block quotation the marks are understood.
    """

    start: int
    end: int
    double: bool
    closed: bool = True

    @property
    def span(self) -> Span:
        """Start and end as a pair."""
        return self.start, self.end

    @property
    def outer(self) -> Span:
        """The same with its marks."""
        return self.start - 1, self.end + self.closed


def quotations(text: str, folded: str, paragraph: Span) -> list[Quotation]:
    """The outermost quotations of a paragraph in text order. `text` and `folded` are the whole article."""
    within = list(_scan(text, folded, paragraph))
    block = _BLOCK.match(text, max(text.rfind(end, 0, paragraph[0]) for end in "\n\r") + 1)
    if block is None or any(quotation.double for quotation in within):
        return within
    return [Quotation(max(block.end(), paragraph[0]), paragraph[1], double=True, closed=False)]


def balanced(span: Span, quoted: list[Quotation]) -> Span:
    """The span with the mark at its edge whose other half is inside it."""
    start, end = span
    for quotation in quoted:
        if quotation.start == start and quotation.end < end:
            start -= 1
        if quotation.start > start and quotation.closed and end - 1 <= quotation.end <= end + 1:
            end = quotation.end + 1
    return start, end


def _scan(text: str, folded: str, paragraph: Span) -> Iterator[Quotation]:
    at, end = paragraph
    while at < end:
        mark = folded[at]
        if mark not in "\"'" or not _opens(text, folded, at, paragraph):
            at += 1
            continue
        close = _closing(text, folded, at, paragraph)
        if close is not None:
            yield Quotation(at + 1, close, mark == '"')
            at = close
        elif mark == '"' and (not folded[paragraph[0] : at].strip() or folded[end:].lstrip().startswith('"')):
            yield Quotation(at + 1, end, double=True, closed=False)
            return
        at += 1


def _opens(text: str, folded: str, at: int, paragraph: Span) -> bool:
    if text[at] in _CLOSING:
        return False
    before = folded[at - 1] if at > paragraph[0] else " "
    after = folded[at + 1] if at + 1 < paragraph[1] else " "
    if after.isspace() or (folded[at] == "'" and after.isdigit()):
        return False
    if folded[at] == '"' and after.isalpha() and (before.isalpha() or before in ",:"):
        return True  # the space before it is lost: (he called it"a pause")
    return text[at] in _OPENING or before.isspace() or before in "([{-\u2013\u2014\"'/:"


def _closing(text: str, folded: str, opening: int, paragraph: Span) -> int | None:
    candidates = [
        at for at in range(opening + 2, paragraph[1]) if folded[at] == folded[opening] and _closes(text, folded, at)
    ]
    if folded[opening] == "'":
        # An apostrophe after a plural ("the soldiers' pay") looks like a closing mark; one after a stop does not.
        stopped = [at for at in candidates if folded[at - 1] in ",.?!"]
        until = stopped[0] if stopped and _no_opening(folded, opening + 1, stopped[0]) else None
        return until if until is not None else next(iter(candidates), None)
    return next(iter(candidates), None)


def _closes(text: str, folded: str, at: int) -> bool:
    after = folded[at + 1] if at + 1 < len(folded) else " "
    if text[at] in _OPENING:
        # A mark of the wrong kind, as typing programs make them: (victory,“ Kim said).
        return folded[at - 1] in ",.?!" and after.isspace()
    if text[at] in _CLOSING:
        return True
    if folded[at] == '"' and after.isalpha() and not (folded[at - 1].isspace() or folded[at - 1].isdigit()):
        return True  # the space behind it is lost: (We will go,"said Kim), but not behind inches: (a 12"gun)
    return not after.isalnum() and not (folded[at - 1].isspace() and text[at] not in _CLOSING)


def _no_opening(folded: str, start: int, end: int) -> bool:
    return all(not (folded[at] == "'" and folded[at - 1].isspace()) for at in range(start, end))
