"""check, new, merge, split, rename, reject: what people do to kb/."""

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal

import click

from cuttings.cli.ending import editing, refusing, stop_on, stop_without_kb
from cuttings.cli.options import dry_run_option, project_option
from cuttings.cli.printing import for_people, for_programs

if TYPE_CHECKING:
    from cuttings.restructure import Think


@click.command()
@project_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="As lines, as JSON, or as annotations that GitHub shows beside the lines.",
)
def check(project: Path, form: Literal["text", "json", "github"]) -> None:
    """Report everything that is wrong in kb/, in one run."""
    from cuttings.kb.check import check as check_kb
    from cuttings.problem_lines import reported

    problems = check_kb(project)
    if form == "text":
        if not any(problem.stops for problem in problems):
            click.echo("kb/ is in order")
        stop_on(problems)
        return
    for line in reported(problems, form, PurePosixPath(project.as_posix())):
        for_programs(line)
    if any(problem.stops for problem in problems):
        raise SystemExit(1)


@click.command()
@click.argument(
    "kind",
    metavar="KIND",
    type=click.Choice(["actor", "place", "event", "date", "claim", "source"]),
    help="What it is: actor, place, event, date, claim or source.",
)
@click.argument("name", help="Its name, title, date or content, or the headline of the article.")
@click.option("--file", help="For a source: the name of its article in seeds/.")
@click.option(
    "--kind", "sort", help="For an actor or a place: which kind of it, such as state or city; person or site if absent."
)
@project_option
def new(
    kind: Literal["actor", "place", "event", "date", "claim", "source"],
    name: str,
    file: str | None,
    sort: str | None,
    project: Path,
) -> None:
    """Make the file of a new entity, valid at once, to be filled in."""
    from cuttings.kb.editing.new import NotNewError, draft, write
    from cuttings.places.folder import own

    with editing(project), refusing(NotNewError):
        path = write(project / "kb", draft(kind, name, own(project).path, file, sort))
    click.echo(f"made {path}; it is yours, and the machine never touches it")


_ID = "id: the name of its file in kb/, without .yml."


@click.command()
@click.argument("into", help=f"What stays, by its {_ID}")
@click.argument("other", help="What is the same, by its id.")
@dry_run_option
@project_option
def merge(into: str, other: str, dry_run: bool, project: Path) -> None:
    """Say that OTHER is INTO, which then has all of both."""
    from cuttings.kb.editing import structure

    _restructure(project, lambda kb, _: structure.merge(kb, into, other), dry_run)


@click.command()
@click.argument("id_", metavar="ID", help=f"What was merged into another, or is two, by its {_ID}")
@click.argument("name", required=False, help="The name or title of the second, to make two of one.")
@click.option("--source", multiple=True, help="With a name: a source that speaks of the second; may be repeated.")
@dry_run_option
@project_option
def split(id_: str, name: str | None, source: tuple[str, ...], dry_run: bool, project: Path) -> None:
    """Undo a merge; or, with a name, make two of one."""
    from cuttings.kb.editing.parting import part
    from cuttings.kb.editing.structure import split as unmerge

    _restructure(project, lambda kb, ledger: part(kb, ledger, id_, name, source) if name else unmerge(kb, id_), dry_run)


@click.command()
@click.argument("old", help=f"Its {_ID}")
@click.argument("new", help="Its new id: small letters, digits and hyphens.")
@dry_run_option
@project_option
def rename(old: str, new: str, dry_run: bool, project: Path) -> None:
    """Give an entity another id, to which the old one leads."""
    from cuttings.kb.editing import structure

    _restructure(project, lambda kb, ledger: structure.rename(kb, ledger, old, new), dry_run)


@click.command()
@click.argument("id_", metavar="ID", help=f"What there is not, by its {_ID}")
@dry_run_option
@project_option
def reject(id_: str, dry_run: bool, project: Path) -> None:
    """Say that there is no such thing, and never make it again."""
    from cuttings.kb.editing import structure

    _restructure(project, lambda kb, ledger: structure.reject(kb, ledger, id_), dry_run)


def _restructure(project: Path, think: "Think", dry_run: bool) -> None:
    from cuttings.restructure import restructure

    stop_without_kb(project)
    with editing(project):
        outcome = restructure(project, think, dry_run=dry_run)
    for line in outcome.diff:
        for_people(line)
    stop_on(outcome.problems)
