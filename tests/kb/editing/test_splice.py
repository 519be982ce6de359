"""Changes of one place in a file, with every other byte as it was."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb.dump import dump
from cuttings.kb.editing.splice import CannotSpliceError, with_item, with_value, without
from cuttings.model import Actor, Evidence, Place, Role
from tests.kb.entities import TEXT, records

HERE = Path(__file__).parent
CASES = [case for path in sorted((HERE / "splices").glob("*.yml")) for case in yaml.safe_load(path.read_text("utf-8"))]
ORDER = ("name", "kind", "aliases", "weak_aliases", "not", "roles")


def edited(text: str, edit: dict[str, Any]) -> str:
    """The text after the edit of a case."""
    if "without" in edit:
        return without(text, tuple(edit["without"]))
    if "with_item" in edit:
        return with_item(text, tuple(edit["with_item"]), edit["value"], edit.get("order", ()))
    return with_value(text, tuple(edit["with_value"]), edit["value"], edit.get("order", ()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_a_change_touches_one_place(case: dict[str, Any]) -> None:
    """The whole file, before and after."""
    if "refused" in case:
        with pytest.raises(CannotSpliceError, match=case["refused"]):
            edited(case["before"], case["edit"])
    else:
        assert edited(case["before"], case["edit"]) == case["after"]


ITEMS = st.one_of(
    st.tuples(st.just("aliases"), TEXT),
    st.tuples(st.just("weak_aliases"), TEXT),
    st.tuples(st.just("roles"), records(Role)),
    st.tuples(st.just("evidence"), records(Evidence)),
)


@given(actor=records(Actor), new=ITEMS)
def test_what_is_added_is_put_between(actor: Actor, new: tuple[str, Any]) -> None:
    """In a file as the machine writes it there is always a place, and nothing else moves."""
    text = dump("actors", actor)
    after = with_item(text, (new[0],), new[1], ORDER)
    start = next((at for at, (one, other) in enumerate(zip(text, after, strict=False)) if one != other), len(text))
    rest = len(text) - start
    assert after.endswith(text[start:]) if rest else after.startswith(text)


@given(actor=records(Actor), new=ITEMS)
def test_what_was_added_can_be_taken_out(actor: Actor, new: tuple[str, Any]) -> None:
    """The file is then what it was, byte for byte."""
    text = dump("actors", actor)
    number = len(getattr(actor, new[0]))
    assert without(with_item(text, (new[0],), new[1], ORDER), (new[0], number)) == text


@given(place=records(Place), name=TEXT)
def test_a_value_that_is_set_back_leaves_no_trace(place: Place, name: str) -> None:
    """Other fields stand as they stood."""
    text = dump("places", place)
    assert with_value(with_value(text, ("name",), name), ("name",), place.name) == text
