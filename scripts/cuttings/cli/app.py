"""The command itself, and what its parts share: options, and how problems end a run."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from cuttings import __version__
from cuttings.model.problem import Problem
from cuttings.reporting import reported

app = typer.Typer(
    help="A folder of articles in, a cited and cross-linked research knowledge base out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Project = Annotated[
    Path,
    typer.Option(
        "--project",
        help="Folder of the knowledge base, the one that holds seeds/ and kb/.",
        exists=True,
        file_okay=False,
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would change, and change nothing.")]


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


def stop_on(problems: Iterable[Problem]) -> None:
    """Print every problem; stop with exit code 1 if there is any that stops."""
    found = set(problems)
    for line in reported(found):
        typer.echo(line, err=True)
    stopping = sum(problem.stops for problem in found)
    if stopping:
        typer.echo(f"{stopping} problem{'s' if stopping > 1 else ''}", err=True)
        raise typer.Exit(1)


def stop_without_kb(project: Path) -> None:
    """Stop with exit code 1, as `check` does, where there is no kb/ to work on."""
    from cuttings.kb.check import check

    if not (project / "kb").is_dir():
        stop_on(check(project))


@contextmanager
def refusing(*errors: type[Exception]) -> Iterator[None]:
    """Print what one of these errors says of why nothing was done, and stop with exit code 1."""
    try:
        yield
    except errors as error:
        typer.echo(error, err=True)
        raise typer.Exit(1) from error
