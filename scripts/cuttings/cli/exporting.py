"""export: the knowledge base in formats that other tools read."""

import json
from pathlib import Path

import typer

from cuttings.cli.app import Project, app, stop_on, stop_without_kb

export_app = typer.Typer(help="Write the knowledge base in formats that other tools read.", no_args_is_help=True)
app.add_typer(export_app, name="export")


@export_app.command()
def annotations(project: Project = Path()) -> None:
    """Everything found in the articles, as JSON Lines."""
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
    out = typer.get_binary_stream("stdout")  # UTF-8 with plain line ends wherever it runs
    for record in (*records(founds.values(), links, kb), *relations(settle(across, decisions, kb), kb)):
        out.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
    stop_on([*problems, *wrong])
