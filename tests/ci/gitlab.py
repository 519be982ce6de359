"""Runs the jobs of the pipeline for GitLab, as they stand in its file.

Of rules this knows what the file uses: that one variable, or a text, is another.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cuttings.strict_yaml import load
from tests.ci.host import Host

Variables = Mapping[str, str]
_NO_JOBS = ("workflow", "default", "variables")


def run(file: Path, host: Host, given: Variables) -> list[str]:
    """Runs the jobs whose rules hold, if the pipeline's own do; their names come out."""
    pipeline = load(file.read_text(encoding="utf-8"))
    variables = {**pipeline["variables"], **given, "GITLAB_CI": "true"}
    done: list[str] = []
    if _holds(pipeline["workflow"]["rules"], variables):
        for name, job in pipeline.items():
            if name not in _NO_JOBS and not name.startswith(".") and _holds(job["rules"], variables):
                _run_job(name, {**pipeline[job["extends"]], **job}, host, variables)
                done.append(name)
    return done


def _run_job(name: str, job: Mapping[str, Any], host: Host, variables: Variables) -> None:
    """The lines of a job are one script; GitLab fetches nothing but the branch that it runs for."""
    folder = host.clone(name, "--single-branch", "--branch", variables["BRANCH_THAT_RUNS"])
    host.run(folder, "\n".join([*job["before_script"], *job["script"]]), variables)
    for path in job["artifacts"]["paths"]:
        host.keep(path, folder / path)


def _holds(rules: Sequence[Mapping[str, str]], variables: Variables) -> bool:
    return any(_is_so(rule["if"], variables) for rule in rules)


def _is_so(condition: str, variables: Variables) -> bool:
    first, second = (_text(side, variables) for side in condition.split(" == "))
    return first == second != ""


def _text(side: str, variables: Variables) -> str:
    assert re.fullmatch(r'\$[A-Z_]+|"[a-z_]+"', side), side
    return variables.get(side[1:], "") if side.startswith("$") else side.strip('"')
