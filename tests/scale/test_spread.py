"""Promises of batches, and of the work spread over a crew, for all lengths and all misfortunes."""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.scale.batches import MOST, batches
from cuttings.scale.spread import spread
from cuttings.scale.stops import LostError

_LENGTHS = st.lists(st.integers(0, 3 * MOST), max_size=40)


@given(_LENGTHS, st.integers(1, 64))
def test_batches_hold_every_item_once_and_in_order(lengths: list[int], together: int) -> None:
    """None is empty, and only an item that is too long by itself makes one that is too long."""
    made = list(batches(lengths, lambda length: length, together))
    assert [item for batch in made for item in batch] == lengths
    assert all(batch and (len(batch) == 1 or sum(batch) <= MOST) for batch in made)


@given(st.lists(st.integers(100, 200), min_size=200, max_size=400), st.integers(1, 8))
def test_there_are_batches_for_all(lengths: list[int], together: int) -> None:
    """Each worker has several turns, so that none waits long for the last one."""
    assert len(list(batches(lengths, lambda length: length, together))) >= 4 * together


class _Unlucky:
    """A crew that fails a number of times on a batch that holds certain items, and is lost after a number of turns."""

    together = 3

    def __init__(self, failures: dict[int, int], turns: int) -> None:
        self._failures = dict(failures)
        self._turns = turns

    def submit(self, batch: Sequence[Any]) -> Future[Sequence[Any]]:
        """The work is done, or fails, at once."""
        self._turns -= 1
        if self._turns < 0:
            raise LostError("nobody left")
        future: Future[Sequence[Any]] = Future()
        bad = [item for item in batch if self._failures.get(item, 0) > 0]
        for item in bad:
            self._failures[item] -= 1
        if bad:
            future.set_exception(MemoryError())
        else:
            future.set_result([item * 10 for item in batch])
        return future

    def look(self) -> None:
        """Nobody is missed."""


class _Vanishing(_Unlucky):
    """A crew that takes one batch for good, and that is gone when somebody looks."""

    def submit(self, batch: Sequence[Any]) -> Future[Sequence[Any]]:
        """The batch with a 1 is never done."""
        return Future() if 1 in batch else super().submit(batch)

    def look(self) -> None:
        """Nobody is there."""
        raise LostError("nobody left")


def test_a_crew_that_is_gone_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done comes out; what is not comes out as lost."""
    monkeypatch.setattr("cuttings.scale.spread._LOOK", 0.01)
    outcomes = dict(spread(_Vanishing({}, 100), [[0], [1, 2], [3], [4]]))
    assert [outcomes[item] for item in (0, 3, 4)] == [0, 30, 40]
    assert all(isinstance(outcomes[item], LostError) for item in (1, 2))


@given(
    st.lists(st.lists(st.integers(0, 1_000), min_size=1, max_size=4), max_size=12),
    st.dictionaries(st.integers(0, 1_000), st.integers(1, 4)),
    st.one_of(st.integers(0, 30), st.just(1_000)),
)
def test_every_item_comes_out_once(parts: list[list[int]], failures: dict[int, int], turns: int) -> None:
    """With its own result or with what went wrong; what has a result fails in nobody's company."""
    numbers = iter(range(1_000))
    parts = [[next(numbers) for _ in part] for part in parts]
    outcomes = dict(found := list(spread(_Unlucky(failures, turns), parts)))
    assert sorted(outcomes) == sorted(item for item, _ in found) == [item for part in parts for item in part]
    for item, outcome in outcomes.items():
        if not isinstance(outcome, Exception):
            assert outcome == item * 10
        elif isinstance(outcome, MemoryError):
            assert failures[item] > 2
        else:
            assert turns < 1_000
    if turns == 1_000:
        assert {item for item, outcome in outcomes.items() if isinstance(outcome, Exception)} == {
            item for item in outcomes if failures.get(item, 0) > 2
        }
