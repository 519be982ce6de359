"""The terminal as the desk at which a person reviews."""

from pathlib import Path

import click

from cuttings.review.session import Answer, Sheet
from cuttings.steering import unsteered

_ANSWERS: dict[str, Answer] = {"a": "accept", "r": "refuse", "s": "skip", "e": "edit", "q": "quit"}
_COLOURS = {"+": "green", "-": "red"}


class Terminal:
    """Shows items as text and asks for one letter."""

    def ask(self, sheet: Sheet) -> Answer:
        """Shows one item, and asks until a letter is one of the answers."""
        _show(sheet)
        while True:
            said: str = click.prompt("[a]ccept, [r]efuse, [s]kip, [e]dit the file, [q]uit")
            if answer := _ANSWERS.get(said.strip()[:1].casefold()):
                return answer
            self.tell("one of these letters, please: a, r, s, e, q")

    def why(self) -> str | None:
        """Asks for a reason, which may be left out."""
        reason: str = click.prompt("Why? (Enter for no reason)", default="", show_default=False)
        return reason.strip() or None

    def edit(self, path: Path) -> None:
        """Opens the file in the editor that the person has set in EDITOR or VISUAL."""
        click.edit(filename=str(path))

    def tell(self, words: str) -> None:
        """Says it on standard error."""
        click.secho(unsteered(words), err=True, fg="yellow")


def _show(sheet: Sheet) -> None:
    item = sheet.item
    click.echo()
    click.secho(f"{sheet.number} of {sheet.total}  {unsteered(item.what)}", bold=True)
    click.echo(f"  {unsteered(item.key)}")
    if item.why:
        click.echo(f"  {unsteered(item.why)}")
    for quotation in item.quotations:
        around = f"…{quotation.prefix}", quotation.exact, f"{quotation.suffix}…"
        before, exact, after = map(unsteered, around)
        click.echo(f"  {unsteered(quotation.source)}: {before}{click.style(exact, underline=True)}{after}")
    for line in sheet.change:
        click.secho(f"    {unsteered(line)}", fg=_COLOURS.get(line[:1]))
    if sheet.obstacle:
        click.secho(f"  cannot be accepted as it is: {unsteered(sheet.obstacle)}", fg="yellow")
