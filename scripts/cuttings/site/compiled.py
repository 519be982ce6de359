"""Templates as Jinja compiled them, kept from build to build, as compiling takes a quarter of that of a small site."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from cuttings.kb.cache import Cache

#: What our own environment is made by.
_READ_BY = ("site/compiled.py", "site/render.py")
#: Options by which the environments of sites differ.
_OPTIONS = ("trim_blocks", "lstrip_blocks", "keep_trailing_newline", "autoescape", "newstyle_gettext", "optimized")


class Compiled(BytecodeCache):
    """Compiled templates by their text, and by what decides what becomes of it, in `.cache/` of a project.

    Not for an environment that somebody else has had in hand: Jinja works out constants when it compiles, and what
    another's filter makes of one is not known by its name.
    """

    def __init__(self, project: Path) -> None:
        self._cache = Cache(project / ".cache" / "templates", _READ_BY)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes what was kept."""
        if isinstance(kept := self._cache.get(_key(bucket)), bytes):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self._cache.put(_key(bucket), bucket.bytecode_to_string())

    def save(self) -> None:
        """Keeps it for the next build."""
        self._cache.save()


def _key(bucket: Bucket) -> str:
    decides = f"{bucket.key} {bucket.checksum} {_versions()} {_options(bucket.environment)}"
    return hashlib.sha256(decides.encode()).hexdigest()


@cache
def _versions() -> str:
    return f"{version('jinja2')} {version('mkdocs')}"


def _options(environment: Environment) -> str:
    return " ".join((*sorted(environment.extensions), *(repr(getattr(environment, name, None)) for name in _OPTIONS)))
