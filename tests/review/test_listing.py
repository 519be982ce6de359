"""What waits, listed for a pull request and for programs."""

import json
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from cuttings.review.listing import as_json, as_markdown, code
from cuttings.review.waiting import waiting

from .world import World

GOLDEN = Path(__file__).parent / "listings" / "waiting.md"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A knowledge base of three articles."""
    with patch("os.fsync"):
        made = World(tmp_path_factory.mktemp("listing"))
        made.publish({"alpha": 0, "beta": 0, "gamma": 0})
        made.run()
        yield made


def test_markdown(world: World) -> None:
    """As the golden file has it."""
    listed = "\n".join(as_markdown(waiting(world.kb).items)) + "\n"
    assert listed == GOLDEN.read_text("utf-8")


def test_json(world: World) -> None:
    """Every item with its key and its words."""
    items = waiting(world.kb).items
    listed = json.loads(as_json(items))
    assert [one["key"] for one in listed] == [item.key for item in items]
    first = next(one for one in listed if one["key"] == "ana-ruiz weak-alias Ruiz")
    assert (first["on"], first["quotations"][0]["exact"]) == (["ana-ruiz"], "Ruiz")


def test_nothing_waits() -> None:
    """It is said, and the list of programs is empty."""
    assert [*as_markdown(())] == ["# To review: nothing"]
    assert json.loads(as_json(())) == []


@given(st.text(alphabet=st.sampled_from("`<b>@*[](x)\n\\ a"), min_size=1).filter(str.strip))
def test_what_articles_say_is_no_markup(text: str) -> None:
    """Whatever it holds, it comes out as one code span and nothing else."""
    made = markdown(f"- {code(text)}")
    assert made.count("<code>") == 1
    assert "<b>" not in made
    assert "<a " not in made
