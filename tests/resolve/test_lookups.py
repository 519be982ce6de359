"""What the look-up of events rests on, as the lexicon has it; who changes the one has to look at the other."""

from cuttings import lexicon


def test_every_journey_is_news() -> None:
    """A journey is looked up by who travels, and only of news are undated events looked up by who takes part at all."""
    joining = lexicon.load("joining")
    assert set(joining["travelling"]) <= set(joining["news"])
