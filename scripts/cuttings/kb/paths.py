"""Where things stand in a knowledge base."""

from collections.abc import Iterator
from pathlib import Path

from cuttings.model import KINDS

Key = tuple[str, str]
"""Folder and id of an entity: ("actors", "vladimir-putin")."""


def entity_file(kb_dir: Path, key: Key) -> Path:
    """The entity's file."""
    folder, id_ = key
    return kb_dir / folder / f"{id_}.yml"


def entity_files(kb_dir: Path) -> Iterator[tuple[Key, Path]]:
    """Every file that holds an entity, or is meant to, in the order of kinds and then of names."""
    for folder in KINDS:
        for path in sorted((kb_dir / folder).glob("*.yml")):
            if path.is_file() and not path.name.startswith("."):
                yield (folder, path.stem), path


def folders(kb_dir: Path) -> list[Path]:
    """The folders of entities that exist."""
    return [kb_dir / folder for folder in KINDS if (kb_dir / folder).is_dir()]


def shown(kb_dir: Path, path: Path) -> str:
    """The path as problems give it, from the folder that holds kb/: `kb/actors/vladimir-putin.yml`."""
    return path.relative_to(kb_dir.parent).as_posix()
