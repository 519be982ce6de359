"""What holds of any two states."""

from hypothesis import given
from hypothesis import strategies as st

from cuttings.changes.compare import compare
from cuttings.changes.state import State
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Role
from tests.changes.test_reports import ROOT

_NAMES = st.sampled_from(["Ann", "Bo", "Cy"])
_ROLES = st.builds(Role, title=_NAMES, of=st.sampled_from([None, "a0"]), to=st.sampled_from([None, "2024", "2025"]))
_ACTORS = st.builds(
    Actor,
    name=_NAMES,
    kind=st.sampled_from(["person", "state"]),
    aliases=st.lists(_NAMES, max_size=3, unique=True).map(tuple),
    description=st.none() | _NAMES,
    roles=st.lists(_ROLES, max_size=3).map(tuple),
)
_STATES = st.dictionaries(st.sampled_from(["a0", "a1", "a2"]), _ACTORS).map(
    lambda actors: State(KnowledgeBase(ROOT, actors=actors))
)


@given(_STATES)
def test_a_state_does_not_differ_from_itself(state: State) -> None:
    """Nothing is told."""
    assert compare(state, state).nothing


@given(_STATES, _STATES)
def test_every_difference_is_told_once(before: State, after: State) -> None:
    """Of each entity that is not what it was, and of no other; but for the order of lists, which says nothing."""
    told = [one.id for one in compare(before, after).entities]
    was, now = before.kb.actors, after.kb.actors
    differ = {id_ for id_ in was.keys() | now.keys() if _unordered(was.get(id_)) != _unordered(now.get(id_))}
    assert sorted(told) == sorted(differ)


@given(_STATES, _STATES)
def test_the_way_back_is_told_the_other_way_round(before: State, after: State) -> None:
    """What is added one way is gone the other way; what changed has changed."""
    there, back = compare(before, after), compare(after, before)
    for what, opposite in (("added", "gone"), ("gone", "added"), ("changed", "changed")):
        assert [one.id for one in there.of(what)] == [one.id for one in back.of(opposite)]


def _unordered(actor: Actor | None) -> object:
    if actor is None:
        return None
    lists = (sorted(map(repr, actor.aliases)), sorted(map(repr, actor.roles)))
    return actor.model_copy(update={"aliases": (), "roles": ()}), *lists
