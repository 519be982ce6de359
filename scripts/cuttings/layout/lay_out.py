"""Lays out an empty knowledge base, and overwrites nothing."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from cuttings import __version__
from cuttings.kb.schemas import write_schemas

#: A leading "dot." stands for a full stop: in the package, such files must not do here what they are to do there.
_DOT = "dot."


@dataclass(frozen=True)
class LaidOut:
    """Files by their place in the folder: those that were made, and those that were there and stayed as they were."""

    made: tuple[str, ...]
    kept: tuple[str, ...]


def lay_out(folder: Path, name: str) -> LaidOut:
    """Make what is missing in a folder of an empty knowledge base with that name. Raises OSError if it cannot."""
    made, kept = [], []
    with as_file(files("cuttings.layout") / "base") as base:
        for path, place in _places(base):
            target = folder / place
            if target.exists() or target.is_symlink():
                kept.append(place)
            else:
                _make(path, target, name)
                made.append(place)
    if not (folder / "kb").exists():
        write_schemas(folder / "kb", {})
        made.append("kb/")
    return LaidOut(tuple(made), tuple(kept))


def _places(base: Path) -> Iterator[tuple[Path, str]]:
    """Each file, and where it goes."""
    for path in sorted(base.rglob("*")):
        if path.is_file():
            parts = path.relative_to(base).parts
            yield path, "/".join(f".{part.removeprefix(_DOT)}" if part.startswith(_DOT) else part for part in parts)


def _make(path: Path, target: Path, name: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8").replace("cuttings[models]==VERSION", f"cuttings[models]=={__version__}")
    shown = json.dumps(name, ensure_ascii=False) if target.suffix == ".yml" else name
    target.write_text(text.replace("SITE_NAME", shown), encoding="utf-8", newline="\n")
    if target.suffix == ".sh":
        target.chmod(0o755)  # an archive of the package may have lost it
