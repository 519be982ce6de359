"""The frames lexicon means what it says, and an entry that means nothing is named."""

from typing import Any

import pytest

from cuttings import lexicon
from cuttings.find.events.detection.frames import FrameError, frames, parse

FRAME: dict[str, Any] = {
    "type": "visit",
    "verbs": ["visit"],
    "roles": {"visitor": {"as": "agent", "of": ["person"], "at": ["subject"]}},
    "needs": ["visitor"],
    "title": "{visitor} visits",
}


def _lexicon(**changes: Any) -> dict[str, Any]:
    return {"fillers": {"person": ["person"]}, "words": {}, "frames": {"visit": FRAME | changes}}


def test_the_lexicon_of_the_package_is_valid() -> None:
    """Every frame of lexicon/frames.yml has a meaning, and has a word that calls it up."""
    called = {
        frame.name for index in (frames().by_verb, frames().by_noun) for rows in index.values() for frame, _ in rows
    }
    assert called == set(lexicon.collected("frames"))


def test_no_two_files_have_a_frame_of_one_name() -> None:
    """The later one would silently take the place of the other."""
    names = [name for part in lexicon.load("frames")["files"] for name in lexicon.load(f"frames/{part}")]
    assert sorted(names) == sorted(set(names))


def test_a_phrase_is_found_by_its_head() -> None:
    """A verb with a particle by the verb, a compound noun by its last word."""
    found = parse(_lexicon(verbs=["step down"], nouns=["state visit"]))
    assert (list(found.by_verb), list(found.by_noun)) == (["step"], ["visit"])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"type": "vist"}, "visit.type: vist is no event type"),
        ({"needs": ["guest"]}, "visit.needs: guest is no role of this frame"),
        ({"title": "{guest} visits"}, "visit.title: {guest} is no role of this frame"),
        ({"title": ["{visitor+}", "{guest}"]}, "visit.title: {guest} is no role of this frame"),
        ({"colour": "red"}, "visit: unknown field colour"),
        ({"roles": {"visitor": {"as": "hero", "at": []}}}, "visit.visitor.as: hero is no part"),
        (
            {"roles": {"visitor": {"of": ["ghost"], "at": []}}},
            "visit.visitor: 'ghost' is neither in fillers nor in words",
        ),
    ],
)
def test_an_entry_without_meaning_is_named(changes: dict[str, Any], message: str) -> None:
    """The message says which frame and field, and what is wrong."""
    with pytest.raises(FrameError, match=r"^frames\.yml: ") as error:
        parse(_lexicon(**changes))
    assert message in str(error.value)
