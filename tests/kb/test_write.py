"""Drafts become files; a crash at any point leaves a state that the next run makes whole."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cuttings.kb import ledger, store
from cuttings.kb.atomic import OvertakenError
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.kb.write import Drafts, apply
from cuttings.model import Actor, Event, Evidence, Participant, Place, Source


class Crash(BaseException):
    """The machine loses power."""


def actor(name: str, **more: Any) -> Actor:
    """An actor with only a name."""
    return Actor(name=name, kind="person", **more)


OLD: Drafts = {"actors": {id_: actor("Old") for id_ in ("same", "rewritten", "removed", "touched", "deleted")}}
NEW: Drafts = {
    "actors": {
        "same": actor("Old"),
        **{id_: actor("New") for id_ in ("rewritten", "touched", "deleted", "added", "own")},
    },
    "places": {"harbour": Place(name="Harbour", kind="site")},
}


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    """A knowledge base in which people were at work since the last run."""
    kb = tmp_path / "project" / "kb"
    run(kb, OLD)
    (kb / "actors" / "touched.yml").write_text("name: Mine\nkind: person\n")
    (kb / "actors" / "deleted.yml").unlink()
    (kb / "actors" / "own.yml").write_text("name: Own\nkind: person\n")
    (kb / "actors" / "README.txt").write_text("How we name actors.\n")
    return kb


def run(kb: Path, drafts: Drafts) -> Any:
    """One run of the machine."""
    return apply(kb, drafts, ledger.load(kb))


def tree(kb: Path) -> dict[str, bytes]:
    """Every file of kb/ with its bytes."""
    return {path.relative_to(kb).as_posix(): path.read_bytes() for path in kb.rglob("*") if path.is_file()}


def test_a_run_says_what_it_did(kb: Path) -> None:
    """Each of the six fates of a file."""
    changes = run(kb, NEW)
    assert changes.added == (("actors", "added"), ("places", "harbour"))
    assert changes.rewritten == (("actors", "rewritten"),)
    assert changes.removed == (("actors", "removed"),)
    assert changes.kept == (("actors", "own"), ("actors", "touched"))
    assert changes.silent == (("actors", "deleted"),)
    assert changes.needed == ()


def test_strange_files_are_left_alone(kb: Path) -> None:
    """What the machine did not write is not its business."""
    run(kb, NEW)
    assert (kb / "actors" / "README.txt").read_text() == "How we name actors.\n"


def test_what_a_crashed_run_left_is_swept_away(kb: Path) -> None:
    """Whichever process it was; other hidden files stay."""
    names = "actors/.ann.yml", ".ledger.jsonl", "found/.alpha.jsonl", "schema/.actor.json"
    left = [kb / f"{name}.1.cuttings-unfinished" for name in names]
    for path in (*left, kb / "actors" / ".ann.yml.swp"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("half")
    run(kb, NEW)
    assert not [path for path in left if path.exists()]
    assert (kb / "actors" / ".ann.yml.swp").read_text() == "half"


@pytest.mark.parametrize(("seen_gone", "fate"), [(False, "machine"), (True, "touched")])
def test_a_deleted_file_that_comes_back(kb: Path, seen_gone: bool, fate: str) -> None:
    """Undone before a run saw it, it is the machine's again; after that it is a person's own, also with equal bytes."""
    path = kb / "actors" / "same.yml"
    data = path.read_bytes()
    path.unlink()
    if seen_gone:
        run(kb, NEW)
    path.write_bytes(data)
    assert ledger.load(kb).state("actors", "same") == fate
    run(kb, {})
    assert path.exists() == (fate == "touched")


def test_no_draft_takes_an_id_that_a_person_gave_in_another_folder(kb: Path) -> None:
    """Ids are one in all folders."""
    changes = run(kb, {"places": {"own": Place(name="Own", kind="city")}})
    assert changes.kept == (("places", "own"),)
    assert not (kb / "places" / "own.yml").exists()


def test_an_entity_may_change_its_folder(kb: Path) -> None:
    """Even when a person's file refers to it: the id still leads somewhere."""
    (kb / "actors" / "own.yml").write_text("name: Own\nkind: person\npart_of: same\n")
    changes = run(kb, {"places": {"same": Place(name="Same", kind="city")}})
    assert changes.added == (("places", "same"),)
    assert ("actors", "same") in changes.removed


SUPPORT: Drafts = {
    "actors": {"ann": actor("Ann"), "aberlon": Actor(name="Aberlon", kind="state"), "bo": actor("Bo")},
    "sources": {"news": Source(title="News", file="news.txt", sha256="0" * 64)},
    "events": {
        "visit": Event(
            title="Ann visits",
            type="visit",
            status="occurred",
            place="aberlon",
            participants=(Participant(actor="ann", role="agent"),),
            evidence=(Evidence(source="news", exact="a", start=0, end=1, sha256="0" * 12),),
        )
    },
}


@pytest.mark.parametrize("ending", ["", "kind: [unclosed"])
def test_what_a_persons_file_refers_to_stays(tmp_path: Path, ending: str) -> None:
    """With all that it refers to itself, and also while the person's file cannot be read."""
    kb = tmp_path / "kb"
    run(kb, SUPPORT)
    (kb / "events").joinpath("mine.yml").write_text(
        f"title: Mine\ntype: visit\nstatus: occurred\npart_of: visit\n{ending}"
    )
    changes = run(kb, {})
    assert changes.removed == (("actors", "bo"),)
    assert {id_ for _, id_ in changes.needed} == {"ann", "aberlon", "news", "visit"}


