"""The command line: arguments, progress and exit codes. The work is done by what the commands import when they run.

Exit codes: 0 all is well; 1 problems were found, each printed as `file:line:column: field: what is wrong, what right
looks like`; 2 the command itself was used wrongly.
"""

from cuttings.cli import changing, editing, exporting, reading, reviewing, trusting
from cuttings.cli.app import app

__all__ = ["app", "changing", "editing", "exporting", "main", "reading", "reviewing", "trusting"]


def main() -> None:
    """Entry point of the `cuttings` command."""
    app()
