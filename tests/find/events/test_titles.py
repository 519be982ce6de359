"""Titles are made of names, and of nothing that was not found; a new case is a new row of titles.yml."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cuttings.find.events.telling.articles import in_title
from cuttings.find.events.telling.titles import title
from tests.find.events.reading import read

TABLE = yaml.load((Path(__file__).parent / "titles.yml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)


@pytest.mark.parametrize(
    ("templates", "names", "expected"),
    [
        (["Visit by {visitor}[ to {place}]"], {"visitor": ["Ann"], "place": ["Chad"]}, "Visit by Ann to Chad"),
        (["Visit by {visitor}[ to {place}]"], {"visitor": ["Ann"]}, "Visit by Ann"),
        (["Vote by {voter}"], {"voter": ["Cy", "the Ants", "Bo"]}, "Vote by the Ants, Bo and Cy"),
        (["Talks between {party+}", "Talks with {party}"], {"party": ["Ann"]}, "Talks with Ann"),
        (["War in {victim,theatre}"], {"victim": ["Chad"], "theatre": ["Chad"]}, "War in Chad"),
        (["Passage of a {measure}"], {"measure": ["amendment"]}, "Passage of an amendment"),
        (["{deed} by {voter}"], {"deed": ["vote"], "body": ["the Senate"]}, "Vote involving the Senate"),
    ],
)
def test_a_title_from_its_templates(templates: list[str], names: dict[str, list[str]], expected: str) -> None:
    """Roles become names; a bracket without a name falls away, and so does a template."""
    assert title(templates, names) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"party": ["Ann", "Bo"]}, "Possible talks between Ann and Bo"),
        ({"name": ["Treaty of Rome"]}, "Possible Treaty of Rome"),
    ],
)
def test_what_is_only_possible_is_called_so(names: dict[str, list[str]], expected: str) -> None:
    """The word goes before, and a proper name keeps its capital."""
    assert title(["{name}", "Talks between {party+}"], names, "possible") == expected


def test_a_word_that_begins_as_a_name_does_keeps_no_capital() -> None:
    """Ali is no part of an alignment."""
    assert title(["Alignment of {party}"], {"party": ["Ali"]}, "possible") == "Possible alignment of Ali"


@given(st.permutations(["Ann", "Bo", "the Cats"]))
def test_a_title_does_not_depend_on_who_is_named_first(party: list[str]) -> None:
    """Whatever the order."""
    assert title(["Talks between {party+}"], {"party": party}) == "Talks between Ann, Bo and the Cats"


@pytest.mark.parametrize("row", TABLE["names"], ids=lambda row: str(row["written"]))
def test_a_name_within_a_title(row: dict[str, str]) -> None:
    """With the article that English wants."""
    assert in_title(row["name"], row["kind"]) == row["written"]


@pytest.mark.model
@pytest.mark.parametrize("row", TABLE["sentences"], ids=lambda row: str(row["titles"]))
def test_the_titles_of_a_sentence(row: dict[str, Any]) -> None:
    """Short, in good English, and the same whoever is named first."""
    assert [event.title for event in read(row["text"], "2024-06-17").events] == row["titles"]
