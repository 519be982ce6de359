"""Knowledge of English and of the world as commented YAML, and as JSON where a program wrote it; this module loads it.

Lexicons hold what is true of texts in general, never answers taken from one article.
"""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from cuttings.strict_yaml import load_sound


@cache
def load(name: str) -> Any:
    """The content of the lexicon of this name. Read once; treat it as immutable.

    That no key stands twice is left to the tests, as to look for it takes as long as reading. Raises FileNotFoundError
    when there is no such lexicon.
    """
    generated = files(__name__).joinpath(f"{name}.json")
    if generated.is_file():
        return json.loads(generated.read_text(encoding="utf-8"))
    return load_sound(files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8"))


@cache
def collected(name: str) -> dict[str, Any]:
    """The entries of all files in the folder `name`, in the order in which the lexicon of that name lists them."""
    return {key: entry for part in load(name)["files"] for key, entry in load(f"{name}/{part}").items()}


def sources() -> dict[str, Traversable]:
    """The files of all lexicons by the name that loads them, in the order of their names."""
    return dict(sorted(_files(files(__name__), "")))


def _files(folder: Traversable, inside: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.name.startswith("_"):
            yield from _files(entry, f"{inside}{entry.name}/")
        elif entry.name.endswith((".yml", ".json")):
            yield f"{inside}{entry.name.rpartition('.')[0]}", entry


@cache
def digest() -> str:
    """Hexadecimal SHA-256 over all lexicons, for telling when what was found may be out of date."""
    found = hashlib.sha256()
    for name, file in sources().items():
        found.update(name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()
