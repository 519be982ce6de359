"""Words are found again exactly, or not at all."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cuttings.kb.trust.anchors import anchor, anchored
from cuttings.model import Evidence
from cuttings.resolve.shift import Shift
from cuttings.strict_yaml import load

CASES = load((Path(__file__).parent / "anchors.yml").read_text(encoding="utf-8"))
#: Few letters, so that the same words stand in several places.
TEXTS = st.text(alphabet="ab. ", max_size=40)


def _quotation(prefix: str, exact: str, suffix: str) -> Evidence:
    place = {"start": len(prefix), "end": len(prefix) + len(exact)}
    return Evidence(source="a", exact=exact, prefix=prefix, suffix=suffix, sha256="0" * 12, **place)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_where_a_quotation_stands_now(case: dict[str, Any]) -> None:
    """What the file says."""
    prefix, exact, suffix = re.split(r"[\[\]]", case["was"])
    assert list(anchor(_quotation(prefix, exact, suffix), case["now"])) == case["told"]


@given(st.tuples(TEXTS, TEXTS, TEXTS), TEXTS)
def test_what_is_anchored_stands_there(parts: tuple[str, str, str], now: str) -> None:
    """With its neighbourhood, to the character, and nowhere else."""
    prefix, exact, suffix = parts
    assume(exact)
    found = anchored(_quotation(*parts), now, "1" * 64)
    whole = f"{prefix}{exact}{suffix}"
    places = [at for at in range(len(now)) if now.startswith(whole, at)]
    assert (found is not None) == (len(places) == 1)
    if found:
        assert (found.start, found.end) == (places[0] + len(prefix), places[0] + len(prefix) + len(exact))
        assert (found.exact, found.prefix, found.suffix, found.sha256) == (exact, prefix, suffix, "1" * 12)


@given(st.text(max_size=30), st.text(max_size=30), st.data())
def test_offsets_follow_only_to_the_same_characters(before: str, now: str, data: st.DataObject) -> None:
    """Whatever was changed: what is said to be left of one character is that character."""
    shift = Shift(before, now)
    for at in range(len(before)):
        left = shift(at, at + 1)
        assert left is None or now[slice(*left)] == before[at]


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_what_stands_around_an_insertion_is_left(head: str, new: str, tail: str) -> None:
    """Every stretch before and after it, as it was."""
    shift = Shift(head + tail, head + new + tail)
    left = [shift(at, at + 1) for at in range(len(head + tail))]
    assert all(left)
