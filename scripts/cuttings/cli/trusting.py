"""reviewed, status, reanchor: what people vouch for, and what came of it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from cuttings.cli.ending import editing, stop_on, stop_without_kb
from cuttings.cli.options import dry_run_option, project_option
from cuttings.cli.printing import for_people, for_programs

if TYPE_CHECKING:
    from cuttings.kb.editing.plan import Plan


@click.command()
@click.argument("ids", metavar="ID...", nargs=-1, required=True, help="Ids: names of files in kb/, without .yml.")
@click.option("--by", help="Who checked them; git's user.name if absent.")
@click.option("--on", help="The day, for example 2024-07-15; today if absent.")
@dry_run_option
@project_option
def reviewed(ids: tuple[str, ...], by: str | None, on: str | None, dry_run: bool, project: Path) -> None:
    """Say that you have checked whole files. They are yours from then on."""
    from cuttings.changes.git import user_name
    from cuttings.kb.editing.reviewing import reviewed as plan
    from cuttings.kb.store import load
    from cuttings.kb.trust.load import load_trusts
    from cuttings.kb.trust.words import reason_words

    who = by or user_name(project)
    if not who:
        raise click.UsageError("git knows no user.name; say who checked them: --by NAME")
    stop_without_kb(project)
    kb, _ = load(project / "kb")
    with editing(project):
        _carry_out(plan(kb, ids, who, on or date.today().isoformat()), project / "kb", dry_run)
    trusts, _ = load_trusts(project / "kb")
    for id_ in ids if not dry_run else ():
        folder, _ = trusts.kb.get(trusts.kb.merged.get(id_, id_)) or ("", None)
        for reason in trusts.of(folder, id_).reasons if folder else ():
            click.echo(f"{id_}: still to be looked at: {reason_words(reason)}")


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="As lines, or as JSON.")
@project_option
def status(form: Literal["text", "json"], project: Path) -> None:
    """Say what is reviewed, and what is to be looked at again."""
    from cuttings.kb.trust.load import load_trusts
    from cuttings.kb.trust.report import reported
    from cuttings.kb.trust.status import status as status_of

    stop_without_kb(project)
    trusts, problems = load_trusts(project / "kb")
    for line in reported(status_of(trusts), form):
        (for_programs if form == "json" else for_people)(line)
    stop_on(problems)


@click.command()
@click.argument("ids", metavar="[ID]...", nargs=-1, help="Ids; all of your files if absent.")
@dry_run_option
@project_option
def reanchor(ids: tuple[str, ...], dry_run: bool, project: Path) -> None:
    """Bring quotations in your files to articles that changed.

    Only those are brought whose words still stand there exactly once, with what stands around them.
    """
    from cuttings.kb import ledger as ledgers
    from cuttings.kb.editing.reanchoring import reanchor as plan
    from cuttings.kb.found import readable_found
    from cuttings.kb.store import load

    stop_without_kb(project)
    kb_dir = project / "kb"
    kb, _ = load(kb_dir)
    with editing(project):
        _carry_out(plan(kb, ledgers.load(kb_dir), readable_found(kb_dir)[0], ids), kb_dir, dry_run)


def _carry_out(plan: "Plan", kb_dir: Path, dry_run: bool) -> None:
    for line in plan.difference(kb_dir):
        for_people(line)
    if not dry_run:
        plan.carry_out(kb_dir)
