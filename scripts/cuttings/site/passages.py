"""The quotations of a source in reading order: overlapping ones joined, names in them linked, each with its anchor."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from cuttings.model import Evidence, FoundZone
from cuttings.site.derive import Statement
from cuttings.site.derive.allowances import Allowance
from cuttings.site.derive.mentions import Named
from cuttings.site.derive.zones import ZonesOfSource
from cuttings.site.links import place_in_source
from cuttings.site.quotations import after, before, shortened

#: What stands between two quotations that so few characters part, a hyphen or a comma, is shown in any case.
JOINT = 3


class Piece(NamedTuple):
    """A step in writing a passage: text, or the start or end of something around it."""

    step: Literal["text", "mark", "end-mark", "anchor", "name", "end-name"]
    value: str = ""
    """The text, the anchor of a mark, or the id of the entity that is named."""


@dataclass
class Passage:
    """A stretch of the article that is shown, and what rests on it."""

    start: int
    end: int
    text: str
    prefix: str = ""
    suffix: str = ""
    statements: tuple[Statement, ...] = ()
    reach: int = 0
    """How far its quotations go, shown or not."""
    left_out: int = 0
    """How many characters of them no passage shows before the next one begins."""

    @property
    def shown(self) -> int:
        """How many of the article's characters are shown, with those around the quotations."""
        return self.end - self.start + sum(len(around.strip("…")) for around in (self.prefix, self.suffix))


def quoted(statements: Sequence[Statement], allowance: Allowance, zones: ZonesOfSource) -> list[Passage]:
    """Passages put together from the quotations alone: `statements` in text order, all of one state of the article.

    Each quotation is cut as everywhere. Quotations of one paragraph that stand so close that the words between them
    are shown anyway make one passage, as long as it is no longer than a quotation may be; those that overlap always do.
    """
    passages: list[Passage] = []
    for statement in statements:
        evidence = statement.evidence
        text, _ = shortened(evidence.exact, allowance.exact)
        end = evidence.start + len(text)
        last = passages[-1] if passages else None
        if last is None or not _continues(evidence, end, last, allowance, zones):
            last = Passage(evidence.start, end, text, evidence.prefix, evidence.suffix)
            passages.append(last)
        elif end > last.end:
            words_between = evidence.prefix[-(evidence.start - last.end) :] if evidence.start > last.end else ""
            last.text += words_between + text[max(0, last.end - evidence.start) :]
            last.end, last.suffix = end, evidence.suffix
        last.statements += (statement,)
        last.reach = max(last.reach, evidence.end)
    _set_what_is_left_out(passages)
    _set_neighbourhoods(passages, allowance, zones)
    return passages


def _continues(evidence: Evidence, end: int, last: Passage, allowance: Allowance, zones: ZonesOfSource) -> bool:
    """Whether a quotation, shown up to `end`, goes on in the passage before it."""
    gap = evidence.start - last.end
    if gap < 0:
        return True
    fits = allowance.exact is None or end - last.start <= allowance.exact
    near = max(allowance.context, JOINT)
    return gap <= min(len(evidence.prefix), near) and fits and zones.in_one(last.start, end)


def _set_what_is_left_out(passages: list[Passage]) -> None:
    starts = [*(passage.start for passage in passages[1:]), None]
    for passage, start_after in zip(passages, starts, strict=False):
        up_to = passage.reach if start_after is None else min(passage.reach, start_after)
        passage.left_out = max(0, up_to - passage.end)


def _set_neighbourhoods(passages: list[Passage], allowance: Allowance, zones: ZonesOfSource) -> None:
    """Keeps the words before and after each passage to its zone, and to what no other passage shows."""
    ends = [0, *(passage.end for passage in passages)]
    starts = [*(passage.start for passage in passages[1:]), None]
    for passage, end_before, start_after in zip(passages, ends, starts, strict=False):
        room_before, room_after = zones.room(passage.start, passage.end) or (None, None)
        gap = passage.start - end_before if end_before else None
        passage.prefix = before(passage.prefix, _least(room_before, gap), allowance.context)
        # What stands between two neighbours is shown once, before the second.
        shared = start_after is not None and start_after - passage.end < allowance.context
        left_out = passage.left_out or shared
        passage.suffix = "" if left_out else after(passage.suffix, room_after, allowance.context)


def _least(*rooms: int | None) -> int | None:
    return min((room for room in rooms if room is not None), default=None)


def full(zones: Iterable[FoundZone], statements: Sequence[Statement]) -> list[Passage]:
    """The whole content, a passage per zone, for articles whose rights allow it; `statements` in text order."""
    passages = [Passage(zone.start, zone.end, zone.text) for zone in zones]
    starts = [statement.evidence.start for statement in statements]
    for passage in passages:
        first, last = (bisect_left(starts, at) for at in (passage.start, passage.end))
        passage.statements = tuple(statements[first:last])
    return passages


class _Stretch(NamedTuple):
    start: int
    end: int
    kind: Literal["mark", "name", "end"]
    value: str


def pieces(passage: Passage, named: Sequence[Named], own: str) -> list[Piece]:
    """The passage's text with marks around quotations and links around names, properly nested.

    What cannot nest (quotations that cross, names inside names) keeps its anchor but gets no mark.
    """
    stretches = sorted(
        {*_marks(passage), *_names(passage, named, own)}, key=lambda s: (s.start, -s.end, s.kind, s.value)
    )
    return list(_nested(passage, stretches))


def _marks(passage: Passage) -> Iterator[_Stretch]:
    for statement in passage.statements:
        evidence: Evidence = statement.evidence
        start, end = min(evidence.start, passage.end), min(evidence.end, passage.end)
        yield _Stretch(start, end, "mark", place_in_source(evidence, current=True))


def _names(passage: Passage, named: Sequence[Named], own: str) -> Iterator[_Stretch]:
    for start, end, entity in named:
        if passage.start <= start and end <= passage.end and entity != own:
            yield _Stretch(start, end, "name", entity)


def _nested(passage: Passage, stretches: Iterable[_Stretch]) -> Iterator[Piece]:
    done = passage.start
    open_: list[_Stretch] = []
    for stretch in (*stretches, _Stretch(passage.end, passage.end, "end", "")):
        while open_ and open_[-1].end <= stretch.start:
            last = open_.pop()
            yield from _text(passage, done, last.end)
            done = last.end
            yield Piece("end-mark" if last.kind == "mark" else "end-name")
        yield from _text(passage, done, stretch.start)
        done = stretch.start
        if _fits(stretch, open_):
            open_.append(stretch)
            yield Piece("mark" if stretch.kind == "mark" else "name", stretch.value)
        elif stretch.kind == "mark":
            yield Piece("anchor", stretch.value)


def _fits(stretch: _Stretch, open_: list[_Stretch]) -> bool:
    crosses = bool(open_) and stretch.end > open_[-1].end
    in_name = any(outer.kind == "name" for outer in open_)
    return not crosses and not in_name and stretch.start < stretch.end


def _text(passage: Passage, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        yield Piece("text", passage.text[start - passage.start : end - passage.start])
