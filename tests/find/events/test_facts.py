"""A fact stays one beside words that take others away."""

from pathlib import Path

import pytest
import yaml

from tests.find.events.reading import read

SENTENCES = [
    tuple(row)
    for group in yaml.safe_load((Path(__file__).parent / "facts.yml").read_text(encoding="utf-8")).values()
    for row in group
]


@pytest.mark.model
@pytest.mark.parametrize(("kind", "sentence"), SENTENCES)
def test_a_fact_stays_one(kind: str, sentence: str) -> None:
    """It took place or goes on, on the word of the article or of whoever is quoted."""
    facts = [
        event.event_type
        for event in read(sentence, "2024-03-10").events
        if event.status in ("occurred", "ongoing") and event.factuality in ("asserted", "attributed")
    ]
    assert kind in facts
