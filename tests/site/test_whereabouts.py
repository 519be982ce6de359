"""What the map can show of where things happen."""

from dataclasses import replace

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Place
from cuttings.site.derive import derive
from cuttings.site.derive.whereabouts import Whereabouts, whereabouts
from tests.site.invented import EVENTS, contents

PLACES = {
    "port-salm": Place(name="Port Salm", kind="city", within="brenn", coordinates=(54.5, -1.25)),
    "fish-market": Place(name="Fish Market", kind="site", within="port-salm", coordinates=(54.51, -1.25)),
    "lighthouse": Place(name="Lighthouse", kind="site", within="brenn", coordinates=(54.6, -1.5)),
    "old-pier": Place(name="Old Pier", kind="site", within="port-salm"),
    "salm-shore": Place(name="Salm Shore", kind="region", coordinates=(54.0, -1.0)),
    "somewhere": Place(name="Somewhere", kind="city"),
    "far-land": Place(name="Far Land", kind="country"),
}


def _found(**places: str) -> dict[str, Whereabouts]:
    """Where everything is, with each event of that name moved to a place."""
    events = {event: EVENTS[event].model_copy(update={"place": None}) for event in EVENTS}
    for event, place in places.items():
        entity_id = next(each for each in EVENTS if event in each)
        events[entity_id] = EVENTS[entity_id].model_copy(update={"place": place})
    kb: KnowledgeBase = replace(contents().kb, places=PLACES, events=events)
    return {each.id: each for each in whereabouts(kb, derive(replace(contents(), kb=kb)).events)}


def test_how_each_place_is_drawn() -> None:
    """A spot where kb/ has coordinates, the middle of a region, a site with its city, and nothing by a guess."""
    assert {each.id: (each.drawn, each.at, each.within) for each in _found().values()} == {
        "port-salm": ("spot", (54.5, -1.25), None),
        "fish-market": ("with", None, "port-salm"),
        "lighthouse": ("spot", (54.6, -1.5), None),
        "old-pier": ("with", None, "port-salm"),
        "salm-shore": ("middle", (54.0, -1.0), None),
        "somewhere": ("nowhere", None, None),
        "far-land": ("territory", None, None),
    }


def test_a_state_is_a_territory_where_it_is_the_place() -> None:
    """A state that only takes part in an event is no place of it."""
    assert "brenn" not in _found(reopening="port-salm")
    assert _found(reopening="brenn")["brenn"] == Whereabouts("brenn", "territory", ("2031-07-01-reopening",))


def test_where_most_happened_comes_first() -> None:
    """Places by the number of their events, which are in order of time; then by id."""
    found = _found(inspection="salm-shore", meets="salm-shore", reopening="somewhere")
    assert [*found][:3] == ["salm-shore", "somewhere", "far-land"]
    assert found["salm-shore"].events == ("2031-05-03-valen-meets-krahn", "joint-inspection")
