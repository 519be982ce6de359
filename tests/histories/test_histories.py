"""What people are promised, whatever happens in whatever order.

`HISTORIES=10000 pytest tests/histories` runs as many; a few hundred belong to every test run.
"""

import os
from functools import cache
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cuttings.kb.editing import structure
from cuttings.kb.editing.parting import part
from cuttings.review.deciding import Word
from tests.histories.finders import FINDERS, Finder
from tests.histories.world import World

#: What a person may put into any file, or make of one: remarks, other layouts, mistakes.
MARKS = [
    b"# mine\n",
    b"notes: |\n  Mine.\n",
    b"review: reviewed\n",
    b"aliases: [Ana R.,  'A. Ruiz' ]  # both\n",
    b"\r\n",
    b"not YAML: [",
    "# Ó\u2028\n".encode(),
]
ARTICLES: dict[str, list[str | None]] = {
    "alpha.txt": [
        "Harbour talks in Oslo\n\nAna Ruiz visited Oslo on 2 May 2031. She met Bo Lind in the harbour.\n\n"
        "Bo Lind said that the harbour would open in June. Cy Moor said that the harbour was closed.\n",
        "Harbour talks in Oslo\n\nCorrected. Ana Ruiz visited Oslo on 2 May 2031. She met Bo Lind.\n\n"
        "Cy Moor said that the harbour was closed. Bo Lind said that the harbour would open in July.\n",
        "Harbour talks in Oslo\n\nBo Lind visited Oslo on 2 May 2031.\n",
        None,
    ],
    "beta.txt": [
        "A visit to Oslo\n\nAna Ruiz visited Oslo in May 2031. Dee Ward said that the visit was short.\n",
        "A visit to Oslo\n\nDee Ward visited Oslo in May 2031. Ana Ruiz said that the visit was short.\n",
    ],
    "gamma.txt": [None, "A third\n\nBo Lind visited Oslo in May 2031. Ana Ruiz said that it rained.\n"],
}
OWN = [
    ("actors/bo-lind.yml", b"name: Bo Lind\nkind: person\n"),
    ("actors/own.yml", b"name: Dee Ward\nkind: person\naliases: [Cy Moor]\n"),
    ("actors/apart.yml", b"name: Cy Moor\nkind: person\nnot_same_as: [ana-ruiz]\n"),
    ("events/own.yml", b"title: Own\ntype: visit\nstatus: occurred\n"),
]
"""Files that a person makes, or puts in the place of others."""


def _has_files(histories: "Histories") -> bool:
    return bool(histories.world.files())


@cache
def _first() -> World:
    """How every history begins."""
    return World()


class Histories(RuleBasedStateMachine):
    """One knowledge base. After every step, every promise."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World(_first())

    def teardown(self) -> None:
        """The files go."""
        self.world.close()

    @precondition(_has_files)
    @rule(data=st.data(), mark=st.sampled_from(MARKS))
    def person_edits(self, data: st.DataObject, mark: bytes) -> None:
        """Anything is written into a file, the machine's or a person's."""
        path = self._file(data)
        self.world.write(path, path.read_bytes() + mark)

    @precondition(_has_files)
    @rule(data=st.data(), at=st.floats(0, 1), sign=st.sampled_from([b"x", b" ", b"\n", b"'"]))
    def person_types(self, data: st.DataObject, at: float, sign: bytes) -> None:
        """A sign anywhere, in any field, on purpose or not."""
        path = self._file(data)
        before = path.read_bytes()
        place = int(at * len(before))
        self.world.write(path, before[:place] + sign + before[place:])

    @precondition(_has_files)
    @rule(data=st.data())
    def person_deletes(self, data: st.DataObject) -> None:
        """A file goes."""
        self.world.delete(self._file(data))

    @rule(own=st.sampled_from(OWN))
    def person_makes(self, own: tuple[str, bytes]) -> None:
        """A file of a person's own."""
        self.world.write(self.world.kb / own[0], own[1])

    @rule(file=st.sampled_from(sorted(ARTICLES)), version=st.integers(0, 3))
    def article_changes(self, file: str, version: int) -> None:
        """A new article, a corrected one, one that is taken away."""
        texts = ARTICLES[file]
        text, path = texts[version % len(texts)], self.world.home / "seeds" / file
        path.unlink(missing_ok=True) if text is None else path.write_text(text, "utf-8")

    @rule(finder=st.sampled_from(FINDERS))
    def finder_changes(self, finder: Finder) -> None:
        """A new release reads with other eyes."""
        self.world.finder = finder

    @precondition(_has_files)
    @rule(data=st.data())
    def person_merges(self, data: st.DataObject) -> None:
        """Two of whatever kind; most pairs are refused."""
        into, other = self._id(data), self._id(data)
        self.world.command(other, lambda kb, _: structure.merge(kb, into, other))

    @precondition(_has_files)
    @rule(data=st.data())
    def person_splits(self, data: st.DataObject) -> None:
        """What was merged, or by source what was not."""
        id_ = self._id(data)
        if not self.world.command(id_, lambda kb, _: structure.split(kb, id_)):
            self.world.command(id_, lambda kb, ledger: part(kb, ledger, id_, "The other", ["beta"]))

    @precondition(_has_files)
    @rule(data=st.data(), new=st.sampled_from(["new-id", "other-id", "ana-ruiz"]))
    def person_renames(self, data: st.DataObject, new: str) -> None:
        """To a free id or one that is taken."""
        id_ = self._id(data)
        self.world.command(id_, lambda kb, ledger: structure.rename(kb, ledger, id_, new))

    @precondition(_has_files)
    @rule(data=st.data())
    def person_rejects(self, data: st.DataObject) -> None:
        """What nobody leans on goes."""
        id_ = self._id(data)
        if plan := self.world.command(id_, lambda kb, ledger: structure.reject(kb, ledger, id_)):
            self.world.gone |= plan.files.keys()

    @precondition(lambda self: self.world.waiting())
    @rule(data=st.data(), word=st.sampled_from(["accept", "refuse"]))
    def person_decides(self, data: st.DataObject, word: Word) -> None:
        """Of what waits, one thing is accepted or refused."""
        self.world.decide(data.draw(st.sampled_from(self.world.waiting())), word)

    @rule()
    def the_machine_runs(self) -> None:
        """Twice, and the second time nothing is left to do."""
        self.world.run()

    def _file(self, data: st.DataObject) -> Path:
        return data.draw(st.sampled_from(self.world.files()))

    def _id(self, data: st.DataObject) -> str:
        return self._file(data).stem

    @invariant()
    def promises_are_kept(self) -> None:
        """A person's bytes stand, and what is gone stays gone."""
        self.world.promises()


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=int(os.environ.get("HISTORIES", "200")), stateful_step_count=8)
