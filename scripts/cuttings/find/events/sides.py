"""Who stands for whom: a president for the state, a city for its country."""

from cuttings.find.reading import Reading


class Sides:
    """Tells whether two sets of participants may be the same, over the roles that the article states."""

    def __init__(self, reading: Reading) -> None:
        self._state = {
            key: next((role.of for role in referent.roles if role.of in reading.referents), None)
            for key, referent in reading.referents.items()
        }

    def side(self, key: str) -> str:
        """The state or body that this one acts for; itself when none is known."""
        above = self._state.get(key)
        return above if above is not None else key

    def compatible(self, mine: set[str], theirs: set[str]) -> bool:
        """Whether they share a member, or one acts for the other; two persons of one state are two."""
        if mine & theirs:
            return True
        return any(self._stands_for(a, b) or self._stands_for(b, a) for a in mine for b in theirs)

    def _stands_for(self, one: str, other: str) -> bool:
        return one != other and self._state.get(one) == other
