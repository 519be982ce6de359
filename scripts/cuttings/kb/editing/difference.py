"""How files differ, as a unified diff that git and others read."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cuttings.strict_yaml import BadYamlError, load

_NOTHING = "/dev/null"


def difference(before: Path, after: Path) -> Iterator[str]:
    """How the entity files below two folders differ; what the machine keeps for itself is left out.

    A renamed entity is told as one file that has another name now, and not as one that goes and one that comes.
    """
    was, now = ({path.relative_to(root) for path in root.glob("*/*.yml") if path.is_file()} for root in (before, after))
    former = dict(_renamed(after, was - now, now - was))
    for name in sorted((was | now) - set(former.values())):
        old = former.get(name, name)
        yield from unified(f"kb/{old.as_posix()}", f"kb/{name.as_posix()}", lines(before / old), lines(after / name))


def unified(old_name: str, new_name: str, old: Sequence[str] | None, new: Sequence[str] | None) -> Iterator[str]:
    """How the lines of one file differ; None for a file that is not there. Nothing if they are the same."""
    names = (_NOTHING if old is None else f"a/{old_name}", _NOTHING if new is None else f"b/{new_name}")
    return difflib.unified_diff(old or (), new or (), *names, lineterm="")


def lines(path: Path) -> list[str] | None:
    """The lines of a file, None if there is none."""
    return path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else None


def _renamed(after: Path, gone: set[Path], come: Iterable[Path]) -> Iterator[tuple[Path, Path]]:
    """Each new file that has the id of one that is gone among its former ones, and that one."""
    for name in come:
        former = {name.with_name(f"{id_}.yml") for id_ in _former_ids(after / name)}
        yield from ((name, old) for old in sorted(former & gone)[:1])


def _former_ids(path: Path) -> Iterable[str]:
    try:
        fields = load(path.read_text(encoding="utf-8", errors="replace"))
    except BadYamlError:
        return ()
    former = fields.get("formerly") if isinstance(fields, dict) else None
    return [id_ for id_ in former if isinstance(id_, str)] if isinstance(former, list) else ()
