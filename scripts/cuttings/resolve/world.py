"""What the lexicon knows of well-known places and bodies: what they lie in, where, and which state they serve."""

from functools import cache
from typing import Any

from slugify import slugify

from cuttings import lexicon


def country_of(id_: str) -> str | None:
    """The state that a body known to the lexicon serves."""
    body: dict[str, Any] = lexicon.load("organisations")["known"].get(id_, {})
    return body.get("of")


def within(id_: str) -> str | None:
    """The place or state that a place known to the lexicon lies in; a capital lies in its state."""
    return _located().get(id_, {}).get("within") or _capitals().get(id_)


def coordinates(id_: str) -> tuple[float, float] | None:
    """Latitude and longitude, in degrees, of a place that the lexicon knows and whose name means nothing else."""
    city = lexicon.load("cities").get(id_, {})
    at = _located().get(id_, {}).get("at") or (None if city.get("ambiguous") else city.get("at"))
    return (at[0], at[1]) if at else None


def _located() -> dict[str, Any]:
    located: dict[str, Any] = lexicon.load("located")
    return located


@cache
def _capitals() -> dict[str, str]:
    return {
        slugify(country["capital"]): id_ for id_, country in lexicon.load("countries").items() if "capital" in country
    }
