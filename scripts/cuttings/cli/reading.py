"""extract, evaluate: what articles are read for."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from cuttings.cli.app import Project, app, stop_on


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
        done = pipeline.extract(project, model=model, progress=progress, whole=report)
    if report:
        for line in abstentions.lines(done.founds, done.texts):
            typer.echo(line)
    typer.echo(done.summary())
    stop_on(done.problems)


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
    stop_on(report.problems)
