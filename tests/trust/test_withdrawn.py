"""A withdrawn article stays, all that rested on it is marked, and nothing counts on it."""

from pathlib import Path

from cuttings.kb.check import check
from cuttings.kb.trust.load import load_trusts
from cuttings.kb.trust.trust import Support
from cuttings.pipeline import extract

WITHDRAWN = "withdrawn: {edtf: '2031-07-01', reason: Retracted by the publisher}\n"


def _files(project: Path) -> dict[str, bytes]:
    return {str(path.relative_to(project / "kb")): path.read_bytes() for path in (project / "kb").glob("*/*.yml")}


def _withdraw(project: Path, source: str) -> None:
    path = project / "seeds" / f"{source}.meta.yml"
    path.write_text(path.read_text(encoding="utf-8") + WITHDRAWN, encoding="utf-8")


def _support(project: Path) -> dict[str, Support]:
    trusts, problems = load_trusts(project / "kb")
    assert problems == []
    return {
        id_: trusts.of(folder, id_).support
        for folder in ("actors", "claims", "events", "sources")
        for id_ in trusts.kb.of(folder)
    }


def test_only_the_sources_file_says_it(project: Path) -> None:
    """Nothing is read again, and nothing that rests on it goes or changes; what is marked follows from the source."""
    before = _files(project)
    _withdraw(project, "alpha")
    report = extract(project)
    assert (report.read, report.problems) == ((), ())
    after = _files(project)
    assert {name for name in after if after[name] != before.get(name)} == {"sources/alpha.yml"}
    assert after.keys() == before.keys()
    assert b"reason: Retracted by the publisher\n" in after["sources/alpha.yml"]
    assert check(project) == []
    marked = _support(project)
    assert marked.pop("ana-ruiz") == "some-withdrawn"
    assert {id_ for id_, support in marked.items() if support == "some-withdrawn"} == {
        id_ for id_ in marked if "visit" in id_ and not id_.startswith("dee-ward")
    }
    assert {id_ for id_, support in marked.items() if support == "standing"} == {
        id_ for id_ in marked if id_.startswith(("dee-ward", "beta"))
    }


def test_nothing_is_compared_with_it(project: Path) -> None:
    """One of two articles that tell an event: there is no history, and no count of origins, any more."""
    across = project / "kb" / "found" / "across.jsonl"
    assert '"type":"origins"' in across.read_text(encoding="utf-8")
    _withdraw(project, "alpha")
    extract(project)
    left = across.read_text(encoding="utf-8") if across.exists() else ""
    assert '"type":"origins"' not in left
    assert '"type":"history"' not in left


def test_it_can_be_taken_back(project: Path) -> None:
    """Without the line, everything is as it was, byte for byte."""
    before = _files(project), (project / "kb" / "found" / "across.jsonl").read_bytes()
    sidecar = (project / "seeds" / "alpha.meta.yml").read_bytes()
    _withdraw(project, "alpha")
    extract(project)
    (project / "seeds" / "alpha.meta.yml").write_bytes(sidecar)
    extract(project)
    assert (_files(project), (project / "kb" / "found" / "across.jsonl").read_bytes()) == before


def test_a_persons_source_is_not_written_to(project: Path) -> None:
    """That its file does not say it, is told in each run until it does."""
    file = project / "kb" / "sources" / "alpha.yml"
    held = file.read_bytes() + b"# mine\n"
    file.write_bytes(held)
    _withdraw(project, "alpha")
    for _ in range(2):
        (problem,) = extract(project).problems
        assert (problem.file, problem.field, problem.stops) == ("kb/sources/alpha.yml", "withdrawn", False)
        assert file.read_bytes() == held
    file.write_bytes(held + WITHDRAWN.encode())
    assert extract(project).problems == ()
    assert _support(project)["bo-lind"] == "all-withdrawn"


def test_it_counts_for_nothing_before_the_next_run_too(project: Path) -> None:
    """A person who says it in the source's file sees it on the site at once: what was compared is left out."""
    assert load_trusts(project / "kb")[0].settled.across.origins
    file = project / "kb" / "sources" / "alpha.yml"
    file.write_text(file.read_text(encoding="utf-8") + WITHDRAWN, encoding="utf-8")
    across = load_trusts(project / "kb")[0].settled.across
    assert (across.relations, across.origins, across.histories) == ([], [], [])
