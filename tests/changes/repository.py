"""A repository of git for tests: nobody's own settings, and commits at stated times."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.changes import states

SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ann Secret",
    "GIT_AUTHOR_EMAIL": "ann@example.org",
    "GIT_COMMITTER_NAME": "Ann Secret",
    "GIT_COMMITTER_EMAIL": "ann@example.org",
}


class Repository:
    """A folder with commits. `folder` is the project in it, which need not be its root."""

    def __init__(self, root: Path, project: str = ".") -> None:
        self.root, self.folder = root, root / project
        self.folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, when: str = "2024-07-01T10:00:00+02:00") -> str:
        """What git answers."""
        env = {**os.environ, **SETTINGS, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        done = subprocess.run(["git", "-C", str(self.root), *arguments], capture_output=True, check=True, env=env)
        return done.stdout.decode().strip()

    def commit(self, files: dict[str, str], when: str = "2024-07-01T10:00:00+02:00") -> str:
        """Commits this state of kb/; the id of the commit comes out."""
        states.write(self.folder, files)
        self.git("add", "--all", when=when)
        self.git("commit", "--quiet", "--message", "Withheld: the source asked us to", when=when)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Two states of kb/, committed on two days."""
    made = Repository(tmp_path / "repository")
    made.commit(states.BEFORE)
    made.commit(states.AFTER, when="2024-07-03T23:30:00-05:00")
    return made
