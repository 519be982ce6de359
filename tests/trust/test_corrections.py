"""A corrected article replaces what rested on it, and only that."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings.kb.check import check
from cuttings.kb.editing import structure
from cuttings.kb.editing.parting import part
from cuttings.kb.store import load
from cuttings.pipeline import extract
from cuttings.restructure import restructure

SAID = "Bo Lind said that the harbour would open in June."
#: What becomes of the sentences around a claim, each in a way that moves what follows by about a sentence.
CORRECTIONS: dict[str, Callable[[str], str]] = {
    "a sentence before": lambda text: text.replace(SAID, f"The wind was rather strong on that very day, too. {SAID}"),
    "a sentence less": lambda text: text.replace("She met Bo Lind in the harbour.", "They met."),
    "a paragraph at the head": lambda text: text.replace("Ana Ruiz", "Correction: the day was wrong.\n\nAna Ruiz", 1),
    "the order of two": lambda text: text.replace(f"{SAID} ", "") + f" {SAID}",
    "one word of a claim": lambda text: text.replace("open in June", "open in July"),
    "what comes after": lambda text: f"{text} It rained.",
}
corrections = pytest.mark.parametrize("name", CORRECTIONS)


def _files(project: Path) -> dict[str, bytes]:
    return {str(path.relative_to(project / "kb")): path.read_bytes() for path in (project / "kb").glob("*/*.yml")}


def _correct(project: Path, name: str) -> None:
    path = project / "seeds" / "alpha.txt"
    old = path.read_text(encoding="utf-8")
    new = CORRECTIONS[name](old)
    assert new != old
    path.write_text(new, encoding="utf-8")
    assert extract(project).problems == ()


@corrections
def test_ids_stay_and_what_rests_on_other_articles_does_not_change(project: Path, name: str) -> None:
    """Offsets follow, to the character; not a byte of what the corrected article has no part in."""
    before = _files(project)
    contents = {id_: claim.content for id_, claim in load(project / "kb")[0].claims.items()}
    _correct(project, name)
    after = _files(project)
    if name != "one word of a claim":
        assert after.keys() == before.keys()
        assert {id_: claim.content for id_, claim in load(project / "kb")[0].claims.items()} == contents
    touched = {name for name in before if before[name] != after.get(name)}
    assert touched == {name for name in before if b"source: alpha\n" in before[name]} | {"sources/alpha.yml"}
    assert check(project) == []


@corrections
def test_what_was_deleted_stays_deleted(project: Path, name: str) -> None:
    """Its neighbours are not taken for it, either."""
    (gone,) = (project / "kb" / "claims").glob("bo-lind-*.yml")
    gone.unlink()
    before = _files(project)
    extract(project)
    _correct(project, name)
    assert _files(project).keys() == before.keys()
    extract(project)
    assert _files(project).keys() == before.keys(), "a run later it is known no more"


@corrections
def test_what_people_hold_stays_as_it_is_and_is_known_again(project: Path, name: str) -> None:
    """No second claim is made of it, and its neighbours keep theirs."""
    (held,) = (project / "kb" / "claims").glob("bo-lind-*.yml")
    held.write_bytes(held.read_bytes() + b"# mine\n")
    before = _files(project)
    _correct(project, name)
    after = _files(project)
    extract(project)
    assert _files(project) == after, "a run later it is known no more"
    assert after.keys() == before.keys()
    assert after[f"claims/{held.name}"] == before[f"claims/{held.name}"]
    assert all(not problem.stops for problem in check(project))


def test_a_persons_file_is_never_given_what_stands_where_its_words_were(project: Path) -> None:
    """It keeps quoting the old words, so the next run would not know that they were moved there."""
    (whole,) = (project / "kb" / "events").glob("ana-ruiz-*.yml")
    restructure(project, lambda kb, ledger: part(kb, ledger, whole.stem, "The other", ["beta"]))
    beta = project / "seeds" / "beta.txt"
    beta.write_text(beta.read_text("utf-8").replace("Ana Ruiz visited", "Dee Ward visited"), "utf-8")
    extract(project)
    after = _files(project)
    assert "events/dee-ward-visits-oslo.yml" in after
    extract(project)
    assert _files(project) == after


def test_a_merged_claim_stands_where_its_own_file_says(project: Path) -> None:
    """Not what it was merged into: that keeps its own words, in this run and in the next."""
    (other,), (into,) = (sorted((project / "kb" / "claims").glob(name)) for name in ("cy-moor-*.yml", "dee-ward-*.yml"))
    restructure(project, lambda kb, _: structure.merge(kb, into.stem, other.stem))
    alpha, beta = project / "seeds" / "alpha.txt", project / "seeds" / "beta.txt"
    moved = "Cy Moor said that the harbour was closed."
    alpha.write_text(alpha.read_text("utf-8").replace(moved, "").replace(SAID, f"{moved} {SAID}"), "utf-8")
    beta.write_text(beta.read_text("utf-8").replace("Dee Ward said", "Ana Ruiz said"), "utf-8")
    extract(project)
    after = _files(project)
    assert b"the visit was short" in after[f"claims/{into.name}"]
    extract(project, whole=True)
    assert _files(project) == after
