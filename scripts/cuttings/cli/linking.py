"""link: what everything in tables of found records is."""

from pathlib import Path

import click

from cuttings.cli.ending import stop_on, stop_without_kb, stopping_on_tables
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
    """Say what is what in tables of what was found.

    Which entity each actor, place, event, claim and date in the tables in DIR is. Writes the tables kind=link and
    kind=entity beside the others. The knowledge base of the project tells what people decided, and which ids there
    are; nothing in it is changed.
    """
    from cuttings.export.partitions import buckets_in
    from cuttings.kb import ledger
    from cuttings.kb.merging import folded
    from cuttings.kb.store import load
    from cuttings.linking import link as what_is_what

    stop_without_kb(project)
    if not buckets_in(folder):
        raise click.UsageError(f"{folder} holds no tables of found records; to make them: cuttings export found DIR")
    kb, problems = load(project / "kb")
    with stopping_on_tables(folder, problems):
        counts = what_is_what(folder, folded(kb), ledger.load(project / "kb"))
    click.echo(", ".join(f"{kind}: {counts[kind]}" for kind in ("actors", "places", "events", "claims", "dates")))
    stop_on(problems)
