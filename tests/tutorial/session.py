"""A reader who does what the page says, in a folder of their own."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

from tests.changes.repository import SETTINGS
from tests.site.project import REPOSITORY
from tests.tutorial.page import Run, Write

#: What CI or a person may have set that changes what commands print.
_NOT_OURS = ("GIT_", "GITHUB_", "GITLAB_", "CUTTINGS_", "CI")
#: A field of a YAML mapping with the lines that belong to it.
_FIELD = re.compile(r"^(?P<name>\w+):.*\n(?:[ -].*\n)*", re.M)


class Session:
    """A terminal; `folder` is where it stands, beginning in a checkout of this repository."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "cuttings"
        self.folder.mkdir(parents=True)
        self._env = {name: value for name, value in os.environ.items() if not name.startswith(_NOT_OURS)}
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        self._env |= SETTINGS | {"PATH": path, "PYTHONPATH": str(REPOSITORY / "scripts"), "LC_ALL": "C.UTF-8"}

    def write(self, step: Write) -> None:
        """Saves a file, or sets fields in a YAML file that is there; a field that it has not goes to the end."""
        path = self.folder / step.path
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(_with_fields(text, step.text) if text else step.text, encoding="utf-8")

    def run(self, step: Run) -> tuple[str, int]:
        """What the command prints, and its exit code. It is asked questions, as standard input is a terminal."""
        if step.command.startswith("cd "):
            self.folder = (self.folder / step.command.removeprefix("cd ")).resolve(strict=True)
            return "", 0
        keyboard, terminal = pty.openpty()
        try:
            os.write(keyboard, step.typed.encode())
            done = subprocess.run(
                ["sh", "-c", step.command],
                cwd=self.folder,
                env=self._env,
                stdin=terminal,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
        finally:
            os.close(keyboard)
            os.close(terminal)
        return done.stdout.decode(), done.returncode


def _with_fields(text: str, fields: str) -> str:
    """The YAML with these fields, as a person would change it by hand: all other lines stay as they are."""
    for field in _FIELD.finditer(fields):
        there = next((one for one in _FIELD.finditer(text) if one["name"] == field["name"]), None)
        text = f"{text[: there.start()]}{field[0]}{text[there.end() :]}" if there else f"{text}\n{field[0]}"
    return text
