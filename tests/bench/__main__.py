"""All benchmarks, or some: `python -m tests.bench [--small] [--record] [NAME …]`.

`--small` proves that they work, with sizes whose figures mean nothing; `--record` keeps the figures for the docs.
`make bench` runs and keeps all of them, with what they are compared with.
"""

import argparse
import sys
from collections.abc import Sequence

from rich.console import Console

from tests.bench import record
from tests.bench.row import MissingError
from tests.bench.run import Outcome, modules, run
from tests.bench.table import for_terminal


def main() -> None:
    """Run them one after another; exit code 1 if one is broken. A goal that is not reached is a figure, no error."""
    asked = _arguments()
    console = Console(stderr=True)
    outcomes = [_run(module, not asked.small, console) for module in asked.names or modules()]
    Console().print(for_terminal(outcomes))
    if asked.record:
        _record(outcomes, console)
    sys.exit(any(outcome.broken for outcome in outcomes))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.bench", description="Print figures beside their goals.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a module of tests/bench; all of them if absent")
    sizes = parser.add_mutually_exclusive_group()
    sizes.add_argument("--small", action="store_true", help="sizes that only prove that it works")
    sizes.add_argument("--record", action="store_true", help="keep the figures for docs/performance.md")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(modules()):
        parser.error(f"no benchmark is named {', '.join(sorted(unknown))}; there are {', '.join(modules())}")
    return asked


def _run(module: str, full: bool, console: Console) -> Outcome:
    with console.status(f"{module} …"):
        outcome = run(module, full=full)
    console.print(f"{module}: {'broken' if outcome.broken else outcome.missing or 'done'}", markup=False)
    if outcome.broken:
        console.print(outcome.broken, markup=False, style="dim")
    return outcome


def _record(outcomes: Sequence[Outcome], console: Console) -> None:
    try:
        record.keep(outcomes)
    except MissingError as error:
        console.print(f"the plot is as it was: it needs {error}", markup=False)


if __name__ == "__main__":
    main()
