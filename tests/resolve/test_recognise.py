"""What rests just where a file stands is recognised at once, and as it would be if all pairs were weighed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.resolve import recognise as recognising
from cuttings.resolve.recognise import recognise
from cuttings.resolve.undoubted import Filed, Resting, undoubted

_IDS = ["visit", "talks", "vote"]
_SORTS = st.sampled_from(["visit", "meeting"])


@st.composite
def _positions(draw: st.DrawFn) -> tuple[tuple[str, int, int], ...]:
    """Passages of one article or two that do not overlap each other."""
    ends = sorted(draw(st.sets(st.integers(0, 12), min_size=2, max_size=5)))
    spans = draw(st.lists(st.sampled_from(list(pairwise(ends))), min_size=1, max_size=2, unique=True))
    return tuple(sorted((draw(st.sampled_from("ab")), 40 * start, 40 * end) for start, end in spans))


@st.composite
def _both(draw: st.DrawFn) -> tuple[list[Resting], list[str], list[Filed]]:
    """Things found, the ids that they would get, and what is on file; some of it stands where what was found stands."""
    is_sorted = draw(st.booleans())
    sorts = _SORTS if is_sorted else st.none()
    found = draw(st.lists(st.builds(Resting, _positions(), sorts), max_size=6))
    wanted = [draw(st.sampled_from(_IDS)) for _ in found]
    there = st.sampled_from([one.positions for one in found]) if found else _positions()
    filed = [
        Filed(draw(there | _positions()), draw(sorts | st.none()), id_, draw(st.booleans()), draw(st.booleans()))
        for id_ in draw(st.lists(st.sampled_from([*_IDS, "visit-2", "talks-2", "vote-2"]), unique=True))
    ]
    return found, wanted, filed


@given(_both())
def test_no_pair_is_taken_that_weighing_would_not_take(both: tuple[list[Resting], list[str], list[Filed]]) -> None:
    """The short way changes nothing but the time that recognising takes."""
    found, wanted, filed = both
    shortly = recognise(found, wanted.__getitem__, filed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recognising, "undoubted", lambda _found, _filed: {})
        weighed = recognise(found, wanted.__getitem__, filed)
    assert shortly == weighed


def test_what_nothing_else_rests_on_is_undoubted() -> None:
    """Neither where two rest on the same words, nor where only a part of the words is the same."""
    found = [
        Resting((("a", 0, 40), ("b", 0, 9)), "visit"),
        Resting((("a", 100, 140),), "visit"),
        Resting((("a", 120, 160),), "visit"),
        Resting((("a", 120, 160),), "meeting"),
        Resting((("a", 200, 240),), "visit"),
    ]
    filed = [
        Filed((("a", 0, 40), ("b", 0, 9)), "visit", "first"),
        Filed((("a", 100, 140),), "visit", "doubtful"),
        Filed((("a", 120, 160),), "meeting", "talks"),
        Filed((("a", 200, 239),), "visit", "longer"),
    ]
    assert undoubted(found, filed) == {0: "first", 3: "talks"}


def test_no_id_is_made_for_what_is_undoubted() -> None:
    """An id is a long text's slug: it is asked for only where the words do not tell."""
    one = Resting((("a", 0, 40),))
    assert recognise([one], lambda _: pytest.fail("was asked"), [Filed(one.positions, None, "kept")]) == {0: "kept"}
