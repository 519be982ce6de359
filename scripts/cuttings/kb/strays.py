"""Files and folders in kb/ that look like entities and would never be read."""

import os
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from cuttings.kb.paths import folders, is_file, shown
from cuttings.model import KINDS, Problem


def strays(kb_dir: Path) -> Iterator[Problem]:
    """Entities' files with another ending, deeper down, or in a folder whose name is nearly right; and no files."""
    for folder in folders(kb_dir):
        for path in _out_of_place(folder):
            place = folder / f"{path.stem}.yml"
            if path != place:
                yield Problem(shown(kb_dir, path), 0, "is not read", right=f"move it to {shown(kb_dir, place)}")
            else:
                what = "is a folder" if path.is_dir() else "is a link to nothing"
                yield Problem(shown(kb_dir, path), 0, what, right="a file of this name, or none")
    for path in sorted(kb_dir.glob("*/")):
        near = get_close_matches(path.name.lower(), KINDS, n=1, cutoff=0.8)
        if near and path.name not in KINDS and next(path.glob("*.y*ml"), None):
            yield Problem(shown(kb_dir, path), 0, "is not read", right=f"did you mean kb/{near[0]}?")


def _out_of_place(folder: Path, *, deeper: bool = False) -> Iterator[Path]:
    """All that is named like YAML in a folder and below it, but for the files that are read."""
    with os.scandir(folder) as entries:
        for entry in entries:
            is_read = not deeper and entry.name.endswith(".yml") and is_file(entry)
            if not is_read and entry.name.lower().endswith((".yml", ".yaml")) and not entry.name.startswith("."):
                yield folder / entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _out_of_place(folder / entry.name, deeper=True)
