"""Runs of the command on places, with the finder of three patterns."""

from pathlib import Path

from click.testing import CliRunner, Result

from cuttings.cli.commands import app


def run(project: Path, place: str | Path, *more: str) -> Result:
    """`cuttings extract` on a project, which is made if need be."""
    project.mkdir(exist_ok=True)
    return CliRunner().invoke(app, ["extract", "--project", str(project), "--seeds", str(place), *more])


def tree(project: Path) -> dict[str, bytes]:
    """Every file of kb/."""
    files = (path for path in (project / "kb").rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}
