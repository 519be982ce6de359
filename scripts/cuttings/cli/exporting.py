"""export: the knowledge base in formats that other tools read."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuttings.cli.ending import stop_on, stop_without_kb, stopping_on_tables
from cuttings.cli.options import project_option
from cuttings.cli.printing import for_programs

if TYPE_CHECKING:
    from cuttings.export.partitions import Form
    from cuttings.model.problem import Problem


@click.group()
def export() -> None:
    """Write the knowledge base in formats that other tools read."""


@export.command()
@project_option
def annotations(project: Path) -> None:
    """Print everything found, with its entities, as JSON Lines."""
    import json

    from cuttings.export.annotations import annotations as records
    from cuttings.export.relations import relations
    from cuttings.kb.across import read_across
    from cuttings.kb.decisions import load_decisions, settle
    from cuttings.kb.found import read_found, read_links
    from cuttings.kb.jsonl import BrokenRecordError
    from cuttings.kb.merging import folded
    from cuttings.kb.store import load

    stop_without_kb(project)
    kb, problems = load(project / "kb")
    kb = folded(kb)
    try:
        founds, links = read_found(project / "kb"), read_links(project / "kb")
        across = read_across(project / "kb")
    except BrokenRecordError as error:
        stop_on([*problems, error.problem])
        return
    decisions, wrong, _ = load_decisions(project / "kb")
    for record in (*records(founds.values(), links, kb), *relations(settle(across, decisions, kb), kb)):
        for_programs(json.dumps(record, ensure_ascii=False))
    stop_on([*problems, *wrong])


@export.command()
@click.argument(
    "folder",
    metavar="DIR",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write them into; made if it is not there, and to be empty if it is.",
)
@click.option("--format", "form", type=click.Choice(["parquet", "jsonl"]), default="parquet", help="Form of the files.")
@click.option(
    "--buckets", type=click.IntRange(min=1), help="Parts of each table; one for a thousand sources if absent."
)
@project_option
def found(folder: Path, form: "Form", buckets: int | None, project: Path) -> None:
    """Write what was found into DIR, as tables in parts.

    There is a table for each kind of record, in parts by source, for example kind=mention/bucket=0/part.parquet, and
    one of the sources themselves, as far as their files tell.
    """
    from cuttings.export.origins import write_origins
    from cuttings.export.partitions import SOURCES, by_bucket, write_bucket
    from cuttings.kb.found import kept_sources, read_source
    from cuttings.kb.store import load_sources

    stop_without_kb(project)
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} holds something already: name a new folder, so that no old part stays in it")
    kb_dir = project / "kb"
    sources = kept_sources(kb_dir)
    if not sources:
        click.echo(
            "kb/found/ holds nothing, so nothing is written; for articles in seeds/, run: cuttings extract", err=True
        )
    total = buckets or max(1, -(-len(sources) // SOURCES))
    problems: list[Problem] = []
    with stopping_on_tables(folder, problems):
        for number, members in by_bucket(sources, total):
            write_bucket((read_source(kb_dir, source) for source in members), folder, number, form)
            origins, wrong = load_sources(kb_dir, members)
            write_origins(origins, folder, number, form)
            problems += wrong
    stop_on(problems)
