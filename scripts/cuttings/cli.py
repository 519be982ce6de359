"""The command line: arguments, progress and exit codes. The work is done by what the commands import when they run.

Exit codes: 0 all is well; 1 problems were found, each printed as `file:line:column: field: what is wrong, what right
looks like`; 2 the command itself was used wrongly.
"""

import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal

import typer

from cuttings import __version__
from cuttings.model.problem import Problem
from cuttings.reporting import Form, reported

app = typer.Typer(
    help="A folder of articles in, a cited and cross-linked research knowledge base out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
export_app = typer.Typer(help="Write the knowledge base in formats that other tools read.", no_args_is_help=True)
app.add_typer(export_app, name="export")

Project = Annotated[
    Path,
    typer.Option(
        "--project",
        help="Folder of the knowledge base, the one that holds seeds/ and kb/.",
        exists=True,
        file_okay=False,
    ),
]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cuttings {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Options of the command itself."""


@app.command()
def extract(
    project: Project = Path(),
    model: Annotated[
        str | None,
        typer.Option(
            help="spaCy pipeline to read with, for example en_core_web_trf; the best that is installed if absent."
        ),
    ] = None,
    report: Annotated[
        bool, typer.Option("--report", help="List the passages that gave nothing, each with the reason.")
    ] = False,
) -> None:
    """Read seeds/ and bring kb/ up to date. Files that people touched are left as they are."""
    from cuttings import abstentions, pipeline
    from cuttings.progress import bar

    with bar() as progress:
        done = pipeline.extract(project, model=model, progress=progress)
    if report:
        for line in abstentions.lines(done.founds, done.texts):
            typer.echo(line)
    typer.echo(done.summary())
    _stop_on(done.problems)


@app.command()
def check(
    project: Project = Path(),
    form: Annotated[
        Form, typer.Option("--format", help="As lines, as JSON, or as annotations that GitHub shows beside the lines.")
    ] = "text",
) -> None:
    """Report everything that is wrong in kb/, in one run."""
    from cuttings.kb.check import check as check_kb

    problems = check_kb(project)
    if form == "text":
        if not any(problem.stops for problem in problems):
            typer.echo("kb/ is in order")
        _stop_on(problems)
        return
    for line in reported(problems, form, PurePosixPath(project.as_posix())):
        typer.echo(line)
    if any(problem.stops for problem in problems):
        raise typer.Exit(1)


@app.command()
def new(
    kind: Annotated[Literal["actor", "place", "event", "date", "claim", "source"], typer.Argument(help="What it is.")],
    name: Annotated[str, typer.Argument(help="Its name, title, date or content, or the headline of the article.")],
    file: Annotated[str | None, typer.Option(help="For a source: the name of its article in seeds/.")] = None,
    project: Project = Path(),
) -> None:
    """Make the file of a new entity, valid at once, for you to fill in."""
    from cuttings.kb.editing.new import NotNewError, draft, write

    try:
        path = write(project / "kb", draft(kind, name, project / "seeds", file))
    except NotNewError as error:
        typer.echo(error, err=True)
        raise typer.Exit(1) from error
    typer.echo(f"made {path}; it is yours, and the machine never touches it")


@app.command()
def evaluate(
    gold: Annotated[
        Path,
        typer.Argument(help="Folder with the gold standard, one NAME.yaml an article.", exists=True, file_okay=False),
    ],
    articles: Annotated[
        Path | None,
        typer.Option(help="Folder of the articles; articles/ in or beside the gold, else seeds/.", exists=True),
    ] = None,
    errors: Annotated[
        Literal["mentions", "dates", "claims", "events", "relations", "all"] | None,
        typer.Option(help="List what differs from the gold."),
    ] = None,
    only: Annotated[str, typer.Option(help="Articles by their keys in the gold, with commas between.")] = "",
    record: Annotated[bool, typer.Option("--record", help="Keep the figures in figures.yml beside the gold.")] = False,
    model: Annotated[str | None, typer.Option(help="spaCy pipeline to read with.")] = None,
    project: Project = Path(),
) -> None:
    """Measure finding against a gold standard. Fails when a figure is worse than the one recorded."""
    from cuttings.evaluate import command

    report = command.evaluate(gold, articles, project, model, only)
    for line in report.lines(errors):
        typer.echo(line)
    if record:
        report.keep()
    _stop_on(report.problems)


@export_app.command()
def annotations(project: Project = Path()) -> None:
    """Everything found in the articles, as JSON Lines."""
    from cuttings.export.annotations import annotations as records
    from cuttings.export.relations import relations
    from cuttings.kb.across import read_across
    from cuttings.kb.check import check as check_kb
    from cuttings.kb.decisions import load_decisions, settle
    from cuttings.kb.found import read_found, read_links
    from cuttings.kb.jsonl import BrokenRecordError
    from cuttings.kb.store import load

    if not (project / "kb").is_dir():
        _stop_on(check_kb(project))
    kb, problems = load(project / "kb")
    try:
        founds, links = read_found(project / "kb"), read_links(project / "kb")
        across = read_across(project / "kb")
    except BrokenRecordError as error:
        _stop_on([*problems, error.problem])
        return
    decisions, wrong, _ = load_decisions(project / "kb")
    out = typer.get_binary_stream("stdout")  # UTF-8 with plain line ends wherever it runs
    for record in (*records(founds.values(), links, kb), *relations(settle(across, decisions, kb), kb)):
        out.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
    _stop_on([*problems, *wrong])


def _stop_on(problems: Iterable[Problem]) -> None:
    """Print every problem; stop with exit code 1 if there is any that stops."""
    found = set(problems)
    for line in reported(found):
        typer.echo(line, err=True)
    stopping = sum(problem.stops for problem in found)
    if stopping:
        typer.echo(f"{stopping} problem{'s' if stopping > 1 else ''}", err=True)
        raise typer.Exit(1)


def main() -> None:
    """Entry point of the `cuttings` command."""
    app()
