"""How often Python looks for what nobody uses any more, while a run makes millions of objects that are all in use."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: New objects between two looks at what is young; so many of those looks before one at what is older, and so many of
#: these before one at everything. Python's own 700, 10 and 10 make it look so often that it takes a third of the time
#: of a run, and the more the larger the corpus is that lives all the while.
_SELDOM = (200_000, 50, 1_000)


@contextmanager
def seldom() -> Iterator[None]:
    """Look seldom within. What is freed by counting references, which is nearly all, is freed at once as ever."""
    before = gc.get_threshold()
    if before[0]:  # else there are no looks at all
        gc.set_threshold(*map(max, before, _SELDOM))
    try:
        yield
    finally:
        _count_as_old()  # else the next new object would have all be looked through that was made since the last look
        gc.set_threshold(*before)


@contextmanager
def uncollected() -> Iterator[None]:
    """Without any look, while much is made and all of it kept, in no circles: what is made counts as old afterwards.

    Looks would go through all of that again each time that it has grown by a quarter, and find nothing.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _count_as_old()
            gc.enable()


def _count_as_old() -> None:
    """All there is counts as old, whatever its age, and is looked through with the old."""
    if not gc.get_freeze_count():  # else somebody means to keep it out for good
        gc.freeze()  # takes it out of what is looked through
        gc.unfreeze()  # and puts it back as the oldest


def without_last_look() -> None:
    """The last thing a process does: it ends without looking once more for what only circles hold.

    Python would go through all there is several times before it ends. What is counted is still freed one by one.
    """
    gc.freeze()
