"""All commands, in the order in which people come to need them.

Nothing here imports more than click before a command runs, so that `--help` and completion answer at once.
"""

import click

from cuttings import __version__
from cuttings.cli.changing import diff, init
from cuttings.cli.editing import check, merge, new, reject, rename, split
from cuttings.cli.exporting import export
from cuttings.cli.linking import link
from cuttings.cli.reading import evaluate, extract
from cuttings.cli.reviewing import review
from cuttings.cli.trusting import reanchor, reviewed, status


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
