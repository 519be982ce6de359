"""diff, init: what changed in kb/, and how one begins."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from cuttings.cli.app import Project, app, refusing


@app.command()
def diff(
    base: Annotated[str, typer.Argument(help="A revision of git, or a folder that holds kb/.")],
    head: Annotated[
        str | None, typer.Argument(help="The same for the later state; what stands in the project now if absent.")
    ] = None,
    form: Annotated[
        Literal["text", "markdown", "json"],
        typer.Option("--format", help="For a terminal, for a comment on a pull request, or for programs."),
    ] = "text",
    project: Project = Path(),
) -> None:
    """Tell in words what changed in kb/."""
    from cuttings.changes.forms.json_ import as_json
    from cuttings.changes.forms.markdown import as_markdown
    from cuttings.changes.forms.text import as_text
    from cuttings.changes.git import GitError
    from cuttings.changes.revisions import difference

    with refusing(GitError):
        comparison = difference(project, base, head)
    told = {"text": lambda one: "\n".join(as_text(one)), "markdown": as_markdown, "json": as_json}[form](comparison)
    typer.get_binary_stream("stdout").write(f"{told.rstrip()}\n".encode())


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to lay out; made if it is not there.")],
    name: Annotated[str | None, typer.Option(help="Name of the site; made from the folder's if absent.")] = None,
) -> None:
    """Lay out an empty knowledge base. What is there stays as it is."""
    from cuttings.layout.lay_out import lay_out

    try:
        done = lay_out(folder, name or folder.resolve().name.replace("-", " ").capitalize())
    except OSError as error:
        typer.echo(f"{error.filename or folder}: cannot be written: {error.strerror}", err=True)
        raise typer.Exit(1) from error
    for place in done.made:
        typer.echo(f"made {place}")
    for place in done.kept:
        typer.echo(f"kept {place}, which was there")
    typer.echo("Put articles into seeds/, then run: cuttings extract")
