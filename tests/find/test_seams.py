"""Lost spaces, and capitals inside words that are none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English

from cuttings.find.language import part_at_seams
from cuttings.find.seams import loosened


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Envoys of theU.S. met.", "Envoys of the U.S. met."),
        ("the armyofUkraine", "the armyof Ukraine"),  # the name is what matters
        ("She visitedPeru andRussians.", "She visited Peru and Russians."),
        ("in theUK", "in the UK"),
    ],
)
def test_seam(text: str, apart: str) -> None:
    """Behind a whole word in small letters."""
    assert loosened(text) == apart


@pytest.mark.parametrize(
    "word",
    [
        "iPhone",
        "eBay",
        "McDonald",
        "MacArthur",
        "O'Brien",
        "deGaulle",
        "macOS",
        "easyJet",
        "mRNA",
        "TheHill",
        "Lima_theUK",
        "LaTeX",
        "thE",
        "YouTube",
        "kWh",
        "thyssenKrupp",
        "theGrio",
        "inDrive",
        "example.org/theUkraine",
        "theUN@example.org",
        "office@theUN.example",
        "theUkraine.example",
        "example.org/news?from-theUkraine",
    ],
)
def test_no_seam(word: str) -> None:
    """A capital inside a name is part of it."""
    assert loosened(f"The {word} again") == f"The {word} again"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("theU.S.", ["the", "U.S."]),
        ('yield,"said', ["yield", ",", '"', "said"]),
        ("UN.Peru", ["UN", ".", "Peru"]),
        ("U.S.-made", ["U.S.-made"]),
        ("iPhone", ["iPhone"]),
        ("Seoul-Tokyo", ["Seoul", "-", "Tokyo"]),
    ],
)
def test_words_for_the_parser(text: str, words: list[str]) -> None:
    """The tokenizer parts them as if the spaces were there, and what it parted before."""
    nlp = English()
    part_at_seams(nlp)
    assert [token.text for token in nlp(text)] == words


@given(st.text(alphabet='theofvisitdUSÉ .,"-3', max_size=60))
def test_only_spaces_are_put_in(text: str) -> None:
    """And none beside another space."""
    assert re.sub(r"(?<=[a-z]) (?=[A-ZÉ])", "", loosened(text)) == re.sub(r"(?<=[a-z]) (?=[A-ZÉ])", "", text)
    assert loosened(loosened(text)) == loosened(text)
