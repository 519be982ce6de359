"""The theme as MkDocs loaded it, whose templates take less to list and to compile.

MkDocs lists all files of a theme and leaves out what is in folders with a dot. In one of these Material has 14,000
icons, and going through them takes as long as a hundred pages.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader
from mkdocs.theme import Theme


class QuickTheme(Theme):
    """Another theme in all but its environments; what is set in one is set in both.

    `compiled` is what keeps compiled templates, if anything does.
    """

    def __init__(self, theme: Theme, compiled: BytecodeCache | None) -> None:
        self.__dict__ = theme.__dict__
        self._environment, self._compiled = theme.get_env, compiled

    def get_env(self) -> Environment:
        """The environment of the other theme."""
        env = self._environment()
        env.bytecode_cache, env.optimized = self._compiled, False  # to look for constants takes a tenth of compiling
        if type(env.loader) is FileSystemLoader:
            env.loader = _Listing(env.loader.searchpath)
        return env


class _Listing(FileSystemLoader):
    """Finds every template, and lists those that are in no folder with a dot."""

    def list_templates(self) -> list[str]:
        return sorted({name for folder in self.searchpath for name in _shown(Path(folder))})


def _shown(folder: Path) -> Iterator[str]:
    """The files in a folder and in those within it, by their ways from there."""
    for place, folders, files in os.walk(folder):
        folders[:] = (name for name in folders if not name.startswith("."))
        way = Path(place).relative_to(folder)
        yield from ((way / name).as_posix() for name in files)
