"""The text as the parser sees it: as long as the article, without what is none of its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.find.fold import fold
from tests.find.names.marked import article

_NOTES = "\n1 Office of the Minister.\n2. Interview."


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The base is near Tarsk.2 Norland denied it.", "The base is near Tarsk.  Norland denied it."),
        ('It would "wait."1 Nobody knows.', 'It would "wait."  Nobody knows.'),
        ("A note without its line.7 Norland denied it.", "A note without its line.7 Norland denied it."),
        ("See No.2 and Art.2 of the treaty.", "See No.2 and Art.2 of the treaty."),
        ("It left on Sept.2 and see para.2 on approx.2 ships.", "It left on Sept.2 and see para.2 on approx.2 ships."),
        ("It cost 1,2 and then 3.2 crowns.", "It cost 1,2 and then 3.2 crowns."),
        ("He said.[7] Norland denied it.", "He said.    Norland denied it."),
    ],
)
def test_numbers_of_notes_are_blank(text: str, seen: str) -> None:
    """In brackets, or bare where a line opens with the same number."""
    assert fold(article(text + _NOTES))[: len(text)] == seen


@pytest.mark.parametrize(
    "after",
    [
        "\n2 people died.",  # nothing counts from 1 on
        "\n1 ship sank.\nMore ships came.",  # one line is no run
        "\n11 September was a Tuesday.\n2 people died.",
    ],
)
def test_lines_that_begin_with_a_number_are_no_notes(after: str) -> None:
    """Unless they count up from 1."""
    text = "The base is near Tarsk.2 Norland denied it." + after
    assert fold(article(text))[: len("The base is near Tarsk.2")] == "The base is near Tarsk.2"


def test_marks_stand_before_the_notes() -> None:
    """Numbers in the notes themselves stay."""
    text = "It rained.2 Then it stopped.1" + _NOTES + " See also there.2"
    assert fold(article(text)).endswith("there.2")


@given(st.text(alphabet='ab .12\n[]"”', max_size=60))
def test_offsets_stay_true(text: str) -> None:
    """The folded text has the length of the article."""
    assert len(fold(article(text))) == len(text)
