"""The whole way of invented articles, and what people's edits are worth on it."""

import hashlib
import shutil
from pathlib import Path

import pytest

from cuttings import pipeline
from cuttings.find import language
from cuttings.kb import found as keeping
from cuttings.kb.check import check
from cuttings.kb.revision import revision
from cuttings.pipeline import extract
from cuttings.report import Report
from tests.pipeline import simple_finder

INVENTED = Path(__file__).parent / "pipeline" / "seeds"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A knowledge base of two invented articles, before the first run, with a finder that needs no language model."""
    shutil.copytree(INVENTED, tmp_path / "seeds")
    monkeypatch.setattr("cuttings.finding.search", simple_finder.search)
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))
    return tmp_path


def _tree(project: Path) -> dict[str, str]:
    """Every file of kb/ and its digest."""
    files = sorted(path for path in (project / "kb").rglob("*") if path.is_file())
    return {str(path.relative_to(project)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _entities(project: Path, folder: str) -> list[str]:
    return sorted(path.stem for path in (project / "kb" / folder).glob("*.yml"))


def _edit(path: Path, old: str, new: str) -> bytes:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path.read_bytes()


def _links(project: Path) -> dict[tuple[str, str], str]:
    return keeping.read_links(project / "kb")


def test_the_first_run_makes_a_knowledge_base_that_is_in_order(project: Path) -> None:
    """Every entity, nothing twice, and nothing for `check` to say."""
    report = extract(project)
    assert report.problems == ()
    assert report.read == ("alpha", "beta")
    assert _entities(project, "actors") == ["ana-ruiz", "bo-lind", "cy-moor", "dee-ward"]
    assert _entities(project, "sources") == ["alpha", "beta"]
    assert len(_entities(project, "claims")) == 3
    assert check(project) == []


def test_a_second_run_changes_no_byte(project: Path) -> None:
    """And reads nothing again."""
    extract(project)
    before = _tree(project)
    report = extract(project)
    assert (report.unchanged, report.read) == (("alpha", "beta"), ())
    assert _tree(project) == before


def test_only_what_changed_is_read_again(project: Path) -> None:
    """A sidecar counts, as dates are anchored by it."""
    extract(project)
    _edit(project / "seeds" / "beta.meta.yml", "2031-06-01", "2031-06-02")
    assert extract(project).read == ("beta",)


def test_an_edit_stands_and_its_alias_links(project: Path) -> None:
    """A renamed actor keeps its file byte for byte, and the new alias is that actor from now on."""
    extract(project)
    file = project / "kb" / "actors" / "ana-ruiz.yml"
    edited = _edit(file, "name: Ana Ruiz\n", "name: A. Ruiz Prado # her full name\naliases: [Ana Ruiz, Dee Ward]\n")
    report = extract(project)
    assert file.read_bytes() == edited
    assert _links(project)["alpha", "referent:ana-ruiz"] == "ana-ruiz"
    assert _links(project)["beta", "referent:ana-ruiz"] == "ana-ruiz"
    assert "dee-ward" not in _entities(project, "actors")
    assert report.problems == ()
    assert check(project) == []


def test_a_remark_teaches_nothing_that_an_article_is_read_anew_for(project: Path) -> None:
    """However many articles speak of it; a name does, and taking it out again brings back what was."""
    extract(project)
    before, path = _tree(project), project / "kb" / "actors" / "ana-ruiz.yml"
    remarked = path.read_text(encoding="utf-8") + "notes: Mine.\n"
    path.write_text(remarked, encoding="utf-8")
    assert extract(project).read == ()
    after = _tree(project)
    assert {name for name in after if after[name] != before[name]} == {"kb/actors/ana-ruiz.yml"}
    path.write_text(remarked + "weak_aliases: [Ruiz]\n", encoding="utf-8")
    assert extract(project).read == ("alpha", "beta")
    path.write_text(remarked, encoding="utf-8")
    assert extract(project).read == ("alpha", "beta")
    assert _tree(project) == after


def test_a_deleted_entity_stays_deleted(project: Path) -> None:
    """Whatever its kind, in this run and the next, and nothing refers to it."""
    extract(project)
    events = _entities(project, "events")
    assert len(events) == 1
    (project / "kb" / "events" / f"{events[0]}.yml").unlink()
    (project / "kb" / "actors" / "bo-lind.yml").unlink()
    for _ in range(2):
        extract(project)
        assert _entities(project, "events") == []
        assert _entities(project, "actors") == ["ana-ruiz", "cy-moor", "dee-ward"]
        assert check(project) == []
    assert ("alpha", "event:e1") not in _links(project)
    (claim,) = (path for path in (project / "kb" / "claims").glob("bo-lind-*.yml"))
    said = claim.read_text(encoding="utf-8")
    assert "speaker_text: Bo Lind" in said
    assert "speakers:" not in said


def test_a_persons_own_actor_is_used(project: Path) -> None:
    """A file written by hand before the first run is linked to, and no other is made for it."""
    own = project / "kb" / "actors" / "cyrus-moor.yml"
    own.parent.mkdir(parents=True)
    own.write_text("name: Cyrus Moor\nkind: person\naliases: [Cy Moor]\n", encoding="utf-8")
    extract(project)
    assert own.read_text(encoding="utf-8") == "name: Cyrus Moor\nkind: person\naliases: [Cy Moor]\n"
    assert _entities(project, "actors") == ["ana-ruiz", "bo-lind", "cyrus-moor", "dee-ward"]
    assert _links(project)["alpha", "referent:cyrus-moor"] == "cyrus-moor"
    own.write_text("name: Cyrus Moor\nkind: person\naliases: [Cy Moor, Moor the Mute]\n", encoding="utf-8")
    assert extract(project).read == ("alpha",), "beta has none of these words"
    proposed = [(one.id, one.kind, one.value) for one in keeping.read_proposals(project / "kb")]
    assert proposed == [("cyrus-moor", "evidence", "alpha")]


def test_a_date_that_a_person_gives_a_source_counts(project: Path) -> None:
    """The source's file goes before the sidecar once a person has changed it."""
    extract(project)
    _edit(project / "kb" / "sources" / "beta.yml", "'2031-06-01'", "'2031-05-30'")
    assert extract(project).read == ("beta",)
    assert extract(project).read == ()


