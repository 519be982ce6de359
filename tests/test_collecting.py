"""Looking seldom for unused objects ends with the run."""

import gc
import weakref

import pytest

from cuttings.collecting import seldom, uncollected, without_last_look


def test_it_is_as_before_afterwards() -> None:
    """Also when the run fails."""
    before = gc.get_threshold()
    with pytest.raises(ValueError), seldom():
        assert gc.get_threshold()[0] > before[0]
        raise ValueError
    assert gc.get_threshold() == before


def test_who_looks_never_goes_on_so() -> None:
    """A program that turned it off, or looks even more seldom, knows why."""
    before = gc.get_threshold()
    try:
        for threshold in (0, 10**7):
            gc.set_threshold(threshold, 10, 10)
            with seldom():
                assert gc.get_threshold()[0] == threshold
    finally:
        gc.set_threshold(*before)


def test_what_was_made_without_looks_counts_as_old() -> None:
    """It is not gone through when looks begin again, and what was frozen before stays so."""
    with uncollected():
        assert not gc.isenabled()
        made = [[number] for number in range(10_000)]
    assert gc.isenabled()
    old = {id(one) for one in gc.get_objects(generation=2)}
    assert {id(one) for one in made} <= old
    gc.freeze()
    try:
        with uncollected():
            pass
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()


def test_what_was_made_with_few_looks_counts_as_old() -> None:
    """So that the end of a run does not begin with a look at all of it."""
    with seldom():
        made = [[number] for number in range(10_000)]
    assert {id(one) for one in made} <= {id(one) for one in gc.get_objects(generation=2)}


class Ring:
    """Refers to itself, so that only a look frees it."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_there_at_the_end_is_not_looked_through() -> None:
    """Circles are left to the system."""
    ring = Ring()
    there = weakref.ref(ring)
    try:
        without_last_look()
        del ring
        gc.collect()
        assert there()
    finally:
        gc.unfreeze()
    gc.collect()
    assert not there()
