"""Gold and figures that are not as they should be: told with file and line, as everywhere, and never a traceback."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from cuttings.cli.commands import app
from cuttings.evaluate import figures, load_gold
from cuttings.find import language

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "wrong.yml").read_text(encoding="utf-8"))


def _write(path: Path, content: str | bytes) -> None:
    path.write_bytes(content.encode() if isinstance(content, str) else content)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_what_is_wrong_is_told(tmp_path: Path, case: dict[str, Any]) -> None:
    """By file, line, column and field, with what right looks like."""
    _write(tmp_path / case["file"], case["content"])
    _, _, wrong = load_gold(tmp_path)
    _, more = figures.recorded(tmp_path)
    told = [str(one).removeprefix(f"{tmp_path}/") for one in (*wrong, *more)]
    assert [one for one in told if "holds no gold" not in one] == case["told"]


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """A folder under the name of one."""
    (tmp_path / "a.yaml").mkdir()
    (tmp_path / "figures.yml").mkdir()
    told = [*load_gold(tmp_path)[2], *figures.recorded(tmp_path)[1]]
    assert [(Path(one.file).name, one.what) for one in told] == [
        ("a.yaml", "cannot be read: Is a directory"),
        ("figures.yml", "cannot be read: Is a directory"),
    ]


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A gold standard of one article in which nothing is to be found, and nothing is."""
    monkeypatch.setattr("cuttings.finding.search", lambda *_: ())
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))
    (tmp_path / "gold" / "articles").mkdir(parents=True)
    _write(tmp_path / "gold" / "a.yaml", "article: a\nfile: a.txt\nactors: [{ref: ann, canonical: Ann, type: person, "
           "forms: [{form: Ann, kind: name, at: [0]}]}]\n")  # fmt: skip
    _write(tmp_path / "gold" / "articles" / "a.txt", "Ann came.\n")
    return tmp_path / "gold"


def _evaluate(gold: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["evaluate", str(gold), *options])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result.exit_code, result.stderr


def test_broken_figures_are_told_and_left_as_they_are(gold: Path) -> None:
    """The figures of first contact are never written over."""
    _write(gold / "figures.yml", "first contact: {names: 0.9\n")
    for options in ([], ["--record"]):
        code, told = _evaluate(gold, *options)
        assert code == 1
        assert "figures.yml:2:1: broken YAML" in told
    assert (gold / "figures.yml").read_text(encoding="utf-8") == "first contact: {names: 0.9\n"


@pytest.mark.parametrize("broken", ["another", "missing"])
def test_of_a_part_nothing_is_compared_and_nothing_recorded(gold: Path, broken: str) -> None:
    """What cannot be read makes no figure worse; nor are the figures of some articles those of all."""
    _write(gold / "figures.yml", "now: {dates: 0.9, mentions: 0.9}\n")
    if broken == "another":
        _write(gold / "b.yaml", "article: b\n")
    else:
        (gold / "articles" / "a.txt").unlink()
    code, told = _evaluate(gold, "--record", "--errors", "all")
    assert code == 1
    assert "figures.yml: is left as it is: not all of the gold standard was measured" in told
    assert "was 0.9" not in told
    assert (gold / "figures.yml").read_text(encoding="utf-8") == "now: {dates: 0.9, mentions: 0.9}\n"


def test_figures_of_some_articles_are_not_recorded(gold: Path) -> None:
    """They would take the place of those of all."""
    assert _evaluate(gold, "--only", "a", "--record")[0] == 1
    assert not (gold / "figures.yml").exists()
    assert _evaluate(gold, "--record")[0] == 0
    assert (gold / "figures.yml").exists()
