"""How commands say what they say: in lines that steer no terminal, whatever files and their names hold."""

import click


def say(line: str, *, err: bool = False) -> None:
    """Print one line, on standard error with `err`."""
    from cuttings.printable import printable

    click.echo(printable(line), err=err)
