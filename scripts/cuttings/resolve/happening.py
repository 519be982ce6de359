"""An event of one article, with ids for its participants, in the form in which events are compared."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from cuttings.edtf import bounds
from cuttings.resolve.cast import Cast, Casts
from cuttings.resolve.company import Few
from cuttings.resolve.entities import Entities
from cuttings.resolve.nature import Nature
from cuttings.resolve.told import Told


class Happening(Nature):
    """What joining needs to know of an event in one article; `story` is whom and what that names that few others do."""

    def __init__(self, told: Told, cast: Cast, entities: Entities, few: Few, story: frozenset[str]) -> None:
        source, event, published = told.source, told.event, told.published
        super().__init__(source, event, bounds(published) if published and ".." not in published else None)
        self.number = told.number
        """Which of its article's events it is, from 0."""
        self.context = told.context
        self.story = story
        self.company = few.beside(told)
        """Whom and what its paragraphs name that is no state and that few articles name with events of its kind."""
        self.cast = cast
        self.participants, self.parties = cast.participants, cast.parties
        self.agents, self.targets = cast.agents, cast.targets
        self.states, self.serves, self.served, self.sides = cast.states, cast.serves, cast.served, cast.sides
        self.place = place = entities.area(source, event.place)
        self.around = entities.around(place)
        """What the place lies in, from the nearest to its state."""
        self.is_located = place is None or bool(self.around) or entities.is_state(place)
        """Whether it is known in which state the place lies, if one is told."""
        self.where = (self.targets & self.states) | {area for area in (place, *self.around[-1:]) if area}
        """The states that it takes place in or that it is done to, as far as they are known."""

    @property
    def is_only_in_a_state(self) -> bool:
        """Whether its place is as large as a state."""
        return self.place is not None and self.is_located and not self.around

    def precedes(self, other: "Happening") -> bool:
        """Whether its article came out before the other's, or before the day that the other tells of."""
        if self.published is None or other.published is None:
            return False
        return self.published.last < (other.stated or other.published).last

    @property
    def fullness(self) -> int:
        """How much is told of it: the participants, and how far in its place is known."""
        return len(self.participants) + (len(self.around) + 1 if self.place else 0)


def happenings(told: Iterable[Told], entities: Entities, few: Few) -> Iterator[Happening]:
    """The events, their participants and places by their ids. Those of one article stand together."""
    casts = Casts(entities)
    for _, here in groupby(told, key=attrgetter("source")):
        story: frozenset[str] | None = None
        for one in here:
            if story is None:
                story = few.in_story(one.context.article)
            yield Happening(one, casts.of(one.source, one.event), entities, few, story)
