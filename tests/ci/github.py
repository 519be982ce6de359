"""Runs the jobs of the workflow for GitHub, step by step as they stand in its file.

Of the language of expressions this knows what the workflow uses; anything else is an error, so that what cannot be
tried here does not get in.
"""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cuttings.strict_yaml import load
from tests.ci.host import Host, StepError

Contexts = Mapping[str, Any]
_NAME = re.compile(r"[a-z]+(\.[A-Za-z_]+)+")


def value(expression: str, contexts: Contexts) -> Any:
    """What an expression comes to; a name that is not known is empty, as on GitHub."""
    for joint, is_last in ((" || ", bool), (" && ", lambda one: not one)):
        first, found, rest = expression.partition(joint)
        if found:
            left = value(first, contexts)
            return left if is_last(left) else value(rest, contexts)
    for sign, wanted in ((" == ", True), (" != ", False)):
        left, found, right = expression.partition(sign)
        if found:
            return (value(left, contexts) == value(right, contexts)) is wanted
    if expression.startswith("'"):
        return expression.strip("'")
    assert _NAME.fullmatch(expression), expression
    here: Any = contexts
    for name in expression.split("."):
        here = here.get(name, "")
    return here


def filled(text: Any, contexts: Contexts) -> str:
    """A text with its expressions worked out."""
    return re.sub(r"\$\{\{ (.*?) \}\}", lambda match: str(value(match[1], contexts)), str(text))


def run(file: Path, host: Host, contexts: Contexts) -> list[str]:
    """Runs the jobs whose conditions hold, in the order of the file; their names come out."""
    workflow = load(file.read_text(encoding="utf-8"))
    done: list[str] = []
    for name, job in workflow["jobs"].items():
        needs = [job["needs"]] if "needs" in job else []
        if set(needs) <= set(done) and ("if" not in job or value(job["if"], contexts)):
            _run_job(name, job, host, {**contexts, "env": workflow["env"]})
            done.append(name)
    return done


def _run_job(name: str, job: Mapping[str, Any], host: Host, contexts: Contexts) -> None:
    folder = host.workspace.root
    for step in job["steps"]:
        if "uses" in step:
            folder = _use(step["uses"].partition("@")[0], name, step.get("with", {}), host, folder, contexts)
        else:
            env = {name: filled(text, contexts) for name, text in {**contexts["env"], **step.get("env", {})}.items()}
            host.run(folder, step["run"], _own(host, contexts) | env)


def _own(host: Host, contexts: Contexts) -> dict[str, str]:
    """What GitHub tells each step by itself."""
    return {
        "GITHUB_ACTIONS": "true",
        "GITHUB_REPOSITORY": contexts["github"]["repository"],
        "GITHUB_SERVER_URL": "https://host.example",
        "GITHUB_STEP_SUMMARY": str(host.workspace.tools / "summary.md"),
    }


def _use(action: str, job: str, options: Mapping[str, Any], host: Host, folder: Path, contexts: Contexts) -> Path:
    """Does what an action would, as far as the steps rest on it; the job's folder comes out."""
    match action:
        case "actions/checkout":
            assert options["persist-credentials"] is False
            github = contexts["github"]
            branch = filled(options.get("ref", ""), contexts) or github["head_ref"] or github["ref_name"]
            return host.clone(job, "--branch", branch, *([] if options.get("fetch-depth") == 0 else ["--depth=1"]))
        case "actions/setup-python" | "actions/cache":
            pass
        case "actions/upload-artifact":
            host.keep(options["name"], folder / options["path"])
        case "actions/download-artifact":
            shutil.copy(host.kept[options["name"]], folder / "report.md")
        case "actions/upload-pages-artifact":
            host.keep("pages", folder / options["path"])
        case "actions/deploy-pages":
            assert "pages" in host.kept
        case _:
            raise StepError(f"{action} cannot be tried here")
    return folder
