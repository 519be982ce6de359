"""Sentences end where their rule says, however it is spelt so as to be soonest looked for."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.resolve.sentences import sentences

#: The rule as one would say it: a line ends, or a full stop stands behind no initial and no title, before a capital.
_PLAINLY = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bJr)(?<!\bNo)(?<!\bMrs)"
    r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+"
)
_PIECES = st.sampled_from([*"Aa1.!?\n \t\"”'([", "Mr", "Mrs", "No", "U.S.", " dr.", ". It", "!” He", "\n\n"])


@given(st.lists(_PIECES, max_size=20).map("".join), st.integers(0, 9))
def test_where_sentences_end(text: str, offset: int) -> None:
    """All of the text is in them but for what is empty."""
    cuts = [0, *(match.end() for match in _PLAINLY.finditer(text)), len(text)]
    spans = [(offset + a, offset + b) for a, b in pairwise(cuts) if text[a:b].strip()]
    assert [(one.start, one.end) for one in sentences(text, offset)] == spans
    assert all(one.text == text[one.start - offset : one.end - offset] for one in sentences(text, offset))


@pytest.mark.parametrize(
    ("text", "number"),
    [("It rained. It snowed.", 2), ("Mr. Orr left.\nIt rained", 2), ("In the U.S. Orr left.", 1), ("It is 4.5 m.", 1)],
)
def test_how_many_there_are(text: str, number: int) -> None:
    """The test above would hold of what never ends."""
    assert len(sentences(text, 0)) == number
