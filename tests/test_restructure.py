"""Merging, splitting, renaming and rejecting, with all that follows from it."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings.find import language
from cuttings.kb import found as keeping
from cuttings.kb.check import check
from cuttings.kb.editing import structure
from cuttings.kb.editing.parting import part
from cuttings.kb.editing.plan import CannotEditError, Plan
from cuttings.kb.ledger import Ledger
from cuttings.kb.merging import folded
from cuttings.kb.store import KnowledgeBase, load
from cuttings.pipeline import extract
from cuttings.restructure import Outcome, Think, restructure
from cuttings.site.contents import load_contents
from cuttings.site.pages import build_redirects
from tests.pipeline import simple_finder

INVENTED = Path(__file__).parent / "pipeline" / "seeds"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A knowledge base of two invented articles, after the first run."""
    shutil.copytree(INVENTED, tmp_path / "seeds")
    monkeypatch.setattr("cuttings.finding.search", simple_finder.search)
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))
    extract(tmp_path)
    return tmp_path


def files(project: Path) -> dict[str, bytes]:
    """Every entity file."""
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in (project / "kb").glob("*/*.yml")}


def edit(project: Path, path: str, old: str, new: str) -> None:
    """What a person does in an editor."""
    file = project / path
    assert old in file.read_text(encoding="utf-8")
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def merged(into: str, other: str) -> Think:
    """Thinks out a merge."""
    return lambda kb, _: structure.merge(kb, into, other)


def kb_of(project: Path) -> KnowledgeBase:
    """The knowledge base as it is used."""
    return folded(load(project / "kb")[0])


def test_merged_is_one_everywhere(project: Path) -> None:
    """In what was found, in references, in redirects; the file of the other has one line more and nothing else."""
    before = files(project)
    outcome = restructure(project, merged("ana-ruiz", "bo-lind"))
    assert [line for line in outcome.diff if re.match(r"[-+](?![-+])", line) and "merged_into" in line] == [
        "+merged_into: ana-ruiz"
    ]
    after = files(project)
    old, new = before["kb/actors/bo-lind.yml"].decode(), after["kb/actors/bo-lind.yml"].decode()
    assert new.replace("merged_into: ana-ruiz\n", "") == old
    kb = kb_of(project)
    assert "bo-lind" not in kb.actors
    assert "Bo Lind" in kb.actors["ana-ruiz"].aliases
    assert not [claim for claim in kb.claims.values() if "bo-lind" in claim.speakers]
    assert [claim for claim in kb.claims.values() if "ana-ruiz" in claim.speakers]
    assert "bo-lind" not in keeping.read_links(project / "kb").values()
    contents, _ = load_contents(project / "kb")
    assert ("actors/bo-lind", "actors/ana-ruiz") in [
        (redirect.uri, uri) for redirect in build_redirects(contents) for uri, _ in redirect.targets
    ]
    assert check(project) == []


def test_a_merge_that_is_split_leaves_no_trace(project: Path) -> None:
    """Every file is what it was, byte for byte, and is whose it was."""
    before = files(project)
    restructure(project, merged("ana-ruiz", "bo-lind"))
    assert files(project) != before
    restructure(project, lambda kb, _: structure.split(kb, "bo-lind"))
    assert files(project) == before
    extract(project)
    assert files(project) == before


def test_a_line_by_hand_does_the_same(project: Path) -> None:
    """The command is a convenience."""
    other = project / "kb" / "actors" / "bo-lind.yml"
    other.write_text(other.read_text("utf-8") + "merged_into: ana-ruiz\n", "utf-8")
    extract(project)
    by_hand = kb_of(project)
    assert "Bo Lind" in by_hand.actors["ana-ruiz"].aliases
    assert check(project) == []
    again = extract(project)
    assert kb_of(project).actors == by_hand.actors
    assert again.changes.kept == (("actors", "bo-lind"),)
    assert "files in kb/: 1 left as people have them" in again.summary()


def test_a_merged_name_stays_though_another_of_that_name_is_kept_apart(project: Path) -> None:
    """Whose it is does not rest on how the run before listed it."""
    (project / "kb" / "actors" / "apart.yml").write_text(
        "name: Cy Moor\nkind: person\nnot_same_as: [ana-ruiz]\n", encoding="utf-8"
    )
    restructure(project, merged("ana-ruiz", "cy-moor"))
    extract(project)
    first = files(project)
    extract(project, whole=True)
    assert files(project) == first


