"""A file you touch is yours: the ledger's promise, for any order of runs, edits, removals and additions."""

import hashlib
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cuttings.kb import ledger
from cuttings.kb.ledger import Ledger
from cuttings.kb.paths import Key, entity_file
from cuttings.kb.remembered import Entry, remembered
from cuttings.kb.write import apply
from cuttings.model import Actor, Claim, Event, Evidence

IDS = ("ann", "bo", "cy")
KEYS = [(folder, id_) for folder in ("actors", "places") for id_ in IDS]
HASHES = {text: hashlib.sha256(text.encode()).hexdigest() for text in ("old", "new", "edited")}

TABLE = [
    # row in the ledger, on disk, state
    (None, None, "absent"),
    (None, "a", "own"),
    ("a", "a", "machine"),
    ("a", "b", "touched"),
    ("a", None, "deleted"),
    ("", None, "deleted"),
    ("", "a", "touched"),
]


@pytest.mark.parametrize(("row", "disk", "state"), TABLE)
def test_whose_file_it_is(row: str | None, disk: str | None, state: str) -> None:
    """The table of the design, and a file that comes back after a run saw it deleted."""
    entries = {} if row is None else {("actors", "ann"): Entry(folder="actors", id="ann", sha256=row)}
    on_disk = {} if disk is None else {("actors", "ann"): disk}
    assert Ledger(entries, on_disk).state("actors", "ann") == state


CRASHED = [
    # row as announced (hash before, hash to be), on disk, state after
    (("", "new"), None, "absent"),
    (("", "new"), "new", "machine"),
    (("", "new"), "edited", "touched"),
    (("old", "new"), "old", "machine"),
    (("old", "new"), "new", "machine"),
    (("old", "new"), "edited", "touched"),
    (("old", "new"), None, "deleted"),
    (("old", ""), "old", "machine"),
    (("old", ""), None, "absent"),
    (("old", ""), "edited", "touched"),
]


@pytest.mark.parametrize(("announced", "disk", "state"), CRASHED)
def test_what_a_crash_left_is_told_by_the_bytes(
    tmp_path: Path, announced: tuple[str, str], disk: str | None, state: str
) -> None:
    """One row for each point at which a run may have stopped, and for what a person may have done since."""
    before, then = (HASHES.get(text, "") for text in announced)
    row = {"folder": "actors", "id": "ann", "sha256": before, "then": then}
    (tmp_path / "actors").mkdir()
    (tmp_path / "ledger.jsonl").write_text(json.dumps(row) + "\n")
    if disk:
        (tmp_path / "actors" / "ann.yml").write_text(disk)
    assert ledger.load(tmp_path).state("actors", "ann") == state


@pytest.mark.parametrize("rows", [("old", "new"), ("new", "old")])
def test_of_two_rows_from_joined_branches_the_one_that_fits_counts(tmp_path: Path, rows: tuple[str, str]) -> None:
    """In whatever order a merge left them."""
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "ann.yml").write_text("new")
    lines = [json.dumps({"folder": "actors", "id": "ann", "sha256": HASHES[text]}) + "\n" for text in rows]
    (tmp_path / "ledger.jsonl").write_text("".join(lines))
    assert ledger.load(tmp_path).state("actors", "ann") == "machine"


def test_an_entity_is_remembered_by_what_outlives_its_file() -> None:
    """Names of actors and places; where the evidence of the others stands."""
    actor = Actor(name="Ann Onym", kind="person", aliases=("A. Onym",), weak_aliases=("Onym",))
    event = Event(title="T", type="visit", status="occurred", evidence=(_evidence(3), _evidence(9)))
    claim = Claim(content="C", mode="direct", evidence=(_evidence(5),))
    row = Entry(folder="events", id="e", sha256="x")
    names = "Ann Onym", "A. Onym"
    assert remembered(("actors", "e"), actor, "x") == row.changed(
        folder="actors", names=names, weak_names=("Onym",), kind="person"
    )
    assert remembered(("events", "e"), event, "x") == row.changed(stands_on=(("s", 3, 4), ("s", 9, 10)))
    assert remembered(("claims", "e"), claim, "x") == row.changed(folder="claims", stands_on=(("s", 5, 6),))


def _evidence(start: int) -> Evidence:
    return Evidence(source="s", exact="a", start=start, end=start + 1, sha256="0" * 12)


