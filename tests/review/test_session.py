"""A person at a desk: each item once, every word set down at once, and nobody's edit overwritten."""

from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from cuttings.review.session import Answer, Sheet, Tally, review
from cuttings.review.waiting import waiting

from .world import SIGNED, World


class Scripted:
    """A desk at which everything is known beforehand: what is answered to which key, and what is done meanwhile."""

    def __init__(self, answers: dict[str, list[Answer]]) -> None:
        self.answers = answers
        self.meanwhile: Callable[[Sheet], None] = lambda sheet: None
        self.sheets: list[Sheet] = []
        self.edited: list[str] = []
        self.told: list[str] = []
        self.edits: Callable[[Path], None] = lambda path: None

    def ask(self, sheet: Sheet) -> Answer:
        """What the script says of this key; else the item is skipped."""
        self.sheets.append(sheet)
        self.meanwhile(sheet)
        return self.answers[sheet.item.key].pop(0) if self.answers.get(sheet.item.key) else "skip"

    def why(self) -> str | None:
        """The same reason for all."""
        return "No."

    def edit(self, path: Path) -> None:
        """What a person does in an editor."""
        self.edited.append(path.name)
        self.edits(path)

    def tell(self, words: str) -> None:
        """Remembers it."""
        self.told.append(words)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A knowledge base of four articles."""
    with patch("os.fsync"):
        made = World(tmp_path)
        made.publish({"alpha": 0, "beta": 0, "gamma": 0, "delta": 0})
        made.run()
        yield made


def at(world: World, desk: Scripted) -> Tally:
    """A session over all that waits."""
    return review(world.kb, waiting(world.kb).items, desk, SIGNED)


def test_each_item_is_asked_once_with_its_change(world: World) -> None:
    """Skipping everything changes nothing."""
    before, keys = world.files(), [*world.waiting()]
    desk = Scripted({})
    assert at(world, desk).of("skip") == keys == [sheet.item.key for sheet in desk.sheets]
    assert [(sheet.number, sheet.total) for sheet in desk.sheets] == [(n, len(keys)) for n in range(1, len(keys) + 1)]
    changes = {sheet.item.key: [line for line in sheet.change if line[:1] in "+-"] for sheet in desk.sheets}
    assert changes["the-meeting status occurred"][2:] == ["-status: possible", "+status: occurred"]
    assert world.files() == before


def test_words_are_set_down_at_once(world: World) -> None:
    """And what they settle is not asked: here the namesake's line is gone with the merge."""
    keys = [*world.waiting()]
    desk = Scripted({keys[0]: ["accept"], keys[1]: ["refuse"], keys[2]: ["accept"], keys[3]: ["quit"]})
    tally = at(world, desk)
    assert (tally.of("accept"), tally.of("refuse")) == ([keys[0], keys[2]], [keys[1]])
    assert len(desk.sheets) == 4
    assert "merged_into: ana-ruiz\n" in (world.kb / "actors" / "ana-maria-ruiz.yml").read_text("utf-8")
    assert "why: No.\n" in (world.kb / "decisions.yml").read_text("utf-8")
    assert world.waiting().keys() == set(keys[3:])


def test_an_edit_while_the_question_waits_is_kept(world: World) -> None:
    """The person hears of it, sees the item again as it is now, and can accept then."""
    key, file = "ana-ruiz alias Ana of Salm", world.kb / "actors" / "ana-ruiz.yml"

    def meanwhile(sheet: Sheet) -> None:
        if sheet.item.key == key and "Tall" not in file.read_text("utf-8"):
            file.write_text(file.read_text("utf-8") + "notes: Tall.\n", encoding="utf-8")

    desk = Scripted({key: ["accept", "accept"]})
    desk.meanwhile = meanwhile
    assert at(world, desk).of("accept") == [key]
    assert desk.told == ["kb/actors/ana-ruiz.yml was changed meanwhile; nothing was done"]
    text = file.read_text("utf-8")
    assert "notes: Tall.\n" in text
    assert "- Ana of Salm\n" in text


def test_what_is_settled_in_the_editor_is_not_asked_again(world: World) -> None:
    """The editor opens the file that the item is on."""
    key = "ana-ruiz alias Ana of Salm"

    def edits(path: Path) -> None:
        path.write_text(path.read_text("utf-8") + "not: [Ana of Salm]\n", encoding="utf-8")

    desk = Scripted({key: ["edit"]})
    desk.edits = edits
    assert at(world, desk).of("edit") == [key]
    assert desk.edited == ["ana-ruiz.yml"]


def test_what_cannot_be_accepted_says_so(world: World) -> None:
    """A file in one line has no line of its own for the change; the person may still refuse."""
    (world.kb / "actors" / "ana-ruiz.yml").write_text("{name: Ana Ruiz, kind: person}\n", encoding="utf-8")
    key = "ana-ruiz alias Ana of Salm"
    desk = Scripted({key: ["accept", "refuse"]})
    assert at(world, desk).of("refuse") == [key]
    assert desk.told == ["kb/actors/ana-ruiz.yml: the fields do not stand one on a line; edit it by hand"]
