"""Files and folders in kb/ that look like entities and would never be read."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from cuttings.kb.paths import shown
from cuttings.model import KINDS, Problem


def strays(kb_dir: Path) -> Iterator[Problem]:
    """Entities' files with another ending, deeper down, or in a folder whose name is nearly right; and no files."""
    for folder in KINDS:
        for path in sorted((kb_dir / folder).rglob("*")):
            if path.suffix.lower() in (".yml", ".yaml") and not path.name.startswith("."):
                place = kb_dir / folder / f"{path.stem}.yml"
                if path != place:
                    yield Problem(shown(kb_dir, path), 0, "is not read", right=f"move it to {shown(kb_dir, place)}")
                elif not path.is_file():
                    what = "is a folder" if path.is_dir() else "is a link to nothing"
                    yield Problem(shown(kb_dir, path), 0, what, right="a file of this name, or none")
    for path in sorted(kb_dir.glob("*/")):
        near = get_close_matches(path.name.lower(), KINDS, n=1, cutoff=0.8)
        if near and path.name not in KINDS and next(path.glob("*.y*ml"), None):
            yield Problem(shown(kb_dir, path), 0, "is not read", right=f"did you mean kb/{near[0]}?")
