"""What a command is about to do to the files of kb/: thought out as a whole, then shown or done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cuttings.kb import atomic
from cuttings.kb import ledger as ledgers
from cuttings.kb.editing.difference import lines, unified
from cuttings.kb.paths import Key, shown
from cuttings.kb.remembered import Entry
from cuttings.kb.store import decoded


class CannotEditError(ValueError):
    """The edit would leave kb/ in disorder; the message says why and what to do, one reason a line."""


@dataclass(frozen=True)
class Plan:
    """The files as they will be; None for one that goes. `gone` is what the ledger must remember as rejected.

    `read` has the digests of files as they were when this was thought out: if any is another now, nothing is done.
    """

    files: Mapping[Path, str | None]
    gone: Mapping[Key, Entry] = field(default_factory=dict)
    read: Mapping[Path, str] = field(default_factory=dict)

    def difference(self, kb_dir: Path) -> Iterator[str]:
        """What it would change in the files that are there, as a unified diff."""
        for path, text in sorted(self.files.items()):
            name = shown(kb_dir, path)
            yield from unified(name, name, lines(path), None if text is None else text.splitlines())

    def carry_out(self, kb_dir: Path) -> None:
        """Does all of it, under the lock. A crash in between leaves whole files; the command can be given again.

        Raises OvertakenError when somebody changed one of the files that were `read`.
        """
        with atomic.lock(kb_dir):
            for path, digest in self.read.items():
                if atomic.digest(path) != digest:
                    raise atomic.OvertakenError(f"{shown(kb_dir, path)} was changed meanwhile; nothing was done")
            if self.gone:
                now = ledgers.load(kb_dir)
                ledgers.save(kb_dir, {**self.gone, **now.entries})
            for path, text in self.files.items():
                if text is not None and not atomic.write(path, text.encode(), over=self.read.get(path)):
                    raise atomic.OvertakenError(f"{shown(kb_dir, path)} was changed at this very moment; look again")
            for path, text in self.files.items():
                if text is None:
                    path.unlink(missing_ok=True)


def text_of(kb_dir: Path, path: Path) -> str:
    """The text of a file. Raises CannotEditError when it is not there or cannot be read."""
    try:
        text, problems = decoded(path.read_bytes(), shown(kb_dir, path))
    except OSError as error:
        raise CannotEditError(f"{shown(kb_dir, path)}: cannot be read: {error.strerror}") from error
    if text is None:
        raise CannotEditError(str(problems[0]))
    return text
