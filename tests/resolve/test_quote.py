"""Quotations show whole words around what is quoted, and never more than their zone."""

from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Found, FoundZone, Header
from cuttings.resolve.quote import CONTEXT, Quotes

_BEFORE = 7
"""Where the zone begins."""


_LETTERS = "ab \n\u00a0"
_LONG = st.lists(st.sampled_from([*_LETTERS, "c" * 40, "d" * 70])).map("".join)
_AS_LONG_AS_THERE_IS_ROOM = st.text(_LETTERS, min_size=CONTEXT - 1, max_size=CONTEXT + 3)


@st.composite
def _texts(draw: st.DrawFn) -> tuple[str, int, int]:
    """The text of a zone, with long words and unusual spaces, and a passage in it."""
    before, behind = (draw(_LONG | _AS_LONG_AS_THERE_IS_ROOM) for _ in range(2))
    exact = draw(st.text(_LETTERS, min_size=1, max_size=3))
    return before + exact + behind, len(before), len(before + exact)


@given(_texts())
def test_a_passage_is_quoted_with_whole_words_around_it(passage: tuple[str, int, int]) -> None:
    """All of the zone where that is short; else as many whole words as there is room for, or a part of a longer one."""
    text, start, end = passage
    quotation = _quotes(text).of((_BEFORE + start, _BEFORE + end), text[start:end])
    words_before = [text[at:start] for at in range(start + 1) if at == 0 or text[at - 1].isspace()]
    words_behind = [text[end:at] for at in range(end, len(text) + 1) if at == len(text) or text[at].isspace()]
    assert quotation.exact == text[start:end]
    assert quotation.prefix == _longest(words_before, text[max(0, start - CONTEXT) : start])
    assert quotation.suffix == _longest(words_behind, text[end : end + CONTEXT])


def test_what_lies_in_no_zone_is_quoted_alone() -> None:
    """Nothing is known of what stands around it."""
    quotation = _quotes("Some words.").of((90, 95), "other")
    assert (quotation.prefix, quotation.exact, quotation.suffix) == ("", "other", "")


def _longest(some: list[str], otherwise: str) -> str:
    """The longest that there is room for."""
    return max((words for words in some if len(words) <= CONTEXT), key=len, default=otherwise)


def _quotes(text: str) -> Quotes:
    header = Header(source="s", file="s.txt", sha256="0" * 64, extractor="x", model="m", names="n")
    zone = FoundZone(kind="body", start=_BEFORE, end=_BEFORE + len(text), text=text)
    return Quotes(Found(header, zones=[zone]))
