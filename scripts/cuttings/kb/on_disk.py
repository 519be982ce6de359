"""What stands in the entities' files. One look at them serves a whole run, as every run looks at all of them.

What a person saves after that look is safe all the same: before a file is written over or removed, its bytes are
compared with what was seen (`over` in `atomic`), and whatever else was saved is seen by the next run.
"""

from collections.abc import Mapping
from pathlib import Path

from cuttings.kb.atomic import digest
from cuttings.kb.paths import Key, entity_keys, entity_path, id_of, is_entity_name
from cuttings.kb.snapshot import FOLDER, Snapshot
from cuttings.model import KINDS

OnDisk = Mapping[Key, str]
"""SHA-256 of every entity's file, in the order of kinds and then of names."""


def look(kb_dir: Path) -> OnDisk:
    """What stands there now. Raises OSError when a file cannot be read."""
    return {key: digest(entity_path(kb_dir, key)) for key in entity_keys(kb_dir)}


def look_again(kb_dir: Path, seen: OnDisk) -> OnDisk:
    """What was seen before of the files that are still there, and what stands in those that are new.

    `seen` itself comes out when no file came or went.
    """
    keys = list(entity_keys(kb_dir))
    if keys == list(seen):
        return seen
    return {key: seen.get(key) or digest(entity_path(kb_dir, key)) for key in keys}


def entities_in(seen: Snapshot) -> OnDisk:
    """As `look`, out of a snapshot of the folder."""
    files: dict[str, dict[Key, str]] = {folder: {} for folder in KINDS}
    for path, state in seen.items():
        _, *way = path.split("/")
        if len(way) == 2 and way[0] in files and is_entity_name(way[1]) and state != FOLDER:
            files[way[0]][way[0], id_of(way[1])] = state
    return {key: state for named in files.values() for key, state in named.items()}
