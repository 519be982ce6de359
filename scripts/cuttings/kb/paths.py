"""Where things stand in a knowledge base."""

import os
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
    for here in folders(kb_dir):
        with os.scandir(here) as entries:
            names = sorted(entry.name for entry in entries if _is_entity(entry))
        for name in names:
            yield (here.name, name.removesuffix(".yml")), here / name


def _is_entity(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(".yml") and not entry.name.startswith(".") and entry.is_file()


#: Files of found/ beside those of the articles.
RESERVED = ("links", "proposals", "across")


def article_files(kb_dir: Path) -> Iterator[Path]:
    """The files of what was found in each article, in the order of their names."""
    files = sorted((kb_dir / "found").glob("*.jsonl"))
    return (path for path in files if path.stem not in RESERVED and not path.name.startswith("."))


def folders(kb_dir: Path) -> list[Path]:
    """The folders of entities that exist."""
    return [kb_dir / folder for folder in KINDS if (kb_dir / folder).is_dir()]


def shown(kb_dir: Path, path: Path) -> str:
    """The path as problems give it, from the folder that holds kb/: `kb/actors/vladimir-putin.yml`."""
    return path.relative_to(kb_dir.parent).as_posix()
