"""What a host of CI brings: a checkout for each job, an environment, and somewhere to keep what jobs leave."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.changes.repository import SETTINGS
from tests.ci.workspace import ROOT, Workspace

#: Stands for the address of the repository with the key to it in front, as a step puts the two together.
KEYED = "https://{user}:the-key@host.example/o/n.git"
_PYTHON = """\
mkdir -p .venv/bin
printf '#!/bin/sh\\nexec "{python}" -m mkdocs "$@"\\n' > .venv/bin/mkdocs
printf '#!/bin/sh\\nexec "{python}" -m tests.ci.model_free "$@"\\n' > .venv/bin/new
printf '#!/bin/sh\\nmv .venv/bin/new .venv/bin/cuttings\\n' > .venv/bin/pip
chmod +x .venv/bin/*
"""


@dataclass
class Host:
    """`user` is the name that its keys go by; `calls` has what was asked of it by `gh`."""

    workspace: Workspace
    user: str
    kept: dict[str, Path] = field(default_factory=dict)
    """What jobs left for others or for readers, by name."""

    def __post_init__(self) -> None:
        self.workspace.git("-C", str(self.workspace.remote), "config", "receive.advertisePushOptions", "true")
        self.workspace.tool("python3", _PYTHON.format(python=sys.executable))
        self.workspace.tool("gh", f'echo "$@" >> "{self._calls}"')

    @property
    def _calls(self) -> Path:
        return self.workspace.tools / "calls"

    @property
    def calls(self) -> str:
        """What was asked by `gh`."""
        return self._calls.read_text(encoding="utf-8") if self._calls.exists() else ""

    def clone(self, job: str, *options: str) -> Path:
        """A checkout for a job, from which nothing can be pushed without a key."""
        folder = self.workspace.root.parent / "jobs" / f"{len(self.kept)}-{job}"
        shutil.rmtree(folder, ignore_errors=True)
        self.workspace.git("clone", "--quiet", *options, f"file://{self.workspace.remote}", str(folder))
        self.workspace.git("-C", str(folder), "remote", "set-url", "--push", "origin", "/there-is-no-key")
        return folder

    def run(self, folder: Path, script: str, env: Mapping[str, str]) -> None:
        """Runs a script as it stands; what is wrong with it fails the test."""
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            cwd=folder,
            env={**self._env, **env},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise StepError(f"{script}: {done.stdout}{done.stderr}")

    @property
    def _env(self) -> dict[str, str]:
        others = ("GITHUB_", "GITLAB_", "CI", "GIT_", "CUTTINGS", "MKDOCS", "KB_")
        ours = {name: value for name, value in os.environ.items() if not name.startswith(others)}
        ours |= {name: value for name, value in SETTINGS.items() if "CONFIG" in name}
        return ours | {
            "PATH": os.pathsep.join([str(self.workspace.tools), os.environ["PATH"]]),
            "PYTHONPATH": os.pathsep.join([str(ROOT / "scripts"), str(ROOT)]),
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": f"url.file://{self.workspace.remote}.insteadOf",
            "GIT_CONFIG_VALUE_0": KEYED.format(user=self.user),
        }

    def keep(self, name: str, path: Path) -> None:
        """Keeps what a job left; it must be there."""
        there = self.workspace.root.parent / "kept" / name
        there.parent.mkdir(exist_ok=True)
        shutil.rmtree(there, ignore_errors=True)
        (shutil.copytree if path.is_dir() else shutil.copy)(path, there)
        self.kept[name] = there


class StepError(AssertionError):
    """A step failed; the message has all that it said."""
