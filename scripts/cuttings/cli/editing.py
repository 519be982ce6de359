"""check, new, merge, split, rename, reject: what people do to kb/."""

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cuttings.cli.app import DryRun, Project, app, refusing, stop_on
from cuttings.reporting import Form, reported

if TYPE_CHECKING:
    from cuttings.restructure import Think


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
        stop_on(problems)
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
    sort: Annotated[
        str | None,
        typer.Option(
            "--kind", help="For an actor or a place: which kind of it, such as state or city; else the file asks."
        ),
    ] = None,
    project: Project = Path(),
) -> None:
    """Make the file of a new entity, valid at once, for you to fill in."""
    from cuttings.kb.editing.new import NotNewError, draft, write

    with refusing(NotNewError):
        path = write(project / "kb", draft(kind, name, project / "seeds", file, sort))
    typer.echo(f"made {path}; it is yours, and the machine never touches it")


Id = Annotated[str, typer.Argument(help="An id: the name of a file in kb/, without .yml.")]


@app.command()
def merge(into: Id, other: Id, dry_run: DryRun = False, project: Project = Path()) -> None:
    """Say that the second is the first, which then has all of both."""
    from cuttings.kb.editing import structure

    _restructure(project, lambda kb, _: structure.merge(kb, into, other), dry_run)


@app.command()
def split(
    id_: Annotated[str, typer.Argument(metavar="ID", help="What was merged into another, or is two.")],
    name: Annotated[str | None, typer.Argument(help="The name or title of the second, to make two of one.")] = None,
    source: Annotated[
        list[str] | None, typer.Option(help="With a name: a source that speaks of the second; may be repeated.")
    ] = None,
    dry_run: DryRun = False,
    project: Project = Path(),
) -> None:
    """Undo a merge; or, with a name, make two of one."""
    from cuttings.kb.editing.parting import part
    from cuttings.kb.editing.structure import split as unmerge

    _restructure(
        project, lambda kb, ledger: part(kb, ledger, id_, name, source or ()) if name else unmerge(kb, id_), dry_run
    )


@app.command()
def rename(old: Id, new: Id, dry_run: DryRun = False, project: Project = Path()) -> None:
    """Give an entity another id, to which the old one leads."""
    from cuttings.kb.editing import structure

    _restructure(project, lambda kb, ledger: structure.rename(kb, ledger, old, new), dry_run)


@app.command()
def reject(
    id_: Annotated[str, typer.Argument(metavar="ID", help="What there is not.")],
    dry_run: DryRun = False,
    project: Project = Path(),
) -> None:
    """Say that there is no such thing, and never make it again."""
    from cuttings.kb.editing import structure

    _restructure(project, lambda kb, ledger: structure.reject(kb, ledger, id_), dry_run)


def _restructure(project: Path, think: "Think", dry_run: bool) -> None:
    from cuttings.kb.editing.plan import CannotEditError
    from cuttings.restructure import restructure

    with refusing(CannotEditError):
        outcome = restructure(project, think, dry_run=dry_run)
    for line in outcome.diff:
        typer.echo(line)
    stop_on(outcome.problems)
