"""One happening of an article: the sightings that tell of it."""

from dataclasses import dataclass, field

from cuttings.find.events.sighting import Sighting


@dataclass
class Happening:
    """One happening of the article with all its sightings; the first one found all that its frame needs."""

    sightings: list[Sighting] = field(default_factory=list)

    @property
    def first(self) -> Sighting:
        """The sighting that names the frame."""
        return self.sightings[0]

    def is_near(self, sighting: Sighting, reach: int) -> bool:
        """Whether it is told within so many sentences of the sighting."""
        return any(abs(each.sentence - sighting.sentence) <= reach for each in self.sightings)

    def dates(self) -> set[str]:
        """The dates that its sightings state."""
        return {sighting.when.value for sighting in self.sightings if sighting.when is not None}

    def of_part(self, part: str) -> set[str]:
        """Keys of all participants that play this part."""
        return {key for sighting in self.sightings for key in sighting.of_part(part)}

    def stated(self) -> set[str]:
        """The statuses that its sightings state in words."""
        return {sighting.status.value for sighting in self.sightings if sighting.status.stated}
