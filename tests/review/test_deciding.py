"""One word, and what it makes of the files; each case is a file before and after."""

from pathlib import Path
from typing import Any

import pytest

from cuttings.kb import atomic
from cuttings.kb.editing.plan import CannotEditError
from cuttings.model import Proposal
from cuttings.review.deciding import Signature, change, decide
from cuttings.review.waiting import Item
from cuttings.strict_yaml import load

HERE = Path(__file__).parent
ACCEPTED = [case for path in sorted((HERE / "accepted").glob("*.yml")) for case in load(path.read_text("utf-8"))]
REFUSED = load((HERE / "refused.yml").read_text("utf-8"))
SIGNED = Signature(by="mara", date="2031-07-01", why="No: her sister.")


def item(folder: str, id_: str, said: dict[str, Any]) -> Item:
    """A proposal as it waits."""
    subject = Proposal.model_validate({"folder": folder, "id": id_, **said})
    return Item(subject.key, "", "", (id_,), (), subject)


def write(kb_dir: Path, files: dict[str, str]) -> None:
    """Files as a person left them."""
    for name, text in files.items():
        (kb_dir / name).parent.mkdir(parents=True, exist_ok=True)
        (kb_dir / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("case", ACCEPTED, ids=lambda case: case["what"])
def test_accepting(tmp_path: Path, case: dict[str, Any]) -> None:
    """The file holds what was asked for, and all else to the byte."""
    write(tmp_path, {f"{case['file']}.yml": case["before"]})
    write(tmp_path, {f"{name}.yml": text for name, text in case.get("beside", {}).items()})
    folder, id_ = case["file"].split("/")
    decide(tmp_path, item(folder, id_, case["proposal"]), "accept", SIGNED).carry_out(tmp_path)
    assert (tmp_path / f"{case['file']}.yml").read_text("utf-8") == case["after"]
    assert "status: accepted\n" in (tmp_path / "decisions.yml").read_text("utf-8")


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["what"])
def test_refusing(tmp_path: Path, case: dict[str, Any]) -> None:
    """Only the files that are named change."""
    write(tmp_path, case["before"])
    decide(tmp_path, item("actors", "ana-ruiz", case["proposal"]), "refuse", SIGNED).carry_out(tmp_path)
    there = {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in tmp_path.rglob("*.yml")}
    assert there == {**case["before"], **case["after"]}


def test_a_file_that_somebody_edits_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """The word is not written anywhere then."""
    file = tmp_path / "actors" / "ana-ruiz.yml"
    write(tmp_path, {"actors/ana-ruiz.yml": "name: Ana Ruiz\nkind: person\n"})
    asked = item("actors", "ana-ruiz", {"kind": "alias", "item": "Ann"})
    planned = change(tmp_path, asked, "accept")
    file.write_text("name: Ana Ruiz Prado\nkind: person\n", encoding="utf-8")
    with pytest.raises(atomic.OvertakenError, match=r"/actors/ana-ruiz\.yml was changed meanwhile"):
        decide(tmp_path, asked, "accept", SIGNED, planned).carry_out(tmp_path)
    assert file.read_text("utf-8") == "name: Ana Ruiz Prado\nkind: person\n"
    assert not (tmp_path / "decisions.yml").exists()


@pytest.mark.parametrize(
    ("files", "said", "told"),
    [
        ({}, {"kind": "alias", "item": "Ann"}, r"/actors/ana-ruiz\.yml: cannot be read"),
        ({"actors/ana-ruiz.yml": "{name: Ana Ruiz, kind: person}\n"}, {"kind": "alias", "item": "Ann"}, "by hand"),
        ({"actors/ana-ruiz.yml": "name: Ana Ruiz\n"}, {"kind": "alias", "item": "Ann"}, "kind: is missing"),
        ({"actors/ana-ruiz.yml": "name: Ana\nkind: person\n"}, {"kind": "same-as", "item": "ann"}, "there is no 'ann'"),
    ],
)
def test_what_cannot_be_accepted_is_told(
    tmp_path: Path, files: dict[str, str], said: dict[str, Any], told: str
) -> None:
    """With the file, and nothing is done."""
    write(tmp_path, files)
    with pytest.raises(CannotEditError, match=told):
        decide(tmp_path, item("actors", "ana-ruiz", said), "accept", SIGNED)
