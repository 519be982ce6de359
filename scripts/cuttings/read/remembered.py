"""Articles that an earlier run read: to tell an article's zones takes a hundred times as long as to read its bytes."""

import hashlib
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Protocol

from cuttings import lexicon
from cuttings.model import Article, Problem
from cuttings.read.article import read_article
from cuttings.read.sidecar import SUFFIX

#: Packages that an article rests on, beside our own code.
_PACKAGES = ("python-slugify", "text-unidecode", "PyYAML")


class Kept(Protocol):
    """What is kept from run to run, by a key. Whoever keeps it forgets it all when our code changes."""

    def get(self, key: str) -> object | None:
        """What was kept under this key."""

    def put(self, key: str, result: object) -> None:
        """Keep a result."""


def remembered(path: Path, folder: str, kept: Kept) -> tuple[Article | None, list[Problem]]:
    """As `read_article`, from what is kept if the bytes of the file and its sidecar are the same. Problems never are.

    An article is kept without its text, which the file has. One that goes while it is read is a problem as well.
    """
    state = _state(path)
    if state is None:
        return read_article(path, folder)
    data, key = state
    article = kept.get(key)
    if isinstance(article, Article):
        return replace(article, text=data.decode()), []
    article, problems = read_article(path, folder)
    if article is None or problems:
        return article, problems
    now = _state(path)
    if now is None:
        return read_article(path, folder)
    if now == state:
        kept.put(key, replace(article, text=""))
    return article, []


def _state(path: Path) -> tuple[bytes, str] | None:
    """The bytes of an article's file, and a key for all that the article rests on; None where it cannot be read."""
    beside = path.with_name(path.stem + SUFFIX)
    try:
        data = path.read_bytes()
        sidecar = beside.read_bytes() if beside.exists() else b"\0"
    except OSError:
        return None
    key = hashlib.sha256(_read_by())
    for part in (path.name.encode(), data, sidecar):
        key.update(hashlib.sha256(part).digest())
    return data, key.hexdigest()


@cache
def _read_by() -> bytes:
    return " ".join((lexicon.digest(), *map(version, _PACKAGES))).encode()
