"""All of kb/ in memory, whatever some of its files look like."""

import pickle
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.kb import ledger as ledgers
from cuttings.kb import store, write
from cuttings.kb.check import check
from cuttings.kb.paths import entity_file
from cuttings.kb.store import KnowledgeBase, load
from cuttings.kb.write import apply
from cuttings.model import KINDS, Actor, Entity
from cuttings.validation import sound_record

PROJECT = Path(__file__).parent / "project"
CACHE = Path(".cache") / "entities"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in which all is well."""
    return shutil.copytree(PROJECT, tmp_path / "project")


def test_everything_is_read(project: Path) -> None:
    """By folder and by id."""
    kb, problems = load(project / "kb")
    assert problems == []
    assert {folder: sorted(kb.of(folder)) for folder in KINDS} == {
        "actors": ["aberlon", "dockers", "dockers-2", "dockers-union", "mara-oduya"],
        "places": ["aberlon-coast", "quay-38"],
        "events": ["strike"],
        "dates": ["2024-06-19"],
        "claims": ["short"],
        "sources": ["harbour-strike"],
    }
    assert kb.get("quay-38") == ("places", kb.places["quay-38"])
    assert kb.get("nobody") is None
    with pytest.raises(KeyError):
        kb.of("root")


def test_a_broken_file_does_not_keep_the_others_out(project: Path) -> None:
    """It is told, with its line."""
    (project / "kb" / "actors" / "mara-oduya.yml").write_text("name: [Mara\n")
    kb, problems = load(project / "kb")
    assert [(problem.file, problem.line) for problem in problems] == [("kb/actors/mara-oduya.yml", 2)]
    assert sorted(kb.actors) == ["aberlon", "dockers", "dockers-2", "dockers-union"]


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_content_at_all_is_an_error_of_the_program(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Any bytes give an entity or a problem."""
    kb_dir = tmp_path_factory.mktemp("p") / "kb"
    (kb_dir / "dates").mkdir(parents=True)
    (kb_dir / "dates" / "day.yml").write_bytes(data)
    kb, problems = load(kb_dir)
    assert bool(kb.dates) != bool(problems)


def test_an_empty_knowledge_base_is_one(tmp_path: Path) -> None:
    """A project begins so."""
    assert load(tmp_path / "kb") == (KnowledgeBase(tmp_path / "kb"), [])


def test_files_are_parsed_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And again when they change, they alone."""
    first, _ = load(project / "kb")
    parsed: list[str] = []

    def read(text: str, kind: type[Entity]) -> Any:
        parsed.append(text)
        return sound_record(text, kind)

    monkeypatch.setattr(store, "sound_record", read)
    assert load(project / "kb") == (first, [])
    assert parsed == []
    changed = "name: Aberlon\nkind: state\ndescription: A state.\n"
    (project / "kb" / "actors" / "aberlon.yml").write_text(changed)
    kb, _ = load(project / "kb")
    assert parsed == [changed]
    assert kb.actors["aberlon"].description == "A state."


def test_what_a_run_wrote_is_not_read_by_the_next(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is what reading would give; a file that a person changed since is read."""
    kb_dir = project / "kb"
    drafts = {folder: dict(load(kb_dir)[0].of(folder)) for folder in KINDS}
    shutil.rmtree(kb_dir)
    shutil.rmtree(project / ".cache")
    apply(kb_dir, drafts, ledgers.load(kb_dir))
    with monkeypatch.context() as patch:
        patch.setattr(store, "sound_record", lambda *given: pytest.fail("read"))
        kept, problems = load(kb_dir)
    assert problems == []
    shutil.rmtree(project / ".cache")
    assert repr(load(kb_dir)[0]) == repr(kept)
    mara = entity_file(kb_dir, ("actors", "mara-oduya"))
    mara.write_bytes(mara.read_bytes() + b"notes: Mine.\n")
    assert load(kb_dir)[0].actors["mara-oduya"].notes == "Mine."


