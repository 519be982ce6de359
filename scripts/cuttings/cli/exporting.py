"""export: the knowledge base in formats that other tools read."""

from pathlib import Path

import click

from cuttings.cli.ending import stop_on, stop_without_kb
from cuttings.cli.options import project_option


@click.group()
def export() -> None:
    """Write the knowledge base in formats that other tools read."""


@export.command()
@project_option
def annotations(project: Path) -> None:
    """Everything found in the articles, as JSON Lines."""
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
        click.echo(json.dumps(record, ensure_ascii=False).encode())  # UTF-8 with plain line ends wherever it runs
    stop_on([*problems, *wrong])
