"""Knowledge of English and of the world as commented YAML, and as JSON where a program wrote it; this module loads it.

Lexicons hold what is true of texts in general, never answers taken from one article.
"""

import hashlib
import json
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


def sources() -> list[Traversable]:
    """The files of all lexicons, in the order of their names."""
    return sorted(
        (file for file in files(__name__).iterdir() if file.name.endswith((".yml", ".json"))),
        key=lambda file: file.name,
    )


@cache
def digest() -> str:
    """Hexadecimal SHA-256 over all lexicons, for telling when what was found may be out of date."""
    found = hashlib.sha256()
    for file in sources():
        found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()
