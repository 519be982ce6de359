"""Quotations show whole words around what is quoted, and never more than their zone."""

from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Found, FoundZone, Header
from cuttings.resolve.quote import CONTEXT, Quotes

_BEFORE = 7
"""Where the zone begins."""


@st.composite
def _texts(draw: st.DrawFn) -> tuple[str, int, int]:
    """The text of a zone, with long words and unusual spaces, and a passage in it."""
    text = "".join(draw(st.lists(st.sampled_from(["a", "bc" * 20, "d" * 70, " ", "\n", "\u00a0"]), min_size=1)))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(_texts())
def test_a_passage_is_quoted_with_whole_words_around_it(passage: tuple[str, int, int]) -> None:
    """All of the zone where that is short; else from a word to a word, or as much as there is room for."""
    text, start, end = passage
    quotation = _quotes(text).of((_BEFORE + start, _BEFORE + end), text[start:end])
    left_out, behind = text[: start - len(quotation.prefix)], text[end + len(quotation.suffix) :]
    assert text == left_out + quotation.prefix + quotation.exact + quotation.suffix + behind
    assert len(quotation.prefix) <= CONTEXT
    assert len(quotation.suffix) <= CONTEXT
    assert not left_out or left_out[-1].isspace() or len(quotation.prefix) == CONTEXT
    assert not behind or behind[0].isspace() or len(quotation.suffix) == CONTEXT


def test_what_lies_in_no_zone_is_quoted_alone() -> None:
    """Nothing is known of what stands around it."""
    quotation = _quotes("Some words.").of((90, 95), "other")
    assert (quotation.prefix, quotation.exact, quotation.suffix) == ("", "other", "")


def _quotes(text: str) -> Quotes:
    header = Header(source="s", file="s.txt", sha256="0" * 64, extractor="x", model="m", names="n")
    zone = FoundZone(kind="body", start=_BEFORE, end=_BEFORE + len(text), text=text)
    return Quotes(Found(header, zones=[zone]))
