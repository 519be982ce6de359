"""Titles are made of names, and of nothing that was not found."""

from dataclasses import replace

import pytest

from cuttings.find.events.frames import frames
from cuttings.find.events.titles import title, told

FRAME = frames().by_verb["visit"][0][0]


@pytest.mark.parametrize(
    ("template", "names", "expected"),
    [
        ("{visitor} visits[ {destination}]", {"visitor": ("Ann",), "destination": ("Chad",)}, "Ann visits Chad"),
        ("{visitor} visits[ {destination}]", {"visitor": ("Ann",)}, "Ann visits"),
        ("{visitor} visit", {"visitor": ("Ann", "Bo", "Cy")}, "Ann, Bo and Cy visit"),
        ("[{host} welcomes ]{guest}", {"guest": ("Ann",)}, "Ann"),
        ("War[ of {attacker}{adjective}]", {"adjective": ("Chad",)}, "War of Chad"),
        ("{party} meet", {"party": ("the Elders",)}, "The Elders meet"),
    ],
)
def test_a_title_from_its_template(template: str, names: dict[str, tuple[str, ...]], expected: str) -> None:
    """Roles become names; a bracket without a name falls away."""
    assert title(replace(FRAME, title=template), names) == expected


@pytest.mark.parametrize(
    ("lemma", "is_noun", "several", "expected"),
    [
        ("warn", False, False, "warns"),
        ("warn", False, True, "warn"),
        ("deny", False, False, "denies"),
        ("say", False, False, "says"),
        ("confess", False, False, "confesses"),
        ("veto", False, False, "vetoes"),
        ("warning", True, False, "gives warning"),
    ],
)
def test_the_word_of_an_act(lemma: str, is_noun: bool, several: bool, expected: str) -> None:
    """As a headline has it, in the present."""
    assert told(lemma, is_noun, several) == expected
