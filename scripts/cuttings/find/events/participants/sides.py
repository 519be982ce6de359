"""Who stands for whom: a president for the state, a city for its country."""

from collections.abc import Set as AbstractSet

from cuttings.find.events.participants.territory import state_of
from cuttings.find.reading import Reading


class Sides:
    """Tells whether two sets of participants may be the same, over the roles that the article states."""

    def __init__(self, reading: Reading) -> None:
        self._above = {
            key: {role.of for role in referent.roles if role.of is not None} | {state_of(key) or key} - {key}
            for key, referent in reading.referents.items()
        }

    def within(self, mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
        """Whether each of one set is in the other, or somebody there acts for it; or the other way round.

        "The summit between Russia and China" is the one of their presidents; one between Russia and Iran is not.
        """
        return self.covered(mine, theirs) or self.covered(theirs, mine)

    def covered(self, few: AbstractSet[str], many: AbstractSet[str]) -> bool:
        """Whether each of the few is among the many, or somebody there acts for it."""
        return all(any(self._same_side(one, other) for other in many) for one in few)

    def overlap(self, mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
        """Whether anybody is, or acts for, somebody in both."""
        return any(self._same_side(one, other) for one in mine for other in theirs)

    def _same_side(self, one: str, other: str) -> bool:
        above, below = self._above.get(one, set()), self._above.get(other, set())
        return one == other or one in below or other in above
