"""Datelines at the start of a paragraph."""

import pytest

from cuttings.find.claims.speakers.dateline import past_dateline


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("PORT SELA, May 3 (OCNA) -- The harvest was good", "The harvest was good"),
        ("BRUSSELS (Reuters) - Halden may act", "Halden may act"),
        ("TOKYO — The firm grew", "The firm grew"),
        ("SEOUL: The king came", "The king came"),
        ("Trade talks - a summary", "Trade talks - a summary"),
        ("The council (and its chair) met", "The council (and its chair) met"),
        ("It rained", "It rained"),
    ],
)
def test_past_dateline(text: str, rest: str) -> None:
    """What remains of a paragraph without its dateline."""
    start, end = past_dateline(text, (0, len(text)))
    assert text[start:end] == rest


def test_a_dateline_stands_at_the_start_of_a_paragraph_only() -> None:
    """The same words later in a line are content."""
    text = "He left PARIS (AFP) - again"
    assert past_dateline(text, (8, len(text))) == (8, len(text))
