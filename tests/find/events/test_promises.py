"""What holds for every text: offsets slice, evidence shows its trigger, nothing is nobody's and nowhere."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.find.reading import Reading
from tests.find.events.reading import cases, read

SENTENCES = [line for case in cases(Path(__file__).parent / "passages") for line in case.text.splitlines()]


def _check(reading: Reading) -> None:
    for event in reading.events:
        assert event.participants or event.date or event.place
        assert {each.referent for each in event.participants} <= set(reading.referents)
        for passage in event.evidence:
            assert passage.text == reading.article.text[passage.start : passage.end]
            assert passage.start <= passage.trigger[0] < passage.trigger[1] <= passage.end
    for abstention in reading.abstentions:
        assert abstention.text == reading.article.text[abstention.start : abstention.end]


@pytest.mark.model
@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_promises_hold_for_any_mixture_of_paragraphs(paragraphs: list[str]) -> None:
    """Also where paragraphs have nothing to do with each other."""
    _check(read("\n\n".join(paragraphs), "2024-03-10"))


@pytest.mark.model
@settings(max_examples=15, deadline=None)
@given(st.text(alphabet="visit Paris’s “talks” Macron, 2024.\n…\u00a0한국", max_size=80))
def test_promises_hold_for_any_text(text: str) -> None:
    """Also where it is no language at all."""
    _check(read(text))
