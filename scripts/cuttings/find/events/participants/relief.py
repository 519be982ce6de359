"""Whom relief is for: in an article on a disaster, the state that it struck, where the words name no other receiver."""

from collections.abc import Sequence

from cuttings.find.events.joining.happening import Happening
from cuttings.find.reading import Reading

_STATES = frozenset({"state", "separatist-entity"})


def add_receivers(happenings: Sequence[Happening], reading: Reading) -> None:
    """Give aid that names no receiver the one state that the disasters struck; nobody where they struck several."""
    disasters = (each for each in happenings if each.first.frame.group == "disaster")
    struck = {key for each in disasters for key in each.of_part("target") if reading.referents[key].kind in _STATES}
    if len(struck) != 1:
        return
    for happening in happenings:
        given = happening.first.frame.type == "aid" and happening.of_part("agent") - struck
        if given and not happening.of_part("target"):
            happening.first.parts.update(dict.fromkeys(struck, "target"))
