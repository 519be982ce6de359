"""How much of a quotation is shown, and of what stands around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Source
from cuttings.site.derive.allowances import MAX_CONTEXT, MAX_EXACT, Allowance
from cuttings.site.links import Link
from cuttings.site.quotations import after, before, quotation, shortened
from tests.site.invented import SOURCES, Invented, report, talks


@given(st.text(), st.integers(min_value=1, max_value=400))
def test_shortened_is_the_beginning(text: str, limit: int) -> None:
    """What is shown is the text's beginning, never more than the limit, and the rest is counted."""
    shown, left_out = shortened(text, limit)
    assert text.startswith(shown)
    assert len(shown) + left_out == len(text)
    assert len(shown) <= limit


@given(st.text(), st.one_of(st.none(), st.integers(min_value=0, max_value=200)))
def test_neighbourhood_is_bounded(text: str, room: int | None) -> None:
    """No more of the neighbourhood than allowed, and nothing that is not in it."""
    for shown, kept in ((before(text, room), text[-MAX_CONTEXT:]), (after(text, room), text[:MAX_CONTEXT])):
        assert len(shown.replace("…", "")) <= MAX_CONTEXT
        assert shown.strip("…") in kept or "…" in text


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("ext of a page, ", None, "… of a page, "),
        ("share\nThe talks, ", 11, "The talks, "),
        (". ", 2, ""),
        (". He met ", 9, "He met "),
        ("anything", 0, ""),
    ],
)
def test_before(text: str, room: int | None, expected: str) -> None:
    """Words are kept whole, and what stands before the paragraph is left out."""
    assert before(text, room) == expected


def test_long_quotations_are_cut() -> None:
    """Where rights allow short quotations only, a long one is cut and its suffix is not shown."""
    long = Invented("ferry-talks", "talks.txt", "word " * 200 + "end. And more.")
    source = SOURCES[talks.id].model_copy(update={"sha256": long.sha256})
    shown = quotation(long.quote("word " * 200 + "end."), source, Link("x"), None, Allowance())
    assert len(shown.exact) <= MAX_EXACT
    assert (shown.left_out, shown.suffix) == (1004 - len(shown.exact), "")
    free = Allowance(exact=None)
    assert quotation(long.quote("word " * 200 + "end."), source, Link("x"), None, free).left_out == 0


@pytest.mark.parametrize(
    "source", [None, SOURCES[report.id], SOURCES[talks.id].model_copy(update={"sha256": "0" * 64})]
)
def test_orphans(source: Source | None) -> None:
    """A quotation whose source is gone or is another file now is orphaned."""
    assert quotation(talks.quote("Port Salm"), source, Link("x"), None, Allowance()).orphaned
