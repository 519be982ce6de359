"""A knowledge base that lives through a history, and what people are promised of it."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from cuttings.find import language
from cuttings.kb import ledger as ledgers
from cuttings.kb.editing.plan import CannotEditError, Plan
from cuttings.kb.ledger import Ledger
from cuttings.kb.parsed import Parsed
from cuttings.kb.remembered import Entry
from cuttings.kb.store import KnowledgeBase, load
from cuttings.pipeline import extract
from cuttings.restructure import Think, restructure
from cuttings.review.deciding import Signature, Word, decide
from cuttings.review.waiting import Item, waiting
from tests.histories.finders import FINDERS

SEEDS = Path(__file__).parent / "seeds"
#: A folder in memory where there is one: thousands of histories are much writing.
MEMORY = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else None


class World:
    """One project, changed by people and runs, after its first run or as a copy of such a one."""

    def __init__(self, first: "World | None" = None) -> None:
        self.home = Path(tempfile.mkdtemp(dir=MEMORY))
        self.kb = self.home / "kb"
        self.finder = FINDERS[0]
        self.peoples: dict[Path, bytes] = {}
        self.gone: set[Path] = set()
        """Files that people deleted or rejected."""
        self.rows: Mapping[tuple[str, str], Entry] = {}
        """The ledger as it was before the last command."""
        self.refused: set[str] = set()
        """Keys of what people refused."""
        if first is None:
            shutil.copytree(SEEDS, self.home / "seeds")
            self.run()
        else:
            shutil.copytree(first.home, self.home, dirs_exist_ok=True)

    def close(self) -> None:
        """Nothing is left behind."""
        shutil.rmtree(self.home)

    def run(self) -> None:
        """A run; a second one that goes all the way and has nothing to do; and a third, which may know that."""
        with self._finding():
            extract(self.home)
            self.promises()
            before = self.contents()
            second = extract(self.home, whole=True)
            third = extract(self.home)
            self._kept_as_read()
        assert self.contents() == before, "a second run changed something"
        assert (third.summary(), third.problems) == (second.summary(), second.problems)

    def _kept_as_read(self) -> None:
        """What is kept of the files, some of them as they were written, is what reading them gives."""
        nothing = self.home / "nothing"
        kept, problems = load(self.kb)
        read, anew = load(self.kb, parsed=Parsed(nothing / "kb"))
        shutil.rmtree(nothing, ignore_errors=True)
        assert (repr(kept), problems) == (repr(read), anew), "what is kept of a file is not what it says"

    def command(self, id_: str, think: Think) -> Plan | None:
        """A command of a person's about an entity; None when it was refused, which changes nothing.

        What it writes is the person's from then on. In files that were a person's before, it takes lines out only where
        they speak of the entity.
        """
        before, self.rows = self.contents(), ledgers.load(self.kb).entries
        plans: list[Plan] = []

        def remembered(kb: KnowledgeBase, ledger: Ledger) -> Plan:
            plans.append(think(kb, ledger))
            return plans[-1]

        try:
            restructure(self.home, remembered)
        except CannotEditError:
            assert self.contents() == before, "a refused edit changed something"
            return None
        for path, text in plans[-1].files.items():
            self._follow(path, text, id_)
        self.promises()
        return plans[-1]

    def _follow(self, path: Path, text: str | None, id_: str) -> None:
        was = self.peoples.pop(path, b"").decode()
        if text is None:
            return
        lost = [line for line in was.splitlines() if line not in text.splitlines() and id_ not in line]
        assert path.stem == id_ or not lost, f"{path.name}: lines were lost: {lost}"
        self.gone.discard(path)
        if not self._is_as_the_machine_wrote_it(path, text):
            self.peoples[path] = text.encode()

    def _is_as_the_machine_wrote_it(self, path: Path, text: str) -> bool:
        """Whether an edit undid what made a file a person's, before the command was followed up."""
        row = self.rows.get((path.parent.name, path.stem))
        return row is not None and row.sha256 == hashlib.sha256(text.encode()).hexdigest()

    def waiting(self) -> list[Item]:
        """What waits for a person's word."""
        return list(waiting(self.kb).items)

    def decide(self, item: Item, word: Word) -> None:
        """A person's word on a proposal or a relation. A file is theirs from then on; what is refused stays refused."""
        before, self.rows = self.contents(), ledgers.load(self.kb).entries
        try:
            plan = decide(self.kb, item, word, Signature(by="mara"))
        except CannotEditError:
            assert self.contents() == before, "a refused edit changed something"
            return
        with self._finding():
            plan.carry_out(self.kb)
        for path, text in plan.files.items():
            self._follow(path, text, path.stem)
        if word == "refuse":
            self.refused.add(item.key)
        self.promises()

    def files(self) -> list[Path]:
        """Every entity file, in a fixed order."""
        return sorted(self.kb.glob("*/*.yml"))

    def contents(self) -> Mapping[Path, bytes]:
        """Everything in kb/."""
        return {path: path.read_bytes() for path in sorted(self.kb.rglob("*")) if path.is_file()}

    def write(self, path: Path, data: bytes) -> None:
        """A person writes a file."""
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
        self.peoples[path] = data
        self.gone.discard(path)

    def delete(self, path: Path) -> None:
        """A person deletes a file. Of one that no run ever wrote, nobody would know that it is not wanted."""
        if (path.parent.name, path.stem) in ledgers.load(self.kb).entries:
            self.gone.add(path)
        path.unlink()
        self.peoples.pop(path, None)

    def promises(self) -> None:
        """What holds after whatever happened."""
        for path, data in self.peoples.items():
            assert path.read_bytes() == data, f"{path.name}: a person's bytes were changed"
        for path in self.gone:
            assert not path.exists(), f"{path.name}: what was deleted came back"
        if back := self.refused & {item.key for item in self.waiting()}:
            raise AssertionError(f"what was refused came back: {back}")

    @contextmanager
    def _finding(self) -> Iterator[None]:
        """The finder of the day instead of a language model, and no waiting for a disk."""
        with (
            patch("cuttings.finding.search", self.finder.search),
            patch("cuttings.finding._extractor", lambda: self.finder.version),
            patch.object(language, "choose", lambda wanted: ("none", "1")),
            patch("os.fsync", lambda descriptor: None),
        ):
            yield
