"""Where quotations start and end."""

from itertools import chain, pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cuttings.find.claims.quoted.paragraphs import paragraphs
from cuttings.find.claims.quoted.quotations import Quotation, balanced, quotations
from cuttings.find.fold import fold
from tests.find.claims.reading import article

_TABLE = yaml.safe_load(Path(__file__).with_name("quotations.yml").read_text(encoding="utf-8"))


def _quoted(text: str) -> list[Quotation]:
    one = article(text)
    folded = fold(one).ljust(len(text))
    return list(chain.from_iterable(quotations(text, folded, span) for span in paragraphs(one, folded)))


@pytest.mark.parametrize(("text", "expected"), _TABLE)
def test_quotation(text: str, expected: list[str]) -> None:
    """What stands between the marks, paragraph by paragraph."""
    text = text.replace("|", "\n")
    assert [text[q.start : q.end] for q in _quoted(text)] == expected


@given(st.text(alphabet="ab \n.,\"'“”‘’«»", max_size=60))
def test_quotations_never_overlap(text: str) -> None:
    """Whatever the marks, quotations are in order, apart, within the text and not empty."""
    found = _quoted(text)
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end < b.start for a, b in pairwise(found))


def test_a_span_takes_in_the_mark_whose_other_half_it_has() -> None:
    """A content that ends in a quotation keeps its closing mark, and one that starts with one its opening mark."""
    text = 'it is "a step," she said'
    quoted = [Quotation(7, 14, double=True)]
    assert text[slice(*balanced((0, 13), quoted))] == 'it is "a step,"'
    assert text[slice(*balanced((7, 19), quoted))] == '"a step," she'
