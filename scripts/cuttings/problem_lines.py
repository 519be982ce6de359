"""Problems as lines of text for people, as JSON for programs, and as annotations that GitHub shows beside the lines."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import PurePosixPath
from typing import Literal

from cuttings.model.problem import Problem
from cuttings.steering import STEERING

Form = Literal["text", "json", "github"]

ROOT = PurePosixPath()


def reported(problems: Iterable[Problem], form: Form = "text", project: PurePosixPath = ROOT) -> Iterator[str]:
    """Each problem as a line, in order and once; as JSON, all of them as one list.

    `project` is the folder of the knowledge base as seen from the root of the repository, for GitHub's paths.
    """
    each = sorted(set(problems))
    match form:
        case "text":
            yield from map(_text, each)
        case "json":
            yield json.dumps([asdict(problem) for problem in each], ensure_ascii=False, indent=2)
        case "github":
            yield from (_spelled(_annotation(problem, project)) for problem in each)


def _text(problem: Problem) -> str:
    told = str(problem) if problem.stops else f"{problem} (to see to; nothing waits for it)"
    return _spelled(told)


def _spelled(line: str) -> str:
    """The line, with the numbers of signs that would steer a terminal or are none: a file's name may hold any bytes."""
    return STEERING.sub(lambda sign: sign[0].encode("unicode_escape").decode(), line)


def _annotation(problem: Problem, project: PurePosixPath) -> str:
    """Source: "Workflow commands for GitHub Actions", with the escapes of its toolkit for data and properties."""
    place = {"file": (project / problem.file).as_posix(), "line": problem.line, "col": problem.column}
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in place.items() if value)
    what = f"{problem.field}: {problem.what}" if problem.field else problem.what
    right = f"; {problem.right}" if problem.right else ""
    return f"::{'error' if problem.stops else 'warning'} {properties}::{_escaped(what + right)}"


def _escaped(text: str, more: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + more else sign for sign in text)
