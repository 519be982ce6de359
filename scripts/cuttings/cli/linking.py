"""link: who is who in tables of found records."""

from pathlib import Path

import click

from cuttings.cli.ending import stop_without_kb, stopping_on_tables
from cuttings.cli.options import project_option


@click.command()
@click.argument(
    "folder",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of tables that `cuttings export found` wrote.",
)
@project_option
def link(folder: Path, project: Path) -> None:
    """Say who is who in tables of what was found.

    Which actor or place everybody and everything in the tables in DIR is. Writes the tables kind=link and kind=entity
    beside the others. The knowledge base of the project tells what people decided, and which ids there are; nothing in
    it is changed.
    """
    from cuttings.export.partitions import buckets_in
    from cuttings.linking import link as who_is_who

    stop_without_kb(project)
    if not buckets_in(folder):
        raise click.UsageError(f"{folder} holds no tables of found records; to make them: cuttings export found DIR")
    with stopping_on_tables(folder):
        click.echo(f"actors and places: {who_is_who(folder, project / 'kb')}")