def test_drafts_that_rest_on_an_older_ledger_are_refused(kb: Path) -> None:
    """Another run was faster: what this one knows of deleted files may be out of date."""
    stale = ledger.load(kb)
    run(kb, NEW)
    before = tree(kb)
    with pytest.raises(OvertakenError, match="another run"):
        apply(kb, OLD, stale)
    assert tree(kb) == before


def test_a_broken_ledger_stops_the_run(kb: Path) -> None:
    """Without it nobody knows whose the files are."""
    (kb / "ledger.jsonl").write_text('<<<<<<< HEAD\n{"folder":"actors"}\n')
    with pytest.raises(BrokenRecordError, match=r"kb/ledger\.jsonl:1: is no record; bring back"):
        run(kb, NEW)


def test_a_person_who_saves_at_the_last_moment_wins(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the plan and the writing of this file."""
    mine = b"name: Just now\nkind: person\n"
    late = [kb / "actors" / f"{id_}.yml" for id_ in ("rewritten", "removed", "added")]

    def save_all_then_sync(handle: int, real: Callable[[int], None] = os.fsync) -> None:
        for path in late:
            path.write_bytes(mine)
        real(handle)

    monkeypatch.setattr(os, "fsync", save_all_then_sync)
    changes = run(kb, NEW)
    monkeypatch.undo()
    assert [path.read_bytes() for path in late] == [mine] * 3
    assert {id_ for _, id_ in changes.kept} == {"added", "own", "rewritten", "touched"}
    states = [ledger.load(kb).state("actors", path.stem) for path in late]
    assert states == ["touched", "touched", "own"]


@contextmanager
def crash_at(step: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Power goes just before the disk is changed for the nth time. What was done until then comes out."""
    done: list[str] = []

    def counted(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if 0 <= step <= len(done):
                raise Crash  # and nothing after it happens either, no cleaning up
            done.append(name)
            return real(*args, **kwargs)

        return call

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", counted("sync", os.fsync))
        patch.setattr(Path, "replace", counted("rename", Path.replace))
        patch.setattr(Path, "unlink", counted("remove", Path.unlink))
        yield done


def test_a_crash_at_any_point_is_made_good_by_the_next_run(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file changes hands, none is half-written, and the end is the same as without a crash."""
    start = ledger.load(kb)
    whole = shutil.copytree(kb.parent, kb.parent.with_name("whole")) / "kb"
    with crash_at(-1, monkeypatch) as steps:
        run(whole, NEW)
    assert {"sync", "rename", "remove"} <= set(steps)
    for step in range(len(steps)):
        broken = shutil.copytree(kb.parent, kb.parent.with_name(f"crash-{step}")) / "kb"
        with crash_at(step, monkeypatch), pytest.raises(Crash):
            run(broken, NEW)
        _is_sound(broken, start, (tree(kb), tree(whole)))
        run(broken, NEW)
        assert tree(broken) == tree(whole)


def _is_sound(broken: Path, start: ledger.Ledger, states: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    """Every file is as before or as after, and belongs to whom it belonged."""
    after = ledger.load(broken)
    for name, data in tree(broken).items():
        if name.endswith(".yml"):
            assert data in [state.get(name) for state in states]
            folder, id_ = name.removesuffix(".yml").split("/")
            was = start.state(folder, id_)
            assert after.state(folder, id_) == ("machine" if was == "absent" else was)
    assert after.state("actors", "deleted") == "deleted"


def test_an_edit_after_a_crash_is_a_persons(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the machine had rewritten the file or not."""
    with crash_at(-1, monkeypatch) as steps:
        run(shutil.copytree(kb.parent, kb.parent.with_name("whole")) / "kb", NEW)
    for step in range(len(steps)):
        broken = shutil.copytree(kb.parent, kb.parent.with_name(f"crash-{step}")) / "kb"
        with crash_at(step, monkeypatch), pytest.raises(Crash):
            run(broken, NEW)
        edited = broken / "actors" / "rewritten.yml"
        edited.write_bytes(edited.read_bytes() + b"# mine\n")
        mine = edited.read_bytes()
        run(broken, NEW)
        assert edited.read_bytes() == mine


def test_an_error_of_the_disk_leaves_nothing_half_written(kb: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is told, and the next run goes on from there."""

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    before = tree(kb)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            run(kb, NEW)
    assert tree(kb) == before


BLANK = Participant.unchecked(actor="", role="agent")


@pytest.mark.parametrize(
    "draft",
    [
        Event.unchecked(title="", type="visit", status="occurred"),
        Event.unchecked(title="Visit", type="visit", status="occurred", date="soon"),
        Event.unchecked(title="Visit", type="visit", status="occurred", participants=(BLANK,)),
    ],
    ids=["no title", "no date", "no participant"],
)
def test_what_is_wrong_with_a_draft_is_told_at_once(kb: Path, draft: Event) -> None:
    """Nothing is taken to be sound as the machine wrote it."""
    run(kb, {"events": {"visit": draft}})
    _, problems = store.load(kb)
    assert [problem.file for problem in problems] == ["kb/events/visit.yml"]
