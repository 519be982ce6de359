"""extract, evaluate: what articles are read for."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cuttings.cli.app import Project, app, refusing, stop_on

if TYPE_CHECKING:
    from cuttings.progress import Step


@app.command()
def extract(
    project: Project = Path(),
    seeds: Annotated[
        str | None,
        typer.Option(
            metavar="PLACE",
            help="Another folder of articles than seeds/, or an address that fsspec reaches: s3://bucket/articles.",
            envvar="CUTTINGS_SEEDS",
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(
            help="spaCy pipeline to read with, for example en_core_web_trf; the best that is installed if absent."
        ),
    ] = None,
    workers: Annotated[
        int, typer.Option(min=1, help="Processes that read articles at the same time, each on a core of its own.")
    ] = 1,
    cluster: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS", help="Dask scheduler whose workers read the articles, for example tcp://10.0.0.1:8786."
        ),
    ] = None,
    report: Annotated[
        bool, typer.Option("--report", help="List the passages that gave nothing, each with the reason.")
    ] = False,
) -> None:
    """Read seeds/ and bring kb/ up to date. Files that people touched are left as they are."""
    from cuttings import abstentions, pipeline
    from cuttings.progress import bar
    from cuttings.scale import Cluster, Processes

    if cluster and workers > 1:
        raise typer.BadParameter("give --workers or --cluster, not both")
    crew = Cluster(cluster) if cluster else Processes(workers) if workers > 1 else None
    with bar() as progress, _articles(seeds, progress) as folder:
        done = pipeline.extract(project, seeds=folder, model=model, progress=progress, workers=crew)
    if report:
        for line in abstentions.lines(done.founds, done.texts):
            typer.echo(line)
    typer.echo(done.summary())
    stop_on(done.problems)


@contextmanager
def _articles(seeds: str | None, progress: "Step") -> Iterator[Path | None]:
    """The folder to read instead of the project's own, if any. Stops the run if it cannot be brought here."""
    from cuttings.read.fetch import FetchError, fetched, is_address

    if seeds is None or not is_address(seeds):
        yield Path(seeds) if seeds else None
        return
    with ExitStack() as stack:
        with refusing(FetchError):
            folder = stack.enter_context(fetched(seeds, progress))
        yield folder


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
