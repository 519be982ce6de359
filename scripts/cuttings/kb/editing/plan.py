"""What a command is about to do to the files of kb/: thought out as a whole, then shown or done."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cuttings.kb import atomic
from cuttings.kb import ledger as ledgers
from cuttings.kb.editing.difference import lines, unified
from cuttings.kb.editing.splice import CannotSpliceError
from cuttings.kb.paths import Key, shown
from cuttings.kb.remembered import Entry
from cuttings.kb.store import decoded


class CannotEditError(ValueError):
    """The edit would leave kb/ in disorder; the message says why and what to do, one reason a line."""


Edit = Callable[[str], str]
"""The text of a file → the same after one change. Raises CannotSpliceError."""


@dataclass(frozen=True)
class Plan:
    """The files as they will be; None for one that goes. `gone` is what the ledger must remember as rejected.

    `read` has the digest of each of these files as it was when this was thought out, empty for one that was not there:
    if any is another now, nothing is done.
    """

    files: Mapping[Path, str | None] = field(default_factory=dict)
    read: Mapping[Path, str] = field(default_factory=dict)
    gone: Mapping[Key, Entry] = field(default_factory=dict)

    def difference(self, kb_dir: Path) -> Iterator[str]:
        """What it would change in the files that are there, as a unified diff."""
        for path, text in sorted(self.files.items()):
            name = shown(kb_dir, path)
            yield from unified(name, name, lines(path), None if text is None else text.splitlines())

    def carry_out(self, kb_dir: Path) -> None:
        """Does all of it, under the lock: what is written in the order of the files, then what goes.

        A crash in between leaves whole files, and nothing is gone that does not stand in another. Raises OvertakenError
        when somebody changed one of the files meanwhile.
        """
        with atomic.lock(kb_dir):
            for path, digest in self.read.items():
                if atomic.digest(path) != digest:
                    what = "was changed" if digest else "was made"
                    raise atomic.OvertakenError(f"{shown(kb_dir, path)} {what} meanwhile; nothing was done")
            if self.gone:
                now = ledgers.load(kb_dir)
                ledgers.save(kb_dir, {**self.gone, **now.entries})
            for path, text in sorted(self.files.items(), key=lambda file: file[1] is None):
                if not self._is_done(path, text):
                    raise atomic.OvertakenError(f"{shown(kb_dir, path)} was changed at this very moment; look again")
            atomic.settle({path.parent for path in self.files})

    def _is_done(self, path: Path, text: str | None) -> bool:
        """Writes or removes a file. False if somebody changed it at this very moment: then it is as they left it."""
        over = self.read[path]
        return atomic.remove(path, over=over) if text is None else atomic.write(path, text.encode(), over=over)


def edited(kb_dir: Path, path: Path, *edits: Edit) -> Plan:
    """One file after some edits. Raises CannotEditError when it cannot be read, or a person must make an edit."""
    text, digest = _read(kb_dir, path)
    for edit in edits:
        try:
            text = edit(text)
        except CannotSpliceError as error:
            raise CannotEditError(f"{shown(kb_dir, path)}: {error}; edit it by hand") from error
    return Plan({path: text}, {path: digest})


def made(path: Path, text: str) -> Plan:
    """A file that is not there."""
    return Plan({path: text}, {path: ""})


def together(plans: Iterable[Plan]) -> Plan:
    """All of them as one, in their order."""
    files: dict[Path, str | None] = {}
    read: dict[Path, str] = {}
    gone: dict[Key, Entry] = {}
    for plan in plans:
        files |= plan.files
        read |= plan.read
        gone |= plan.gone
    return Plan(files, read, gone)


def _read(kb_dir: Path, path: Path) -> tuple[str, str]:
    """The text of a file, to the byte, and its digest."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CannotEditError(f"{shown(kb_dir, path)}: cannot be read: {error.strerror}") from error
    text, problems = decoded(data, shown(kb_dir, path))
    if text is None:
        raise CannotEditError(str(problems[0]))
    return data.decode(), hashlib.sha256(data).hexdigest()
