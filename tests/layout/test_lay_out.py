"""`cuttings init`, and the way from there to a site."""

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from cuttings.cli.commands import app
from cuttings.find import language
from cuttings.kb.check import check
from cuttings.pipeline import extract
from tests.pipeline import simple_finder
from tests.site.project import REPOSITORY, build_site

INVENTED = REPOSITORY / "tests" / "pipeline" / "seeds"


def init(folder: Path, *options: str) -> str:
    """What the command tells."""
    result = CliRunner().invoke(app, ["init", str(folder), *options])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_from_nothing_to_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Laid out, an article added, read and checked, built without a warning; empty as well."""
    monkeypatch.setattr("cuttings.finding.search", simple_finder.search)
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))
    folder = tmp_path / "salm-line"
    init(folder)
    assert check(folder) == []
    assert "Salm line" in (build_site(folder) / "index.html").read_text(encoding="utf-8")
    shutil.copytree(INVENTED, folder / "seeds", dirs_exist_ok=True)
    assert extract(folder).problems == ()
    assert check(folder) == []
    assert (build_site(folder) / "actors" / "ana-ruiz" / "index.html").is_file()


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """What is there stays, byte for byte, and is named; a second time nothing is made."""
    own = tmp_path / "mkdocs.yml"
    own.write_bytes(b"site_name: Mine\r\n")
    told = init(tmp_path)
    assert "kept mkdocs.yml, which was there" in told
    assert own.read_bytes() == b"site_name: Mine\r\n"
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert "made" not in init(tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["Salm: the “line” & all", "Тест", "- {x}", 'a "b" \\c'])
def test_any_name(tmp_path: Path, name: str) -> None:
    """Is the site's name as it is written."""
    init(tmp_path, "--name", name)
    text = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["site_name"] == name


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    """Is told in one line."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = CliRunner().invoke(app, ["init", str(tmp_path / "file" / "base")])
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_its_configuration_is_that_of_this_repository() -> None:
    """But for the name and the hand-written pages, so that what is tested here holds there."""
    base = REPOSITORY / "scripts" / "cuttings" / "layout" / "base" / "mkdocs.yml"
    ours, laid_out = (yaml.safe_load(path.read_text("utf-8")) for path in (REPOSITORY / "mkdocs.yml", base))
    for config in (ours, laid_out):
        del config["site_name"], config["site_description"]
    own = next(entry["About"] for entry in ours["nav"] if "About" in entry)
    ours["nav"] = [entry for entry in ours["nav"] if "About" not in entry]
    ours["nav"] += [entry for entry in own if "changes/index.md" in entry.values()]
    assert laid_out == ours