def test_merged_events_and_claims_are_one(project: Path) -> None:
    """Both quotations stand in the one that is kept."""
    (event,) = kb_of(project).events
    claims = sorted(kb_of(project).claims)
    (project / "kb" / "events" / "own.yml").write_text(
        f"title: Trip\ntype: visit\nstatus: possible\nmerged_into: {event}\n", "utf-8"
    )
    restructure(project, merged(claims[0], claims[1]))
    kb = kb_of(project)
    assert list(kb.events) == [event]
    assert len(kb.claims[claims[0]].evidence) == 2
    assert claims[1] not in kb.claims
    assert claims[1] not in keeping.read_links(project / "kb").values()
    assert check(project) == []


def test_a_dry_run_shows_all_and_does_nothing(project: Path) -> None:
    """The diff is the one that the real run makes."""
    before = files(project)
    shown = restructure(project, merged("ana-ruiz", "bo-lind"), dry_run=True)
    assert files(project) == before
    assert shown == restructure(project, merged("ana-ruiz", "bo-lind"))


def test_a_rename_is_told_of_one_file(project: Path) -> None:
    """Under its two names, with the lines that differ; nothing else goes or comes."""
    outcome = restructure(project, lambda kb, ledger: structure.rename(kb, ledger, "bo-lind", "bo"))
    heads = [line for line in outcome.diff if re.match(r"---|\+\+\+", line)]
    assert heads[:2] == ["--- a/kb/actors/bo-lind.yml", "+++ b/kb/actors/bo.yml"]
    assert [line for line in outcome.diff if line.startswith(("+name", "-name"))] == []
    assert "/dev/null" not in " ".join(heads)


def test_what_goes_is_told_as_gone(project: Path) -> None:
    """As git tells it, so that a patch of it removes the file."""
    outcome = restructure(project, lambda kb, ledger: structure.reject(kb, ledger, "cy-moor"))
    assert " ".join(outcome.diff).count("--- a/kb/actors/cy-moor.yml +++ /dev/null") == 1


def test_a_new_id_is_followed(project: Path) -> None:
    """In people's files at their place, in the machine's by the next thought; the old id leads to the new one."""
    own = project / "kb" / "claims" / "own.yml"
    own.write_text("content: rain  # who knows\nspeakers: [bo-lind,   ana-ruiz] # both\nmode: indirect\n", "utf-8")
    outcome = restructure(project, lambda kb, ledger: structure.rename(kb, ledger, "bo-lind", "bo-lind-smith"))
    assert outcome.problems == ()
    text = "content: rain  # who knows\nspeakers: [bo-lind-smith,   ana-ruiz] # both\nmode: indirect\n"
    assert own.read_text("utf-8") == text
    kb = kb_of(project)
    assert kb.actors["bo-lind-smith"].formerly == ("bo-lind",)
    assert not [id_ for claim in kb.claims.values() for id_ in claim.speakers if id_ == "bo-lind"]
    assert check(project) == []
    restructure(project, lambda kb, ledger: structure.rename(kb, ledger, "bo-lind-smith", "bo-lind"))
    assert kb_of(project).actors["bo-lind"].formerly == ("bo-lind-smith",)
    assert check(project) == []


@pytest.mark.parametrize("own", [False, True])
def test_what_is_rejected_stays_gone(project: Path, own: bool) -> None:
    """Also what a person had taken over, or had made by hand of what the articles name."""
    if own:
        edit(project, "kb/actors/bo-lind.yml", "name: Bo Lind\n", "name: Bo Lind # mine\n")
    restructure(project, lambda kb, ledger: structure.reject(kb, ledger, "bo-lind"))
    for _ in range(2):
        extract(project)
        assert "bo-lind" not in kb_of(project).actors
        assert check(project) == []


def test_one_becomes_two(project: Path) -> None:
    """Each is given what is said in the sources that its file quotes, also by the next run."""
    assert {quote.source for quote in kb_of(project).actors["ana-ruiz"].evidence} == {"alpha", "beta"}
    restructure(project, lambda kb, ledger: part(kb, ledger, "ana-ruiz", "Ana Ruiz (diver)", ["beta"]))
    extract(project)
    links = keeping.read_links(project / "kb")
    assert links["alpha", "referent:ana-ruiz"] == "ana-ruiz"
    assert links["beta", "referent:ana-ruiz"] == "ana-ruiz-diver"
    kb = kb_of(project)
    assert {quote.source for quote in kb.actors["ana-ruiz"].evidence} == {"alpha"}
    assert {quote.source for quote in kb.actors["ana-ruiz-diver"].evidence} == {"beta"}
    assert check(project) == []


