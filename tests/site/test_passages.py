"""Quotations in reading order, with marks and names that nest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Evidence, Found, FoundZone, Header
from cuttings.site.derive import Statement
from cuttings.site.derive.allowances import Allowance
from cuttings.site.derive.mentions import Named
from cuttings.site.derive.zones import ZonesOfSource
from cuttings.site.passages import Passage, pieces, quoted

TEXT = "".join(chr(ord("a") + number % 26) for number in range(120))
SPANS = st.tuples(st.integers(0, 119), st.integers(1, 60)).map(lambda pair: (pair[0], min(120, sum(pair))))
PREFIX = 8
UNKNOWN = ZonesOfSource(None)


def paragraphs(*ends: int) -> ZonesOfSource:
    """Zones of the text, one after the other up to these places."""
    header = Header(source="a", file="a.txt", sha256="0" * 64, extractor="0", model="none", names="0")
    starts = (0, *ends[:-1])
    zones = [FoundZone(kind="body", start=s, end=e, text=TEXT[s:e]) for s, e in zip(starts, ends, strict=True)]
    return ZonesOfSource(Found(header, zones=zones))


ZONES = st.sampled_from([UNKNOWN, paragraphs(120), paragraphs(50, 120)])


def statements(spans: list[tuple[int, int]]) -> list[Statement]:
    """A statement for each span of the text."""
    result = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        evidence = Evidence(
            source="a",
            exact=TEXT[start:end],
            prefix=TEXT[max(0, start - PREFIX) : start],
            start=start,
            end=end,
            sha256="0" * 12,
        )
        result.append(Statement(evidence, "claims", f"c{start}-{end}"))
    return result


@given(st.lists(SPANS, min_size=1, max_size=12), st.lists(SPANS, max_size=8), st.sampled_from([None, 20, 300]), ZONES)
def test_passages(
    spans: list[tuple[int, int]], names: list[tuple[int, int]], limit: int | None, zones: ZonesOfSource
) -> None:
    """Passages are the article's own text; each quotation keeps its anchor once; all that is opened is closed."""
    named = sorted(Named(start, end, f"n{start}") for start, end in names)
    anchors: list[str] = []
    for passage in quoted(statements(spans), Allowance(limit), zones):
        steps = pieces(passage, named, "own")
        assert "".join(piece.value for piece in steps if piece.step == "text") == passage.text
        assert passage.text == TEXT[passage.start : passage.end]
        assert limit is None or _quoted_within(passage, limit)
        opened: list[str] = []
        for piece in steps:
            if piece.step in ("mark", "name"):
                assert "name" not in opened
                opened.append(piece.step)
            elif piece.step.startswith("end-"):
                assert opened.pop() == piece.step.removeprefix("end-")
        assert not opened
        anchors += [piece.value for piece in steps if piece.step in ("mark", "anchor")]
    assert sorted(anchors) == sorted({f"q-{start}-{end}" for start, end in spans})
    assert len(anchors) == len(set(anchors))


def _quoted_within(passage: Passage, limit: int) -> bool:
    """Whether every character stands in the part of a quotation that may be shown, or just before one."""
    shown = {
        place
        for evidence in (statement.evidence for statement in passage.statements)
        for place in range(evidence.start - PREFIX, min(evidence.end, evidence.start + limit))
    }
    return shown.issuperset(range(passage.start, passage.end))


def test_overlapping_quotations_are_one_passage() -> None:
    """Overlap joins; a quotation inside another is marked inside it."""
    passages = quoted(statements([(0, 10), (5, 20), (6, 8), (40, 50)]), Allowance(None), UNKNOWN)
    assert [(passage.start, passage.end) for passage in passages] == [(0, 20), (40, 50)]
    steps = [piece.step for piece in pieces(passages[0], [], "own")]
    assert steps == ["mark", "text", "anchor", "text", "mark", "text", "end-mark", "text", "end-mark", "text"]


@pytest.mark.parametrize(
    ("spans", "zones", "limit", "expected"),
    [
        ([(0, 10), (15, 20)], paragraphs(120), 300, [(0, 20)]),
        ([(0, 10), (10, 20)], paragraphs(120), 300, [(0, 20)]),
        ([(0, 10), (25, 30)], paragraphs(120), 300, [(0, 10), (25, 30)]),
        ([(0, 10), (15, 20)], paragraphs(12, 120), 300, [(0, 10), (15, 20)]),
        ([(0, 10), (15, 20)], paragraphs(120), 18, [(0, 10), (15, 20)]),
        ([(0, 10), (15, 20)], UNKNOWN, 300, [(0, 10), (15, 20)]),
    ],
    ids=["close", "adjacent", "far", "other paragraph", "too long together", "zones unknown"],
)
def test_close_quotations_are_one_passage(
    spans: list[tuple[int, int]], zones: ZonesOfSource, limit: int, expected: list[tuple[int, int]]
) -> None:
    """What stands so close that the words between are shown anyway is one passage of one paragraph."""
    passages = quoted(statements(spans), Allowance(limit), zones)
    assert [(passage.start, passage.end) for passage in passages] == expected
    assert all(passage.text == TEXT[passage.start : passage.end] for passage in passages)


def test_marks_that_take_up_the_same_nest_alike_in_every_build() -> None:
    """Quotations that are cut where a passage ends can look the same; which is the outer one is not left to chance."""
    ends = [40, 41, 42, 43, 44, 45]
    passage = Passage(0, 20, TEXT[:20], statements=tuple(statements([(0, end) for end in ends])))
    marks = [piece.value for piece in pieces(passage, [], "own") if piece.step == "mark"]
    assert marks == [f"q-0-{end}" for end in ends]
