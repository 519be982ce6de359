"""How many threads numeric libraries take: by themselves one for each core, from when they are loaded."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

#: What tells the libraries in use to take one.
ONE_THREAD = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"), "1"
)


@contextmanager
def environment(values: Mapping[str, str]) -> Iterator[None]:
    """With these variables, which processes that begin and libraries that are loaded meanwhile go by."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
