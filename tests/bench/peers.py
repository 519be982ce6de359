"""Programs that benchmarks compare with, in an environment of their own: nothing of Cuttings rests on them.

`make bench` installs them by `peers.lock`. The environment's Python also draws the plot.
"""

from pathlib import Path

from tests.bench.row import MissingError

ROOT = Path(__file__).parents[2]
_ENVIRONMENT = ROOT / ".cache" / "peers"
#: Where each stands in the environment. Hugo's own program, as the command of its package starts a Python first.
_PLACES = {
    "python": "bin/python",
    "zensical": "bin/zensical",
    "hugo": "lib/python3*/site-packages/hugo/binaries/hugo",
}


def peer(name: str) -> Path:
    """The program "hugo", "zensical" or the "python" that can draw. Raises MissingError when it is not installed."""
    found = next(_ENVIRONMENT.glob(_PLACES[name]), None)
    if found is None:
        raise MissingError(f"{name}, which `make bench` installs")
    return found
