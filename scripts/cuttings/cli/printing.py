"""What programs read of a command: the same bytes wherever it runs."""

import click


def for_programs(text: str) -> None:
    r"""Print text, or JSON, as a line of UTF-8 with a plain end, also on a system whose own encoding lacks its letters.

    Half a sign, which the name of a file may hold, is written as `\udce9`, as JSON has it.
    """
    click.echo(text.encode(errors="backslashreplace"))
