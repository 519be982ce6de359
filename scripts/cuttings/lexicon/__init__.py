"""Knowledge of English and of the world as commented YAML; this module only loads it.

Lexicons hold what is true of texts in general, never answers taken from one article.
"""

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

from cuttings import strict_yaml


@cache
def load(name: str) -> Any:
    """The content of `lexicon/<name>.yml`. Read once; treat it as immutable.

    Raises FileNotFoundError when there is no such lexicon.
    """
    text = files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    return strict_yaml.load(text)


@cache
def digest() -> str:
    """Hexadecimal SHA-256 over all lexicons, for telling when what was found may be out of date."""
    found = hashlib.sha256()
    for file in sorted(files(__name__).iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".yml"):
            found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()
