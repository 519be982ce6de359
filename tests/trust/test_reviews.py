"""What a review is worth once something changed under it."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cuttings.cli.commands import app
from cuttings.kb.check import check
from cuttings.kb.trust.load import load_trusts
from cuttings.kb.trust.words import reason_words
from cuttings.pipeline import extract
from cuttings.strict_yaml import load
from tests.trust.test_withdrawn import WITHDRAWN

CLAIM = "cy-moor-that-the-harbour-was-closed"


def _cuttings(project: Path, *words: str) -> Result:
    return CliRunner().invoke(app, [*words, "--project", str(project)])


def _review(project: Path, *ids: str, on: str = "2031-06-15") -> None:
    result = _cuttings(project, "reviewed", *ids, "--by", "Mara Voss", "--on", on)
    assert result.exit_code == 0, result.output


def _change(project: Path, file: str, old: str, new: str) -> None:
    path = project / "seeds" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    extract(project)


def _told(project: Path, folder: str, id_: str) -> Sequence[str]:
    trust = load_trusts(project / "kb")[0].of(folder, id_)
    return [trust.review, *map(reason_words, trust.reasons)]


def test_a_review_is_three_lines(project: Path) -> None:
    """In their place among the fields; every other line stays. Again, it is the new reviewer's."""
    file = project / "kb" / "claims" / f"{CLAIM}.yml"
    before = file.read_text(encoding="utf-8").splitlines()
    _review(project, CLAIM)
    after = file.read_text(encoding="utf-8").splitlines()
    lines = ["review: reviewed", "reviewed_by: Mara Voss", "reviewed_on: '2031-06-15'"]
    assert [line for line in after if line not in before] == lines
    assert [line for line in after if line not in lines] == before
    _cuttings(project, "reviewed", CLAIM, "--by", "Ann: O'Brien", "--on", "2031-06-16")
    assert load(file.read_text(encoding="utf-8"))["reviewed_by"] == "Ann: O'Brien"
    assert check(project) == []
    extract(project)
    assert _told(project, "claims", CLAIM) == ["reviewed"]


def test_who_and_when_need_not_be_said(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is whoever commits here; where git knows nobody, the command asks for a name."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(project / "gitconfig"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    assert _cuttings(project, "reviewed", CLAIM).exit_code == 2
    (project / "gitconfig").write_text("[user]\n\tname = Ann Ó Brien\n", encoding="utf-8")
    assert _cuttings(project, "reviewed", CLAIM).exit_code == 0
    trust = load_trusts(project / "kb")[0].of("claims", CLAIM)
    assert (trust.by, trust.on) == ("Ann Ó Brien", date.today().isoformat())


def test_what_cannot_be_reviewed_changes_nothing(project: Path) -> None:
    """All that is in the way is told at once."""
    file = project / "kb" / "claims" / f"{CLAIM}.yml"
    before = file.read_bytes()
    result = _cuttings(project, "reviewed", CLAIM, "nobody", "--by", "M", "--on", "2031-02-30")
    assert result.exit_code == 1
    assert "there is no 'nobody'" in result.output
    assert "there is no day 2031-02-30" in result.output
    assert file.read_bytes() == before


def test_a_day_has_year_month_and_day(project: Path) -> None:
    """Nothing else is written into a file."""
    for wrong in ("yesterday", "2031-06", "15 July 2031"):
        result = _cuttings(project, "reviewed", CLAIM, "--by", "M", "--on", wrong)
        assert (result.exit_code, result.output) == (
            1,
            f"{wrong!r} is no day: write year, month and day, for example: 2024-07-15\n",
        )


STANDS = "an article changed; the quotation from it still stands in it"
GONE = "a quotation is no longer in its article"
IN_OTHER_COMPANY = "an article changed, and around a quotation it does not read as before"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Ana Ruiz visited", "It rained. Ana Ruiz visited", STANDS),
        ("was closed", "was open", GONE),
        ("said that the harbour was closed", "denied that the harbour was closed", IN_OTHER_COMPANY),
    ],
)
def test_a_change_of_the_article_is_told(project: Path, old: str, new: str, told: str) -> None:
    """Of what was reviewed; a draft is none the worse, as the machine reads the article again."""
    _review(project, CLAIM)
    _change(project, "alpha.txt", old, new)
    assert _told(project, "claims", CLAIM) == ["stale", told]
    assert _told(project, "actors", "bo-lind") == ["draft"]


