"""What commands do to files, while others may be at work on them, too."""

from functools import partial
from pathlib import Path

import pytest

from cuttings.kb.atomic import OvertakenError
from cuttings.kb.editing.plan import CannotEditError, Plan, edited, made, together
from cuttings.kb.editing.splice import with_value

ANN, BO = "name: Ann\nkind: person\n", "name: Bo\nkind: person\n"
NAMED = partial(with_value, path=("name",), value="Anna")


@pytest.fixture
def actors(tmp_path: Path) -> Path:
    """The folder of two actors."""
    folder = tmp_path / "kb" / "actors"
    folder.mkdir(parents=True)
    (folder / "ann.yml").write_text(ANN, encoding="utf-8")
    (folder / "bo.yml").write_text(BO, encoding="utf-8")
    return folder


def renaming(actors: Path) -> Plan:
    """One file that is new, one that is edited, and one that goes."""
    gone = edited(actors.parent, actors / "bo.yml")
    new = made(actors / "beau.yml", BO)
    return together([new, edited(actors.parent, actors / "ann.yml", NAMED), Plan({actors / "bo.yml": None}, gone.read)])


def test_all_of_it_is_done(actors: Path) -> None:
    """Files that are new, that are edited and that go."""
    renaming(actors).carry_out(actors.parent)
    assert {path.name: path.read_text("utf-8") for path in actors.iterdir()} == {
        "beau.yml": BO,
        "ann.yml": ANN.replace("Ann", "Anna"),
    }


@pytest.mark.parametrize("name", ["ann.yml", "bo.yml", "beau.yml"])
def test_what_somebody_saved_meanwhile_stays(actors: Path, name: str) -> None:
    """Then nothing of the plan is done, as it was thought out from something else."""
    plan = renaming(actors)
    (actors / name).write_text("name: Mine\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in actors.iterdir()}
    with pytest.raises(OvertakenError, match=f"kb/actors/{name} was (changed|made) meanwhile; nothing was done"):
        plan.carry_out(actors.parent)
    assert {path: path.read_bytes() for path in actors.iterdir()} == before


def test_every_other_byte_stays(actors: Path) -> None:
    """Also the mark that some editors set before UTF-8, and their line ends."""
    path = actors / "ann.yml"
    path.write_bytes(b"\xef\xbb\xbf" + ANN.replace("\n", "\r\n").encode())
    edited(actors.parent, path, NAMED).carry_out(actors.parent)
    assert path.read_bytes() == b"\xef\xbb\xbfname: Anna\r\nkind: person\r\n"


def test_a_file_that_cannot_be_edited_says_why(actors: Path) -> None:
    """By its name from the project's folder, as `check` gives it."""
    with pytest.raises(CannotEditError, match=r"^kb/actors/nobody\.yml: cannot be read: No such file"):
        edited(actors.parent, actors / "nobody.yml", NAMED)
    (actors / "ann.yml").write_text("{name: Ann}\n", encoding="utf-8")
    with pytest.raises(CannotEditError, match=r"^kb/actors/ann\.yml: .*; edit it by hand$"):
        edited(actors.parent, actors / "ann.yml", NAMED)