class PeopleAndMachine(RuleBasedStateMachine):
    """People and the machine at work in one knowledge base; beside it stands a plain tale of who owns which file."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.kb = Path(self.folder.name) / "kb"
        self.kb.mkdir()
        self.peoples: dict[Key, bytes] = {}
        """Bytes of every file that a person has touched or made."""
        self.machines: dict[Key, str] = {}
        """Name that the machine gave in each file of its own."""
        self.rows: set[Key] = set()
        """Files that the machine wrote once and did not remove itself."""
        self.rejected: dict[Key, bytes] = {}
        """Files of the machine that a person deleted, as they last were."""
        self.noticed: set[Key] = set()
        """Those of them that a run has seen gone."""

    def teardown(self) -> None:
        """The files go."""
        self.folder.cleanup()

    @rule(names=st.dictionaries(st.sampled_from(IDS), st.sampled_from("ABC")))
    def machine_runs(self, names: dict[str, str]) -> None:
        """A run with any drafts; then again with the same, which changes nothing."""
        drafts = {"actors": {id_: Actor(name=name, kind="person") for id_, name in names.items()}}
        apply(self.kb, drafts, ledger.load(self.kb))
        self._follow({("actors", id_): name for id_, name in names.items()})
        stamps = self._stamps()
        again = apply(self.kb, drafts, ledger.load(self.kb))
        assert (again.added, again.rewritten, again.removed) == ((), (), ())
        assert self._stamps() == stamps

    def _follow(self, names: dict[Key, str]) -> None:
        """What the run must have done, by the table of the design."""
        self.noticed |= self.rejected.keys()
        taken = {id_ for _, id_ in self.peoples}
        self.rows -= self.machines.keys() - names.keys() - self.rejected.keys()
        self.machines = {
            key: name for key, name in names.items() if key not in self.rejected and key[1] not in taken
        } | {key: name for key, name in self.machines.items() if key in names and key[1] in taken}
        self.rows |= self.machines.keys()

    @precondition(lambda self: self._files())
    @rule(data=st.data(), mark=st.sampled_from(["# mine\n", "not YAML: [", "\r\n", "\u2028"]))
    def person_edits(self, data: st.DataObject, mark: str) -> None:
        """Anything at all is written into a file."""
        key = data.draw(st.sampled_from(self._files()))
        self._path(key).write_bytes(self._path(key).read_bytes() + mark.encode())
        self._becomes_a_persons(key)

    @precondition(lambda self: self._files())
    @rule(data=st.data())
    def person_deletes(self, data: st.DataObject) -> None:
        """A file goes, the machine's or a person's."""
        key = data.draw(st.sampled_from(self._files()))
        if key in self.rows:
            self.rejected[key] = self._path(key).read_bytes()
        self._path(key).unlink()
        self.peoples.pop(key, None)

    @precondition(lambda self: self.rejected)
    @rule(data=st.data())
    def person_regrets(self, data: st.DataObject) -> None:
        """A deleted file comes back as it was: undone, if no run has seen it gone, and else a person's own."""
        key = data.draw(st.sampled_from(sorted(self.rejected)))
        was_the_machines = key in self.machines and key not in self.noticed
        self._path(key).write_bytes(self.rejected[key])
        if was_the_machines:
            del self.rejected[key]
        else:
            self._becomes_a_persons(key)

    @rule(key=st.sampled_from(KEYS), text=st.sampled_from(["name: Own\nkind: person\n", "name: O\nkind: city\n"]))
    def person_writes(self, key: Key, text: str) -> None:
        """A person makes a file, or puts another in its place."""
        self._path(key).parent.mkdir(exist_ok=True)
        self._path(key).write_text(text)
        self._becomes_a_persons(key)

    def _becomes_a_persons(self, key: Key) -> None:
        self.peoples[key] = self._path(key).read_bytes()
        self.machines.pop(key, None)
        self.rejected.pop(key, None)
        self.noticed.discard(key)

    @invariant()
    def what_a_person_wrote_stands_byte_for_byte(self) -> None:
        """Always."""
        assert {key: self._path(key).read_bytes() for key in self.peoples} == self.peoples

    @invariant()
    def what_a_person_deleted_stays_deleted(self) -> None:
        """For ever, whatever is drafted."""
        assert not [key for key in self.rejected if self._path(key).exists()]

    @invariant()
    def the_rest_is_what_the_machine_drafted(self) -> None:
        """Nothing more and nothing less, and each file says what was drafted."""
        texts = {key: self._path(key).read_text() for key in self._files() if key not in self.peoples}
        machines = {key: name for key, name in self.machines.items() if key not in self.rejected}
        assert {key: text.split("\n")[1] for key, text in texts.items()} == {
            key: f"name: {name}" for key, name in machines.items()
        }

    def _path(self, key: Key) -> Path:
        return entity_file(self.kb, key)

    def _files(self) -> list[Key]:
        return [key for key in KEYS if self._path(key).exists()]

    def _stamps(self) -> dict[str, int]:
        return {str(path): path.stat().st_mtime_ns for path in self.kb.rglob("*") if path.is_file()}


TestPeopleAndMachine = PeopleAndMachine.TestCase
TestPeopleAndMachine.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
