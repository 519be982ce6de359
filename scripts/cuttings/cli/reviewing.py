"""review: what the machine proposes, one item after another, or by key."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from cuttings.cli.ending import editing, refusing, stop_on, stop_without_kb
from cuttings.cli.options import project_option
from cuttings.cli.printing import for_people, for_programs

if TYPE_CHECKING:
    from cuttings.review.deciding import Signature, Word
    from cuttings.review.waiting import Item

_keys_argument = click.argument(
    "keys", metavar="KEY...", nargs=-1, required=True, help="What to decide, by its key, each in quotes."
)
_by_option = click.option("--by", envvar="CUTTINGS_BY", show_envvar=True, help="Your name, for the decision.")
_why_option = click.option("--why", help="The reason, for the decision.")


@click.group(invoke_without_command=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "markdown", "json"]),
    default="terminal",
    help="Ask on a terminal, or list everything and ask nothing.",
)
@click.option("--about", help="Only what is on this entity, by its id.")
@_by_option
@project_option
@click.pass_context
def review(
    context: click.Context,
    form: Literal["terminal", "markdown", "json"],
    about: str | None,
    by: str | None,
    project: Path,
) -> None:
    """Decide what the machine proposes.

    Additions to your files, two that may be one, and what articles say of each other. Without a command, you are asked
    about one after another; where there is no terminal, all are listed.
    """
    if context.invoked_subcommand:
        return
    from cuttings.review import listing

    items = [item for item in _waiting(project) if about is None or about in item.on]
    if form == "json":
        for_programs(listing.as_json(items))
    elif form == "markdown" or not is_terminal():
        for line in listing.as_markdown(items):
            for_programs(line)
    else:
        _ask(project, items, by)


@review.command()
@_keys_argument
@_why_option
@_by_option
@project_option
def accept(keys: tuple[str, ...], why: str | None, by: str | None, project: Path) -> None:
    """Accept what is proposed: it is then in your files."""
    _decide(project, keys, "accept", by, why)


@review.command()
@_keys_argument
@_why_option
@_by_option
@project_option
def refuse(keys: tuple[str, ...], why: str | None, by: str | None, project: Path) -> None:
    """Refuse what is proposed, so that it never comes back."""
    _decide(project, keys, "refuse", by, why)


def is_terminal() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty()


def _ask(project: Path, items: Sequence["Item"], by: str | None) -> None:
    from cuttings.cli.desk import Terminal
    from cuttings.review.session import review as session

    if not items:
        click.echo("nothing waits for you")
        return
    tally = session(project / "kb", tuple(items), Terminal(), _signature(by, None))
    told = {"accepted": "accept", "refused": "refuse", "skipped": "skip", "settled by hand": "edit"}
    counts = [f"{len(tally.of(answer))} {words}" for words, answer in told.items() if tally.of(answer)]  # type: ignore[arg-type]
    click.echo(", ".join(counts) or "nothing decided")
    if tally.of("accept") or tally.of("refuse") or tally.of("edit"):
        _follow_up(project)


def _decide(project: Path, keys: Sequence[str], word: "Word", by: str | None, why: str | None) -> None:
    """All keys, or none if one of them is not there; if one cannot be done, those before it are."""
    from cuttings.review.deciding import decide
    from cuttings.review.finding import NotWaitingError, items_of

    done = 0
    try:
        with editing(project), refusing(NotWaitingError):
            for item in items_of(_waiting(project), keys):
                plan = decide(project / "kb", item, word, _signature(by, why))
                for line in plan.difference(project / "kb"):
                    for_people(line)
                plan.carry_out(project / "kb")
                done += 1
    finally:
        if done:
            _follow_up(project)


def _waiting(project: Path) -> Sequence["Item"]:
    """What waits; the run ends with what is wrong if a file cannot be read, as it may hide some of it."""
    from cuttings.review.waiting import waiting

    stop_without_kb(project)
    found = waiting(project / "kb")
    stop_on(found.problems)
    return found.items


def _signature(by: str | None, why: str | None) -> "Signature":
    from cuttings.review.deciding import Signature

    return Signature(by=by, date=date.today().isoformat(), why=why)


def _follow_up(project: Path) -> None:
    """Everything that follows from a decision, from what was found before."""
    from cuttings.pipeline import settle

    stop_on(settle(project).problems)
