"""Which state a place lies in, from the gazetteers: who went to Vladivostok went to Russia."""

from functools import cache
from typing import Any

from cuttings import lexicon

#: Kinds of places that are nobody: they take no part, things happen there.
PLACE_KINDS = frozenset({"city", "region", "site", "country"})


@cache
def state_of(key: str) -> str | None:
    """Key of the state that the place with this id lies in; None for states, waters and places nobody knows."""
    within = _within()
    if key in lexicon.load("countries"):
        return None  # Armenia is a state before it is a city in Colombia
    seen: set[str] = set()
    while key in within and key not in seen:
        seen.add(key)
        key = within[key]
    return key if seen and key in lexicon.load("countries") else None


def may_be_one(place: str, other: str) -> bool:
    """Whether two ids may tell of one place: a city and its state do, two cities of a state do not."""
    if place == other:
        return True
    same_state = (state_of(place) or place) == (state_of(other) or other)
    return same_state and not (_is_city(place) and _is_city(other))


def may_lie_in(place: str, state: str) -> bool:
    """Whether one is a state and the other a place of which nobody knows in which state it lies, in either order."""
    states = lexicon.load("countries")
    pairs = ((place, state), (state, place))
    return any(outer in states and inner not in states and state_of(inner) is None for inner, outer in pairs)


def _is_city(key: str) -> bool:
    return key in lexicon.load("cities") and key not in lexicon.load("countries")


@cache
def _within() -> dict[str, str]:
    cities: dict[str, Any] = lexicon.load("cities")
    located: dict[str, Any] = lexicon.load("located")
    countries: dict[str, Any] = lexicon.load("countries")
    found = {key: str(row["country"]) for key, row in cities.items() if row.get("country")}
    found |= {key: str(row["within"]) for key, row in located.items() if row.get("within")}
    return found | {
        lexicon_id(row["capital"]): key for key, row in countries.items() if row.get("capital") and key != "singapore"
    }


def lexicon_id(name: str) -> str:
    """The id that a capital has in kb/: its name in lower case with hyphens."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())
