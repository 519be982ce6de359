"""The command line: arguments, progress and exit codes. The work is done by what the commands import when they run.

Exit codes: 0 all is well; 1 problems were found, each printed as `file:line:column: field: what is wrong, what right
looks like`; 2 the command itself was used wrongly.
"""

import io
import os
import sys


def main() -> None:
    """Entry point of the `cuttings` command."""
    from cuttings.collecting import seldom, without_last_look

    # No plugin of pydantic has a say in what a record is, and to look for one is to ask every package installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may lack the letters of an article
    with seldom():
        from cuttings.cli.commands import app  # here, as to import it makes many objects, too

        try:
            app(prog_name="cuttings")
        finally:
            without_last_look()
