"""A parent with a worker that has nothing to do: prints the worker's process id, and stays."""

import os
import sys
import time
from collections.abc import Sequence

from cuttings.scale import Processes


def who(batch: Sequence[object]) -> Sequence[int]:
    """The process that does it, for each item."""
    return [os.getpid() for _ in batch]


if __name__ == "__main__":
    from tests.scale import idle  # workers find it by that name

    with Processes(1).crew(idle.who, "none") as crew:
        sys.stdout.write(f"{crew.submit([0]).result()[0]}\n")
        sys.stdout.flush()
        time.sleep(600)