def test_an_article_that_cannot_be_read_keeps_what_it_gave(project: Path) -> None:
    """The others go through, and the problem is told."""
    extract(project)
    actors = _entities(project, "actors")
    (project / "seeds" / "beta.txt").write_bytes(b"\xff\xfe not UTF-8")
    _edit(project / "seeds" / "alpha.txt", "Cy Moor", "Eve Hale")
    report = extract(project)
    assert [problem.file for problem in report.problems] == ["seeds/beta.txt"]
    assert (report.read, report.kept) == (("alpha",), ("beta",))
    assert _entities(project, "actors") == sorted({*actors, "eve-hale"} - {"cy-moor"})
    assert _entities(project, "sources") == ["alpha", "beta"]


def test_an_article_that_finding_fails_on_keeps_what_it_gave(project: Path) -> None:
    """With the words that it had then."""
    extract(project)
    source = (project / "kb" / "sources" / "beta.yml").read_bytes()
    _edit(project / "seeds" / "beta.txt", "was short", "made her stumble")
    report = extract(project)
    assert [problem.file for problem in report.problems] == ["seeds/beta.txt"]
    assert report.kept == ("beta",)
    assert (project / "kb" / "sources" / "beta.yml").read_bytes() == source


def test_a_removed_article_takes_along_what_rests_on_it_alone(project: Path) -> None:
    """But not what a person touched, nor what such a file needs."""
    extract(project)
    _edit(project / "kb" / "actors" / "dee-ward.yml", "kind: person", "kind: person # met her")
    for name in ("beta.txt", "beta.meta.yml"):
        (project / "seeds" / name).unlink()
    report = extract(project)
    assert report.gone == ("beta",)
    assert _entities(project, "actors") == ["ana-ruiz", "bo-lind", "cy-moor", "dee-ward"]
    assert len(_entities(project, "claims")) == 2
    assert not (project / "kb" / "found" / "beta.jsonl").exists()
    assert (project / "kb" / "sources" / "beta.yml").exists()


def test_a_broken_file_is_told_and_left_alone(project: Path) -> None:
    """It keeps its id: no second entity is made for it, and what refers to it goes on to."""
    extract(project)
    file = project / "kb" / "actors" / "ana-ruiz.yml"
    file.write_text("name: [Ana Ruiz\n", encoding="utf-8")
    actors = _entities(project, "actors")
    report = extract(project)
    assert [problem.file for problem in report.problems] == ["kb/actors/ana-ruiz.yml"]
    assert file.read_text(encoding="utf-8") == "name: [Ana Ruiz\n"
    assert _entities(project, "actors") == actors
    assert _links(project)["alpha", "referent:ana-ruiz"] == "ana-ruiz"


def test_a_name_that_is_no_utf_8_stops_nothing(project: Path) -> None:
    """Linux lets a file have one; it is told, in seeds/ and in kb/, and the rest goes through."""
    for place in ("seeds/caf\udce9.txt", "kb/actors/caf\udce9.yml"):
        path = project / place
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            path.write_text("name: Ann\nkind: person\n", encoding="utf-8")
        except OSError:
            pytest.skip("this system has no such names")
    report = extract(project)
    assert [(problem.file, problem.right) for problem in report.problems] == [
        ("kb/actors/caf\udce9.yml", "rename it to caf.yml"),
        ("seeds/caf\udce9.txt", "rename it"),
    ]
    assert report.read
    assert revision(project / "kb").startswith("swh:1:dir:")


