"""extract, evaluate: what articles are read for."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from cuttings.cli.ending import refusing, stop_on
from cuttings.cli.options import project_option
from cuttings.cli.printing import for_people

if TYPE_CHECKING:
    from cuttings.places import Place
    from cuttings.progress import Step


@click.command()
@project_option
@click.option(
    "--seeds",
    metavar="PLACE",
    envvar="CUTTINGS_SEEDS",
    show_envvar=True,
    help="Another folder of articles than seeds/, or an address that fsspec reaches, for example s3://bucket/articles.",
)
@click.option(
    "--model", help="spaCy pipeline to read with, for example en_core_web_trf; the best that is installed if absent."
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes that read articles at the same time, each on a core of its own.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Dask scheduler whose workers read the articles, for example tcp://10.0.0.1:8786.",
)
@click.option("--report", is_flag=True, help="List the passages that gave nothing, each with the reason.")
def extract(
    project: Path, seeds: str | None, model: str | None, workers: int, cluster: str | None, report: bool
) -> None:
    """Read seeds/ and bring kb/ up to date. Files that people touched are left as they are."""
    from cuttings import abstentions, pipeline
    from cuttings.places.folder import own
    from cuttings.progress import bar
    from cuttings.scale import Cluster, Processes

    if cluster and workers > 1:
        raise click.UsageError("give --workers or --cluster, not both")
    crew = Cluster(cluster) if cluster else Processes(workers) if workers > 1 else None
    with bar() as progress:
        place = _place(seeds, progress) if seeds else own(project)
        done = pipeline.extract(project, seeds=place, model=model, progress=progress, workers=crew, whole=report)
    if report:
        for line in abstentions.lines(done.founds, done.texts, place.name):
            for_people(line)
    click.echo(done.summary())
    stop_on(done.problems)


def _place(seeds: str, progress: "Step") -> "Place":
    """The place to read instead of the project's own folder. Stops the run if there are no articles to be had."""
    from cuttings.places import PlaceError

    with refusing(PlaceError):
        if "://" in seeds:
            from cuttings.places.store import opened

            return opened(seeds, progress)
        from cuttings.places.folder import standing

        return standing(Path(seeds))


@click.command()
@click.argument(
    "gold",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder with the gold standard, one NAME.yaml an article.",
)
@click.option(
    "--articles",
    type=click.Path(exists=True, path_type=Path),
    help="Folder of the articles; articles/ in or beside the gold, else seeds/.",
)
@click.option(
    "--errors",
    type=click.Choice(["mentions", "dates", "claims", "events", "relations", "all"]),
    help="List what differs from the gold.",
)
@click.option("--only", default="", show_default=False, help="Articles by their keys in the gold, with commas between.")
@click.option("--record", is_flag=True, help="Keep the figures in figures.yml beside the gold.")
@click.option("--model", help="spaCy pipeline to read with.")
@project_option
def evaluate(
    gold: Path,
    articles: Path | None,
    errors: Literal["mentions", "dates", "claims", "events", "relations", "all"] | None,
    only: str,
    record: bool,
    model: str | None,
    project: Path,
) -> None:
    """Measure finding against a gold standard. Fails when a figure is worse than the one recorded."""
    from cuttings.evaluate import command

    report = command.evaluate(gold, articles, project, model, only)
    for line in report.lines(errors):
        for_people(line)
    if record:
        report.keep()
    stop_on(report.problems)
