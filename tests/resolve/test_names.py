"""Which spellings are one name; the tables are in names.yml."""

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cuttings.resolve import names as naming
from cuttings.resolve.names import is_full, is_short, name_key, short_key

TABLE = yaml.safe_load(Path(__file__).with_name("names.yml").read_text(encoding="utf-8"))


def _pairs(section: str) -> list[Any]:
    rows = [row if isinstance(row, dict) else {"of": "person", "names": row} for row in TABLE[section]]
    return [(row["of"], *pair) for row in rows for pair in combinations(row["names"], 2)]


@pytest.mark.parametrize(("of", "one", "other"), _pairs("same"))
def test_spellings_of_one_name_have_one_key(of: Any, one: str, other: str) -> None:
    """Rules, not likeness, make two spellings one."""
    assert name_key(one, of) == name_key(other, of)


@pytest.mark.parametrize(("of", "one", "other"), _pairs("apart"))
def test_names_that_look_alike_have_two_keys(of: Any, one: str, other: str) -> None:
    """A letter may tell two people apart."""
    assert name_key(one, of) != name_key(other, of)


@pytest.mark.parametrize(("section", "expected"), [("full", True), ("not_full", False)])
def test_only_a_full_name_stands_for_itself_elsewhere(section: str, expected: bool) -> None:
    """A surname, and a body that every state has, mean something only in their article."""
    names = [(name, of) for of, row in TABLE[section].items() for name in row]
    assert {name: is_full(name, of) for name, of in names} == {name: expected for name, _ in names}


def test_an_initial_is_short_for_a_first_name() -> None:
    """V. Markov may be Viktor Markov, and not Pavel Markov."""
    assert is_short("V. Markov", "person")
    assert short_key("V. Markov", "person") == short_key("Viktor Markov", "person")
    assert short_key("V. Markov", "person") != short_key("Pavel Markov", "person")


@given(st.text(max_size=40), st.sampled_from(["person", "state", "body", "group", "place"]))
def test_any_text_has_a_key_that_case_and_spaces_do_not_change(name: str, of: Any) -> None:
    """Keys never fail, and a name is itself however it is spaced."""
    assert name_key(f"  {name}\n", of) == name_key(name, of)


@given(st.text(alphabet="abZ9 -_.'é", max_size=20))
def test_names_of_plain_letters_are_taken_apart_as_all_others(name: str) -> None:
    """The short way changes nothing but the time that it takes."""
    assert naming._words(name) == naming._spelt_plainly(name)