def test_of_a_file_that_was_not_written_nothing_is_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a person saved it at the last moment: the bytes that were not written have not been read either."""
    kb_dir = project / "kb"
    own = entity_file(kb_dir, ("actors", "ann"))
    seen = ledgers.load(kb_dir)
    with monkeypatch.context() as patch:
        patch.setattr(write, "dump", lambda *given: own.write_text("name: Mine\nkind: person\n") and "name: Ann\n")
        assert apply(kb_dir, {"actors": {"ann": Actor(name="Ann", kind="person")}}, seen).added == ()
    assert own.read_text() == "name: Mine\nkind: person\n"
    own.write_text("name: Ann\n")
    assert [problem.file for problem in load(kb_dir)[1]] == ["kb/actors/ann.yml"]


def test_the_same_bytes_in_another_folder_are_another_entity(project: Path) -> None:
    """A file that is moved is read as what it is now."""
    (project / "kb" / "places" / "aberlon-coast.yml").rename(project / "kb" / "actors" / "aberlon-coast.yml")
    load(project / "kb")
    _, problems = load(project / "kb")
    assert {problem.file for problem in problems} == {"kb/actors/aberlon-coast.yml"}


@pytest.mark.parametrize("name", ["Mara Oduya", "index", "short"])
def test_known_bytes_under_a_name_that_is_none_are_told(project: Path, name: str) -> None:
    """What was read from them under a good name says nothing of this one; told again by every run."""
    load(project / "kb")
    (project / "kb" / "actors" / "mara-oduya.yml").rename(project / "kb" / "actors" / f"{name}.yml")
    first, again = load(project / "kb"), load(project / "kb")
    assert first == again
    assert {problem.file for problem in first[1]} & {f"kb/actors/{name}.yml", "kb/claims/short.yml"}


def test_what_is_kept_together_does_not_change_together(project: Path) -> None:
    """Records share in a pickle which of their fields were given; a changed copy of one leaves the others alone."""
    load(project / "kb")
    kb, _ = load(project / "kb")
    given = {id_: set(actor.model_fields_set) for id_, actor in kb.actors.items()}
    assert kb.actors["dockers"].model_copy(update={"notes": "Mine."}).model_fields_set > given["dockers"]
    assert {id_: actor.model_fields_set for id_, actor in kb.actors.items()} == given
    parsed = {path.stem: sound_record(path.read_text(), Actor) for path in (project / "kb" / "actors").glob("*.yml")}
    assert given == {id_: actor.model_fields_set for id_, actor in parsed.items() if actor}


BAD_CACHES = [b"", b"\x80", b"not a pickle", pickle.dumps(None), pickle.dumps(("version", {})), pickle.dumps((1, 2, 3))]


@pytest.mark.parametrize("data", BAD_CACHES)
def test_a_bad_cache_is_no_cache(project: Path, data: bytes) -> None:
    """It is made again."""
    good = load(project / "kb")
    (part,) = (project / CACHE).iterdir()
    part.write_bytes(data)
    assert load(project / "kb") == good
    assert [part.read_bytes() == data for part in (project / CACHE).iterdir()] == [False]


def test_a_cache_of_another_model_is_no_cache(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read by older rules is read again."""
    load(project / "kb")
    (before,) = (project / CACHE).iterdir()
    monkeypatch.setattr("cuttings.kb.cache._version", lambda _: "another")
    load(project / "kb")
    (after,) = (project / CACHE).iterdir()
    assert after.name != before.name


def test_a_folder_that_cannot_be_written_to_needs_no_cache(project: Path) -> None:
    """The knowledge base may be looked at anywhere."""
    (project / ".cache").write_text("in the way")
    assert load(project / "kb")[1] == []


def test_a_file_that_may_not_be_read_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the others are read."""

    def refuse(path: str | Path) -> bytes:
        if Path(path).name == "strike.yml":
            raise PermissionError(13, "Permission denied", str(path))
        return Path(path).read_bytes()

    monkeypatch.setattr(store, "content", refuse)
    kb, problems = load(project / "kb")
    told = "kb/events/strike.yml: cannot be read: Permission denied; make it a readable file"
    assert [str(problem) for problem in problems] == [told]
    assert len(kb.actors) == 5
    assert check(project) == problems
