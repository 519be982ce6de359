"""Workers end with their parent, however it ends."""

import os
import subprocess
import sys
import time
from pathlib import Path


def test_no_process_outlives_a_parent_that_is_killed() -> None:
    """Each holds a language model in memory."""
    run = [sys.executable, "-m", "tests.scale.idle"]
    with subprocess.Popen(run, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        worker = int(parent.stdout.readline())
        assert _lives(worker)
        parent.kill()
        parent.wait()
        for _ in range(200):
            if not _lives(worker):
                return
            time.sleep(0.1)
    raise AssertionError(f"process {worker} lives on")


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
