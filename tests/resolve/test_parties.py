"""Who stands for a state is asked only where somebody may."""

from typing import Any, NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from cuttings.resolve.parties import _are_nested, _as_states, _fit

_STATES = ["utopia", "arcadia"]
_NAMES = st.frozensets(st.sampled_from([*_STATES, "ana-ruiz", "bo-lind", "senate"]), max_size=3)
_SERVES = st.fixed_dictionaries(
    dict.fromkeys(["ana-ruiz", "bo-lind", "senate"], st.frozensets(st.sampled_from(_STATES)))
)


class _Telling(NamedTuple):
    """Whom the participants of an event act for."""

    serves: dict[str, frozenset[str]]
    served: frozenset[str]


def _telling(names: frozenset[str], serves: dict[str, frozenset[str]]) -> Any:
    here = {name: serves.get(name, frozenset()) for name in names}
    return _Telling(here, frozenset().union(*here.values()))


@given(_NAMES, _NAMES, st.tuples(_NAMES, _NAMES), _SERVES)
def test_what_is_seen_at_once_is_what_a_closer_look_tells(
    ours: frozenset[str],
    theirs: frozenset[str],
    beside: tuple[frozenset[str], frozenset[str]],
    serves: dict[str, frozenset[str]],
) -> None:
    """Sides fit if one is a part of the other, by its names or with those for a state as this state.

    Whoever takes part `beside` them, on the other side or on none, decides nothing.
    """
    one, other = _telling(ours | beside[0], serves), _telling(theirs | beside[1], serves)
    as_states = _are_nested(_as_states(one, ours, other, theirs), _as_states(other, theirs, one, ours))
    assert _fit(one, ours, other, theirs) == (_are_nested(ours, theirs) or as_states)


def test_some_fit_only_as_states() -> None:
    """The test above would hold of what never looks closer."""
    serves = {"ana-ruiz": frozenset({"utopia"})}
    minister, state = frozenset({"ana-ruiz"}), frozenset({"utopia"})
    assert _fit(_telling(minister, serves), minister, _telling(state, serves), state)
    assert _fit(_telling(state, serves), state, _telling(minister, serves), minister)
