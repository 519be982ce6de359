"""A laid-out knowledge base in a repository with a bare remote, and the steps of CI run in it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from cuttings.layout.lay_out import lay_out
from tests.changes.repository import SETTINGS, Repository

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "tests" / "pipeline" / "seeds"


class Workspace(Repository):
    """`tools` is a folder of commands that go before all others."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "checkout")
        self.tools, self.remote = folder / "tools", folder / "remote.git"
        lay_out(self.folder, "Salm line")
        subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", str(self.remote)], check=True)
        self.git("remote", "add", "origin", str(self.remote))
        self.save("Laid out")
        self.tool("cuttings", f'exec "{sys.executable}" -m tests.ci.model_free "$@"')
        self.tool("mkdocs", f'exec "{sys.executable}" -m mkdocs "$@"')

    def tool(self, name: str, script: str) -> None:
        """Makes a command."""
        self.tools.mkdir(exist_ok=True)
        (self.tools / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (self.tools / name).chmod(0o755)

    def save(self, message: str) -> str:
        """Commits everything to this branch and pushes it; the id of the commit comes out."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        self.git("push", "--quiet", "--set-upstream", "origin", "HEAD")
        return self.git("rev-parse", "HEAD")

    def add_articles(self) -> str:
        """Somebody pushes articles."""
        shutil.copytree(ARTICLES, self.folder / "seeds", dirs_exist_ok=True)
        return self.save("Articles")

    def run(self, step: str, **env: str) -> subprocess.CompletedProcess[str]:
        """A step, as CI runs it."""
        path = os.pathsep.join([str(self.tools), os.environ["PATH"]])
        python = os.pathsep.join([str(ROOT / "scripts"), str(ROOT)])
        others = ("GITHUB_", "GITLAB_", "CI", "GIT_")
        settings = {name: value for name, value in os.environ.items() if not name.startswith(others)}
        settings |= {name: value for name, value in SETTINGS.items() if "CONFIG" in name}
        ours = {"PATH": path, "PYTHONPATH": python, "CUTTINGS": "cuttings", "MKDOCS": "mkdocs"}
        command = [str(self.folder / "scripts" / "ci" / f"{step}.sh")]
        return subprocess.run(
            command, cwd=self.folder, env=settings | ours | env, capture_output=True, text=True, check=False
        )

    def there(self, branch: str) -> str:
        """The commit of a branch in the remote; empty when there is none."""
        return self.git("ls-remote", str(self.remote), f"refs/heads/{branch}").partition("\t")[0]

    @property
    def clean(self) -> bool:
        """Whether nothing waits to be committed."""
        return not self.git("status", "--porcelain")
