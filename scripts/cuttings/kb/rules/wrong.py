"""What a rule finds: like a problem, but told by entity and field; `check` knows the line."""

from dataclasses import dataclass

from cuttings.kb.paths import Key
from cuttings.strict_yaml import Path


@dataclass(frozen=True)
class Wrong:
    """One thing wrong with one field of one entity."""

    key: Key
    path: Path
    what: str
    right: str = ""
    stops: bool = True
