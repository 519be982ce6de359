"""Quotations in reading order, with marks and names that nest."""

from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Evidence
from cuttings.site.derive import Statement
from cuttings.site.derive.mentions import Named
from cuttings.site.derive.zones import ZonesOfSource
from cuttings.site.passages import pieces, quoted

TEXT = "".join(chr(ord("a") + number % 26) for number in range(120))
SPANS = st.tuples(st.integers(0, 119), st.integers(1, 60)).map(lambda pair: (pair[0], min(120, sum(pair))))
ZONES = ZonesOfSource(None)


def statements(spans: list[tuple[int, int]]) -> list[Statement]:
    """A statement for each span of the text."""
    return [
        Statement(Evidence(source="a", exact=TEXT[s:e], start=s, end=e, sha256="0" * 12), "claims", f"c{s}-{e}")
        for s, e in sorted(spans, key=lambda span: (span[0], -span[1]))
    ]


@given(st.lists(SPANS, min_size=1, max_size=12), st.lists(SPANS, max_size=8), st.sampled_from([None, 20, 300]))
def test_passages(spans: list[tuple[int, int]], names: list[tuple[int, int]], limit: int | None) -> None:
    """Passages are the article's own text; each quotation keeps its anchor once; all that is opened is closed."""
    named = sorted(Named(start, end, f"n{start}") for start, end in names)
    anchors: list[str] = []
    for passage in quoted(statements(spans), limit, ZONES):
        steps = pieces(passage, named, "own")
        assert "".join(piece.value for piece in steps if piece.step == "text") == passage.text
        assert passage.text == TEXT[passage.start : passage.shown_end]
        assert limit is None or len(passage.text) <= limit
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


def test_overlapping_quotations_are_one_passage() -> None:
    """Overlap joins; a quotation inside another is marked inside it."""
    passages = quoted(statements([(0, 10), (5, 20), (6, 8), (40, 50)]), None, ZONES)
    assert [(passage.start, passage.end) for passage in passages] == [(0, 20), (40, 50)]
    steps = [piece.step for piece in pieces(passages[0], [], "own")]
    assert steps == ["mark", "text", "anchor", "text", "mark", "text", "end-mark", "text", "end-mark", "text"]
