"""How problems end a run."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuttings.cli.printing import for_people

if TYPE_CHECKING:
    from cuttings.model.problem import Problem


def stop_on(problems: Iterable["Problem"]) -> None:
    """Print every problem; stop with exit code 1 if there is any that stops."""
    found = set(problems)
    _tell(found)
    stopping = sum(problem.stops for problem in found)
    if stopping:
        click.echo(f"{stopping} problem{'s' if stopping > 1 else ''}", err=True)
        raise SystemExit(1)


def _tell(problems: set["Problem"]) -> None:
    from cuttings.problem_lines import reported

    for line in reported(problems):
        click.echo(line, err=True)


def stop_without_kb(project: Path) -> None:
    """Stop with exit code 1, as `check` does, where there is no kb/ to work on."""
    from cuttings.kb.check import check

    if not (project / "kb").is_dir():
        stop_on(check(project))


@contextmanager
def refusing(*errors: type[Exception]) -> Iterator[None]:
    """Print what one of these errors says of why nothing was done, and stop with exit code 1."""
    try:
        yield
    except errors as error:
        for line in str(error).split("\n"):
            for_people(line, err=True)
        raise SystemExit(1) from error


@contextmanager
def editing(project: Path) -> Iterator[None]:
    """Say why files of a project's kb/ cannot be edited as somebody wants them, and stop with exit code 1."""
    from cuttings.kb.atomic import OvertakenError
    from cuttings.kb.editing.plan import CannotEditError
    from cuttings.kb.jsonl import BrokenRecordError
    from cuttings.model.problem import unusable

    try:
        with refusing(CannotEditError, OvertakenError):
            yield
    except BrokenRecordError as error:
        stop_on([error.problem])
    except BrokenPipeError:  # nobody reads what is printed any more
        raise
    except OSError as error:
        stop_on([unusable(project, error)])


@contextmanager
def stopping_on_tables(folder: Path, problems: Iterable["Problem"] = ()) -> Iterator[None]:
    """Say what is wrong with tables of found records in a folder, or with what they are made of, and stop.

    `problems` are those that were met before; they are told as well, whatever it is that stops.
    """
    from cuttings.kb.jsonl import BrokenRecordError
    from cuttings.model.problem import Problem

    try:
        yield
    except BrokenRecordError as error:
        stop_on([*problems, error.problem])
    except OSError as error:
        what = f"cannot be read or written: {error.strerror}"
        stop_on([*problems, Problem(str(error.filename or folder), 0, what)])
    except ImportError:
        _tell(set(problems))
        raise click.UsageError("Parquet needs pip install 'cuttings[cluster]'; --format jsonl does not") from None