def test_what_still_stands_is_brought_to_the_article_on_demand(project: Path) -> None:
    """Place and checksum of the quotation change, and nothing else; then the review holds again."""
    _review(project, CLAIM)
    file = project / "kb" / "claims" / f"{CLAIM}.yml"
    before = file.read_text(encoding="utf-8").splitlines()
    _change(project, "alpha.txt", "Ana Ruiz visited", "It rained. Ana Ruiz visited")
    shown = _cuttings(project, "reanchor", "--dry-run").stdout
    assert file.read_text(encoding="utf-8").splitlines() == before
    assert _cuttings(project, "reanchor").stdout == shown
    after = file.read_text(encoding="utf-8").splitlines()
    changed = [line.split(":")[0].strip() for line in after if line not in before]
    assert changed == ["start", "end", "sha256"]
    assert len(after) == len(before)
    assert _told(project, "claims", CLAIM) == ["reviewed"]
    assert check(project) == []
    assert _cuttings(project, "reanchor").stdout == ""


def test_what_does_not_stand_is_left_to_people(project: Path) -> None:
    """Words in other company are not taken for the same."""
    _review(project, CLAIM)
    _change(project, "alpha.txt", "said that the harbour was closed", "denied that the harbour was closed")
    assert _cuttings(project, "reanchor", CLAIM).stdout == ""
    assert _told(project, "claims", CLAIM)[0] == "stale"


@pytest.mark.parametrize(
    ("on", "state"), [("2031-06-30", "stale"), ("2031-07-01", "reviewed"), ("2031-07-02", "reviewed")]
)
def test_a_withdrawal_after_the_review_is_told(project: Path, on: str, state: str) -> None:
    """Whoever reviewed on that day or later could know."""
    _review(project, CLAIM, on=on)
    sidecar = project / "seeds" / "alpha.meta.yml"
    sidecar.write_text(sidecar.read_text(encoding="utf-8") + WITHDRAWN, encoding="utf-8")
    extract(project)
    assert _told(project, "claims", CLAIM)[0] == state


def test_what_waits_is_told(project: Path) -> None:
    """A new article names somebody who was reviewed: the quotation is proposed."""
    _review(project, "cy-moor")
    assert _told(project, "actors", "cy-moor") == ["reviewed"]
    (project / "seeds" / "gamma.txt").write_text("News\n\nCy Moor was seen there.\n", encoding="utf-8")
    extract(project)
    assert _told(project, "actors", "cy-moor") == ["stale", "a proposal waits for a decision"]


def test_status(project: Path) -> None:
    """What is said to people, and the same to programs."""
    _review(project, CLAIM, "dee-ward")
    _change(project, "alpha.txt", "was closed", "was open")
    sidecar = project / "seeds" / "beta.meta.yml"
    sidecar.write_text(sidecar.read_text(encoding="utf-8") + WITHDRAWN, encoding="utf-8")
    extract(project)
    golden = Path(__file__).parent / "status.txt"
    assert _cuttings(project, "status").stdout == golden.read_text(encoding="utf-8")
    data = json.loads(_cuttings(project, "status", "--format", "json").stdout)
    assert [one["file"] for one in data["stale"]] == ["kb/actors/dee-ward.yml", f"kb/claims/{CLAIM}.yml"]
    assert data["figures"]["claims"]["reviewed"] == 1
    assert data["displaced"][0]["state"] == "orphaned"
    assert data["withdrawn"] == [{"source": "beta", "edtf": "2031-07-01", "reason": "Retracted by the publisher"}]
