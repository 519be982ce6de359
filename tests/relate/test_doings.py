"""Facts that are like what was spoken of are those that one finds by comparing it with each of them."""

from hypothesis import assume, given
from hypothesis import strategies as st

from cuttings.model import Actor, FoundEvent, Role
from cuttings.relate.doings import Facts
from cuttings.relate.states import States
from cuttings.relate.tellings import Told

_WHO = ("arcadia", "utopia", "ana-ruiz", "bo-lind")
_ACTORS = {
    "arcadia": Actor(name="Arcadia", kind="state"),
    "utopia": Actor(name="Utopia", kind="state"),
    "ana-ruiz": Actor(name="Ana Ruiz", kind="person", roles=(Role(title="envoy", of="utopia"),)),
    "bo-lind": Actor(name="Bo Lind", kind="person"),
}
_PARTIES = st.frozensets(st.sampled_from(_WHO), max_size=2)
#: One of each sort that is compared in a way of its own, see the lexicon `joining`.
_KINDS = ("visit", "meeting", "arms-transfer", "statement")


def _told(kind: str, agents: frozenset[str], targets: frozenset[str], place: str | None) -> Told:
    rule = {"status": "occurred", "factuality": "asserted", "rule": "invented", "evidence": []}
    event = FoundEvent.checked({"key": "e", "title": "It", "event_type": kind, **rule})
    return Told("it", "alpha", event, agents, targets, place)


def _when(told: Told) -> tuple[int, str]:
    return 0, told.source


_TELLINGS = st.builds(_told, st.sampled_from(_KINDS), _PARTIES, _PARTIES, st.sampled_from([None, "arlen", "oslo"]))


@given(st.lists(_TELLINGS, max_size=6), _TELLINGS)
def test_none_is_overlooked(tellings: list[Told], ahead: Told) -> None:
    """Also where many are told; what is only said is like nothing."""
    states = States(_ACTORS)
    facts = Facts(tellings, states, _when)
    likely = [one for one in tellings if one.event.event_type == ahead.event.event_type != "statement"]
    assert facts.like(ahead) == [one for one in likely if _are_alike(one, ahead, states)]


@given(_TELLINGS)
def test_a_doing_is_like_itself(told: Told) -> None:
    """The test above would hold of what finds nothing."""
    assume(told.agents and told.targets and told.event.event_type != "statement")
    together = told.event.event_type == "meeting"
    assert Facts([told], States(_ACTORS), _when).like(told) == (
        [] if together and len(States(_ACTORS).of(told.parties)) < 2 else [told]
    )


def _are_alike(one: Told, ahead: Told, states: States) -> bool:
    """As the rules say it: the same states together; who goes to the same place; or the same way, as far as told."""
    if one.event.event_type == "meeting":
        ours, theirs = states.of(one.parties), states.of(ahead.parties)
        return len(ours & theirs) > 1 and (ours <= theirs or theirs <= ours)
    agents, targets = one.agents & ahead.agents, one.targets & ahead.targets
    if one.event.event_type == "visit":
        return bool(agents and targets) and (one.place == ahead.place or None in (one.place, ahead.place))
    nested = all(a <= b or b <= a for a, b in ((one.agents, ahead.agents), (one.targets, ahead.targets)))
    return bool(agents or targets) and nested
