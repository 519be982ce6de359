"""diff, init: what changed in kb/, and how one begins."""

from pathlib import Path
from typing import Literal

import click

from cuttings.cli.ending import refusing
from cuttings.cli.options import project_option
from cuttings.cli.printing import for_programs


@click.command()
@click.argument("base", help="A revision of git, or a folder that holds kb/.")
@click.argument("head", required=False, help="The same for the later state; what stands in the project now if absent.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="For a terminal, for a comment on a pull request, or for programs.",
)
@project_option
def diff(base: str, head: str | None, form: Literal["text", "markdown", "json"], project: Path) -> None:
    """Tell in words what changed in kb/."""
    from cuttings.changes.forms.json_ import as_json
    from cuttings.changes.forms.markdown import as_markdown
    from cuttings.changes.forms.text import as_text
    from cuttings.changes.git import GitError
    from cuttings.changes.revisions import difference

    with refusing(GitError):
        comparison = difference(project, base, head)
    told = {"text": lambda one: "\n".join(as_text(one)), "markdown": as_markdown, "json": as_json}[form](comparison)
    for_programs(told.rstrip())


@click.command()
@click.argument(
    "folder", metavar="DIR", type=click.Path(path_type=Path), help="Folder to lay out; made if it is not there."
)
@click.option("--name", help="Name of the site; made from the folder's if absent.")
def init(folder: Path, name: str | None) -> None:
    """Lay out an empty knowledge base. What is there stays as it is."""
    from cuttings.layout.lay_out import lay_out

    try:
        done = lay_out(folder, name or folder.resolve().name.replace("-", " ").capitalize())
    except OSError as error:
        click.echo(f"{error.filename or folder}: cannot be written: {error.strerror}", err=True)
        raise SystemExit(1) from error
    for place in done.made:
        click.echo(f"made {place}")
    for place in done.kept:
        click.echo(f"kept {place}, which was there")
    click.echo("Put articles into seeds/, then run: cuttings extract")
