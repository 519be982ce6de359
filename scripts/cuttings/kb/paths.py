"""Where things stand in a knowledge base."""

import os
from collections.abc import Iterator
from pathlib import Path

from cuttings.model import KINDS

Key = tuple[str, str]
"""Folder and id of an entity: ("actors", "vladimir-putin")."""


def entity_file(kb_dir: Path, key: Key) -> Path:
    """The entity's file."""
    return Path(entity_path(kb_dir, key))


def entity_path(kb_dir: Path, key: Key) -> str:
    """The same as a text, for whoever opens thousands of files: it takes a tenth of the time."""
    return f"{kb_dir}/{key[0]}/{key[1]}.yml"


def entity_keys(kb_dir: Path) -> Iterator[Key]:
    """Of every file that holds an entity, or is meant to, in the order of kinds and then of names."""
    for here in folders(kb_dir):
        folder = here.name
        with os.scandir(here) as entries:
            names = sorted([entry.name for entry in entries if is_entity_name(entry.name) and is_file(entry)])
        yield from [(folder, id_of(name)) for name in names]


def is_file(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a file or leads to one; a link that leads to itself does not."""
    try:
        return entry.is_file()
    except OSError:
        return False


def is_entity_name(name: str) -> bool:
    """Whether a file in one of the folders is meant for an entity: `vladimir-putin.yml`."""
    return name.endswith(".yml") and not name.startswith(".")


def id_of(name: str) -> str:
    """The id of the entity whose file has this name."""
    return name.removesuffix(".yml")


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
