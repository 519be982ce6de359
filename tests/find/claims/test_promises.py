"""What must hold for the claims of any text."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.find.claims.reading import read

_PIECES = st.sampled_from(
    [
        "Lind said ", "that ", "\u201c", "\u201d", '"', "'", "\u2018", "\u2019", "the harvest failed", ", ", ". ",
        "\n", "\u00a0", "he added", "according to Lind", "reportedly ", "MR. LIND: ", "(OCNA) -- ",
        "is believed to ", "be ill", "denied by ", "\U0001f33e", "...", "said, ", "raising concerns among ",
        "concern that ", "quoted Lind as saying",
    ]
)  # fmt: skip


@pytest.mark.model
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(_PIECES, min_size=1, max_size=14))
def test_places_are_the_articles_own_words(pieces: list[str]) -> None:
    """Every place lies in the text, parts are in order and apart, and what is quoted is what stands there."""
    text = "".join(pieces)
    reading = read(text, {"lind": ("person", "Lind")})
    for claim in reading.claims:
        assert claim.text == text[claim.start : claim.end]
        assert claim.text.strip()
        assert (claim.spans[0][0], claim.spans[-1][1]) == claim.span
        assert all(start < end for start, end in claim.spans)
        assert all(before[1] <= after[0] for before, after in pairwise(claim.spans))
        assert claim.cue_span is None or text[slice(*claim.cue_span)] == claim.cue
        assert claim.speaker_span is None or text[slice(*claim.speaker_span)] == claim.speaker_text
    for abstention in reading.abstentions:
        assert abstention.text == text[abstention.start : abstention.end]
    assert [claim.key for claim in reading.claims] == [f"c{n}" for n in range(1, len(reading.claims) + 1)]
