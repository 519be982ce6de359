"""What was said at a meeting is part of it: a readout that goes on "he warned" tells of no warning of its own."""

from collections.abc import Sequence

from cuttings.find.events.happening import Happening
from cuttings.find.events.sameness import RECALL


def was_said_there(speech: Happening, happenings: Sequence[Happening]) -> bool:
    """Whether an undated act of speech is by those who just met, so that it tells what they spoke of."""
    first, speakers = speech.first, speech.of_part("agent")
    if not first.frame.news or first.trigger.is_noun or speech.dates() or first.place or not speakers:
        return False
    return any(
        meeting.first.frame.type == "meeting"
        and meeting.first.status.value == "occurred"
        and 0 < first.sentence - meeting.first.sentence <= RECALL
        and speakers <= meeting.of_part("agent")
        for meeting in happenings
    )
