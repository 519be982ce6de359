"""What kind of document an agreement is: a protocol and a treaty are two, also between the same parties."""

from collections.abc import Iterator

from cuttings import lexicon
from cuttings.find.events.joining.happening import Happening
from cuttings.find.events.sighting import Sighting


def instruments_fit(sighting: Sighting, happening: Happening) -> bool:
    """Whether the words for the documents allow that they are one; words like "agreement" fit any."""
    mine = _kind(sighting)
    theirs = {kind for each in happening.sightings if (kind := _kind(each)) is not None}
    return mine is None or not theirs or mine in theirs


def _kind(sighting: Sighting) -> int | None:
    """The number of the kind of document that a telling names; None where it may be any."""
    if sighting.frame.type != "agreement":
        return None
    words = set(_words(sighting))
    kinds: list[list[str]] = lexicon.load("joining")["instruments"]
    return next((number for number, kind in enumerate(kinds) if not words.isdisjoint(kind)), None)


def _words(sighting: Sighting) -> Iterator[str]:
    if sighting.trigger.is_noun:
        yield sighting.trigger.token.lemma_.lower()
    yield from sighting.things
