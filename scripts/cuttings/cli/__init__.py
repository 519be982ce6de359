"""The command line: arguments, progress and exit codes. The work is done by what the commands import when they run.

Nothing here imports more than click before a command runs, so that `--help` and completion answer at once.

Exit codes: 0 all is well; 1 problems were found, each printed as `file:line:column: field: what is wrong, what right
looks like`; 2 the command itself was used wrongly.
"""

import gc
import os

import click

from cuttings import __version__
from cuttings.cli.changing import diff, init
from cuttings.cli.editing import check, merge, new, reject, rename, split
from cuttings.cli.exporting import export
from cuttings.cli.linking import link
from cuttings.cli.reading import evaluate, extract
from cuttings.cli.reviewing import review
from cuttings.cli.trusting import reanchor, reviewed, status

__all__ = ["app", "main"]


class _InOrder(click.Group):
    """Lists its commands in the order in which people come to need them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002, click's signature
        return list(self.commands)


@click.group(
    "cuttings",
    cls=_InOrder,
    commands=[
        *(init, extract, check, review),
        *(new, merge, split, rename, reject),
        *(reviewed, status, reanchor),
        *(diff, export, link, evaluate),
    ],
    context_settings={"show_default": True},
)
@click.version_option(__version__, message="%(prog)s %(version)s", help="Print the version and stop.")
def app() -> None:
    """A folder of articles in, a cited and cross-linked research knowledge base out."""


def main() -> None:
    """Entry point of the `cuttings` command."""
    from cuttings.collecting import seldom

    # No plugin of pydantic has a say in what a record is, and to look for one is to ask every package installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        with seldom():
            app(prog_name="cuttings")
    finally:
        gc.freeze()  # or all that is left would be looked through once more before it goes