@pytest.mark.parametrize(
    ("id_", "told"),
    [
        ("ana-ruiz", "is the id of kb/actors/ana-ruiz.yml; give it another"),
        ("index", "would stand where the list of all of a kind stands; give it another"),
    ],
)
def test_an_article_with_an_id_that_it_cannot_have_is_left_out(project: Path, id_: str, told: str) -> None:
    """Ids are one space; what the article gave before, under its own id, stands."""
    extract(project)
    before = _tree(project)
    sidecar = project / "seeds" / "beta.meta.yml"
    sidecar.write_text(sidecar.read_text(encoding="utf-8").replace("id: beta", f"id: {id_}"), encoding="utf-8")
    (problem,) = extract(project).problems
    assert str(problem).startswith(f"seeds/beta.txt: id: {id_!r} {told}")
    assert _tree(project) == before


def test_what_the_system_refuses_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be written to, or a full disk, is a problem with the name of the file."""

    def refuse(kb_dir: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(kb_dir / "found" / "links.jsonl"))

    monkeypatch.setattr("cuttings.joining.keeping.write_links", refuse)
    (problem,) = extract(project).problems
    assert str(problem).startswith("kb/found/links.jsonl: cannot be read or written: Permission denied")


def test_without_articles_nothing_is_taken_away(project: Path) -> None:
    """A folder that is not there is a mistake, not a wish."""
    extract(project)
    before = _tree(project)
    shutil.rmtree(project / "seeds")
    report = extract(project)
    assert [problem.file for problem in report.problems] == ["seeds"]
    assert report.summary() == "the run stopped before its end"
    assert _tree(project) == before


def test_without_a_language_model_nothing_is_written(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The problem names what to install."""

    def none(wanted: str | None) -> tuple[str, str]:
        raise language.NoModelError("no language model is installed; pip install it")

    monkeypatch.setattr(language, "choose", none)
    report = extract(project)
    (problem,) = report.problems
    assert "pip install" in str(problem)
    assert report.summary() == "the run stopped before its end"
    assert _tree(project) == {}


@pytest.mark.parametrize("step", ["keeping.write_found", "apply", "keeping.write_links", "write_schemas"])
def test_a_crash_is_made_good_by_the_next_run(project: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """Wherever it happens, the files are then as if nothing had happened."""
    extract(project)
    expected = _tree(project)
    shutil.rmtree(project / "kb")

    class CrashError(Exception):
        """Stands for a power cut."""

    def crash(*arguments: object, **options: object) -> None:
        raise CrashError

    with monkeypatch.context() as patch, pytest.raises(CrashError):
        patch.setattr(f"cuttings.joining.{step}", crash)
        extract(project)
    extract(project)
    assert _tree(project) == expected


def test_the_summary_counts_what_was_done(project: Path) -> None:
    """In words, without what did not happen."""
    extract(project)
    assert extract(project).summary() == "articles: 2 unchanged\nfiles in kb/: none"
    assert Report(read=("a",), left_out=1, proposals=2).summary() == (
        "articles: 1 read\nfiles in kb/: none\nproposals that wait for a person: 2; to decide: cuttings review\n"
        "passages that told too little: 1; for the reasons: cuttings extract --report"
    )


def test_the_summary_counts_what_could_not_be_read(project: Path) -> None:
    """Whether something was found in it before or not."""
    (project / "seeds" / "gamma.txt").write_bytes(b"\xff")
    assert extract(project).summary().startswith("articles: 2 read, 1 not readable\n")
    (project / "seeds" / "alpha.txt").write_bytes(b"\xff")
    assert extract(project).summary().startswith("articles: 1 unchanged, 2 not readable\n")


def test_progress_is_told(project: Path) -> None:
    """Once for each article that is taken in, and once for each that is read."""
    told: list[tuple[str, int, int]] = []
    extract(project, progress=lambda what, done, total: told.append((what, done, total)))
    assert told == [(f"{what} articles", done, 2) for what in ("taking in", "reading") for done in (1, 2)]


@pytest.mark.model
def test_a_language_model_reads_the_articles(tmp_path: Path) -> None:
    """The real finders: who visited, who spoke, and one visit told twice; a second run changes no byte."""
    shutil.copytree(INVENTED, tmp_path / "seeds")
    report = pipeline.extract(tmp_path)
    assert report.problems == ()
    assert {"ana-ruiz", "bo-lind", "cy-moor", "dee-ward"} <= set(_entities(tmp_path, "actors"))
    assert "2031-05-02" in _entities(tmp_path, "dates")
    links, founds = _links(tmp_path), keeping.read_found(tmp_path / "kb").values()
    told = [(found.header.source, e.key) for found in founds for e in found.events if e.event_type == "visit"]
    assert len(told) == 2
    assert len({links[source, f"event:{key}"] for source, key in told}) == 1
    assert check(tmp_path) == []
    before = _tree(tmp_path)
    assert pipeline.extract(tmp_path).unchanged == ("alpha", "beta")
    assert _tree(tmp_path) == before
