"""reviewed, status, reanchor: what people vouch for, and what came of it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cuttings.cli.app import DryRun, Project, app, refusing, stop_on, stop_without_kb

if TYPE_CHECKING:
    from cuttings.kb.editing.plan import Plan

Ids = Annotated[list[str], typer.Argument(metavar="ID", help="Ids: names of files in kb/, without .yml.")]


@app.command()
def reviewed(
    ids: Ids,
    by: Annotated[str | None, typer.Option(help="Who checked them; git's user.name if absent.")] = None,
    on: Annotated[str | None, typer.Option(help="The day, for example 2024-07-15; today if absent.")] = None,
    dry_run: DryRun = False,
    project: Project = Path(),
) -> None:
    """Say that you have checked whole files. They are yours from then on."""
    from cuttings.changes.git import user_name
    from cuttings.kb.editing.plan import CannotEditError
    from cuttings.kb.editing.reviewing import reviewed as plan
    from cuttings.kb.store import load
    from cuttings.kb.trust.load import load_trusts
    from cuttings.kb.trust.words import reason_words

    who = by or user_name(project)
    if not who:
        raise typer.BadParameter("git knows no user.name; say who checked them: --by NAME")
    kb, _ = load(project / "kb")
    with refusing(CannotEditError):
        _carry_out(plan(kb, ids, who, on or date.today().isoformat()), project / "kb", dry_run)
    trusts, _ = load_trusts(project / "kb")
    for id_ in ids if not dry_run else ():
        folder, _ = trusts.kb.get(trusts.kb.merged.get(id_, id_)) or ("", None)
        for reason in trusts.of(folder, id_).reasons if folder else ():
            typer.echo(f"{id_}: still to be looked at: {reason_words(reason)}")


@app.command()
def status(
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="As lines, or as JSON.")] = "text",
    project: Project = Path(),
) -> None:
    """Say what is reviewed, and what is to be looked at again."""
    from cuttings.kb.trust.load import load_trusts
    from cuttings.kb.trust.report import reported
    from cuttings.kb.trust.status import status as status_of

    stop_without_kb(project)
    trusts, problems = load_trusts(project / "kb")
    for line in reported(status_of(trusts), form):
        typer.echo(line)
    stop_on(problems)


@app.command()
def reanchor(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID]", help="Ids; all of your files if absent.")] = None,
    dry_run: DryRun = False,
    project: Project = Path(),
) -> None:
    """Bring quotations in your files to articles that changed.

    Only those are brought whose words still stand there exactly once, with what stands around them.
    """
    from cuttings.kb import ledger as ledgers
    from cuttings.kb.editing.plan import CannotEditError
    from cuttings.kb.editing.reanchoring import reanchor as plan
    from cuttings.kb.found import readable_found
    from cuttings.kb.jsonl import BrokenRecordError
    from cuttings.kb.store import load

    kb_dir = project / "kb"
    kb, _ = load(kb_dir)
    try:
        with refusing(CannotEditError):
            _carry_out(plan(kb, ledgers.load(kb_dir), readable_found(kb_dir)[0], ids or ()), kb_dir, dry_run)
    except BrokenRecordError as error:
        stop_on([error.problem])


def _carry_out(plan: "Plan", kb_dir: Path, dry_run: bool) -> None:
    for line in plan.difference(kb_dir):
        typer.echo(line)
    if not dry_run:
        plan.carry_out(kb_dir)
