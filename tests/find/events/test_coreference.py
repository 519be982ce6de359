"""Which sightings are one happening, by the table in coreference.yml. Needs no language model."""

from pathlib import Path
from typing import Any

import pytest
import spacy
import yaml

from cuttings import lexicon
from cuttings.find.events.detection.frame import Frame
from cuttings.find.events.detection.frames import frames
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.joining.coreference import join
from cuttings.find.events.participants.sides import Sides
from cuttings.find.events.sighting import Sighting, Status, When
from cuttings.find.parse import Parse, Token
from cuttings.find.reading import Reading
from tests.find.events.reading import article

TABLE = yaml.load((Path(__file__).parent / "coreference.yml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
FRAMES: dict[str, Frame] = {
    frame.name: frame for index in (frames().by_verb, frames().by_noun) for rows in index.values() for frame, _ in rows
}


@pytest.mark.parametrize("case", TABLE, ids=[case["name"] for case in TABLE])
def test_sightings_become_happenings(case: dict[str, Any]) -> None:
    """The happenings of the row, each with its sightings; all others stay alone."""
    words = [f"word{number}" for number, _ in enumerate(case["sightings"])]
    doc = Parse(spacy.blank("en")(" ".join(words)))
    sightings = [_sighting(row, doc[number]) for number, row in enumerate(case["sightings"])]
    happenings, alone = join(sightings, Sides(Reading(article(" ".join(words)), doc)))
    found = [[sighting.trigger.token.i for sighting in happening.sightings] for happening in happenings]
    together = [number for happening in case["happenings"] for number in happening]
    assert found == case["happenings"]
    assert [sighting.trigger.token.i for sighting in alone] == [i for i, _ in enumerate(sightings) if i not in together]


def _sighting(row: dict[str, Any], word: Token) -> Sighting:
    date = row.get("date")
    return Sighting(
        trigger=Trigger(word, FRAMES[row["frame"]], None, None, None),
        fillers={},
        tokens=[],
        complete=row.get("complete", True),
        sentence=row.get("sentence", 0),
        status=Status(row.get("status", "occurred"), stated="status" in row),
        factuality="asserted",
        when=When(date, ()) if date else None,
        other_instance=row.get("other", False),
        alleged=row.get("alleged", False),
        definite=row.get("definite", False),
        introduces=row.get("introduces", False),
        heading=row.get("heading", False),
        name=row.get("name", ""),
        parts=dict.fromkeys(row.get("agents", []), "agent") | dict.fromkeys(row.get("targets", []), "target"),
    )


def test_every_frame_of_the_table_is_in_the_lexicon() -> None:
    """So that a renamed frame is noticed here first."""
    used = {row["frame"] for case in TABLE for row in case["sightings"]}
    assert used <= set(lexicon.collected("frames"))
