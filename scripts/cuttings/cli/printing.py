"""What a command prints: for programs the same bytes everywhere, for people nothing that steers their terminal."""

import click


def for_people(line: str, *, err: bool = False) -> None:
    """Print a line in which there may be words of an article or of a file; on standard error with `err`."""
    from cuttings.steering import unsteered

    click.echo(unsteered(line), err=err)


def for_programs(text: str) -> None:
    r"""Print text, or JSON, as a line of UTF-8 with a plain end, also on a system whose own encoding lacks its letters.

    Half a sign, which the name of a file may hold, is written as `\udce9`, as JSON has it.
    """
    click.echo(text.encode(errors="backslashreplace"))
