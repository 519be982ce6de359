"""How often Python looks for what nobody uses any more, while a run makes millions of objects that are all in use."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: New objects between two looks. Python's own 700 make it look through all that lives so often that it takes a third
#: of the time of a run.
_OBJECTS = 50_000


@contextmanager
def seldom() -> Iterator[None]:
    """Look seldom within. What is freed by counting references, which is nearly all, is freed at once as ever."""
    first, *others = gc.get_threshold()
    gc.set_threshold(max(first, _OBJECTS) if first else 0, *others)
    try:
        yield
    finally:
        gc.set_threshold(first, *others)
