"""A hedge, a denial or a plan never becomes a fact."""

from pathlib import Path

import pytest
import yaml

from tests.find.events.reading import read

SENTENCES = [
    sentence
    for group in yaml.safe_load((Path(__file__).parent / "hedges.yml").read_text(encoding="utf-8")).values()
    for sentence in group
]


@pytest.mark.model
@pytest.mark.parametrize("sentence", SENTENCES)
def test_nothing_that_is_no_fact_is_told_as_one(sentence: str) -> None:
    """Only acts of speech in the sentence may have occurred; what they speak of has not."""
    facts = [
        event.title
        for event in read(sentence, "2024-03-10").events
        if event.status in ("occurred", "ongoing")
        and event.factuality == "asserted"
        and event.event_type != "statement"
    ]
    assert facts == []
