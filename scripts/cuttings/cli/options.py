"""Options that several commands have."""

from pathlib import Path

import click

project_option = click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Folder of the knowledge base, the one that holds seeds/ and kb/.",
)
dry_run_option = click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing.")