IMPOSSIBLE: list[tuple[Callable[[Path], Outcome], str]] = [
    (lambda p: restructure(p, merged("ana-ruiz", "nobody")), "there is no 'nobody' in kb/"),
    (lambda p: restructure(p, merged("ana-ruiz", "ana-ruiz")), "is itself already"),
    (lambda p: restructure(p, merged("ana-ruiz", "oslo")), "only two of one kind"),
    (lambda p: restructure(p, lambda kb, _: structure.split(kb, "oslo")), "was not merged into anything"),
    (lambda p: restructure(p, lambda kb, ledger: structure.rename(kb, ledger, "oslo", "Oslo!")), "is no id"),
    (lambda p: restructure(p, lambda kb, ledger: structure.rename(kb, ledger, "oslo", "o" * 201)), "at most 200"),
    (
        lambda p: restructure(p, lambda kb, ledger: structure.rename(kb, ledger, "oslo", "bo-lind")),
        r"kb/actors/bo-lind\.yml has this id already",
    ),
    (
        lambda p: restructure(p, lambda kb, ledger: part(kb, ledger, "ana-ruiz", "Two", [])),
        "name some, not all, of the sources",
    ),
]


@pytest.mark.parametrize(("edit", "told"), IMPOSSIBLE)
def test_what_would_leave_disorder_is_refused(project: Path, edit: Callable[[Path], Outcome], told: str) -> None:
    """With the reason, and nothing is changed."""
    before = files(project)
    with pytest.raises(CannotEditError, match=told):
        edit(project)
    assert files(project) == before


def test_what_is_no_file_is_in_nobodys_way(project: Path) -> None:
    """A link to itself, one to nothing and a pipe are told of by check, and hinder no edit of something else."""
    actors = project / "kb" / "actors"
    (actors / "loop.yml").symlink_to(actors / "loop.yml")
    (actors / "lost.yml").symlink_to(actors / "nowhere.yml")
    os.mkfifo(actors / "pipe.yml")
    outcome = restructure(project, merged("ana-ruiz", "bo-lind"))
    assert outcome.diff
    told = {problem.file for problem in check(project)}
    assert told == {"kb/actors/loop.yml", "kb/actors/lost.yml", "kb/actors/pipe.yml"}


def test_what_cannot_be_read_is_not_told_as_missing(project: Path) -> None:
    """Who looks for it finds it, and it says why."""
    (project / "kb" / "actors" / "bo-lind.yml").write_text("name: [\n", "utf-8")
    with pytest.raises(
        CannotEditError, match="the file of 'bo-lind' in kb/ cannot be read; for the reason, run: cuttings check"
    ):
        restructure(project, merged("ana-ruiz", "bo-lind"))


def test_what_people_lean_on_is_not_rejected(project: Path) -> None:
    """The files that refer to it are named."""
    (project / "kb" / "claims" / "own.yml").write_text("content: rain\nspeakers: [bo-lind]\nmode: indirect\n", "utf-8")
    with pytest.raises(CannotEditError, match=r"kb/claims/own\.yml: speakers\[0\] refers to bo-lind"):
        restructure(project, lambda kb, ledger: structure.reject(kb, ledger, "bo-lind"))


@pytest.mark.parametrize("text", ["name: Bo Lind\nkind: person\nnotes: Mine.\n", "name: [\n", None])
def test_what_somebody_saves_while_it_is_thought_out_is_not_rejected(project: Path, text: str | None) -> None:
    """Of a file that goes nothing is left, so it goes only as it was read."""
    file = project / "kb" / "actors" / "bo-lind.yml"

    def think(kb: KnowledgeBase, ledger: Ledger) -> Plan:
        file.unlink()
        if text is not None:
            file.write_text(text, "utf-8")
        return structure.reject(kb, ledger, "bo-lind")

    with pytest.raises(CannotEditError, match=r"kb/actors/bo-lind\.yml"):
        restructure(project, think)
    assert (file.read_text("utf-8") if file.exists() else None) == text


def test_the_id_of_what_was_rejected_is_not_given_away(project: Path) -> None:
    """What is remembered of it would be taken for the other."""
    restructure(project, lambda kb, ledger: structure.reject(kb, ledger, "bo-lind"))
    with pytest.raises(CannotEditError, match="bo-lind was rejected"):
        restructure(project, lambda kb, ledger: structure.rename(kb, ledger, "cy-moor", "bo-lind"))
