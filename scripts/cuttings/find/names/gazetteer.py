"""The names known before reading: the lexicon's."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from cuttings.find.fold import fold_word
from cuttings.find.names.entries import Entry, Sense, slug
from cuttings.find.names.trie import Trie
from cuttings.lexicon import load

#: A form and what it means.
Form = tuple[str, Sense]


@cache
def lexicon() -> Trie:
    """Every name of the lexicon; headlines leave out articles (Security Council of Russian Federation)."""
    trie = Trie()
    for form, sense in _forms():
        for spelling in dict.fromkeys((form, form.replace(" of the ", " of "))):
            trie.add(spelling, sense)
    return trie


@cache
def entries() -> dict[str, Entry]:
    """Every entry of the lexicon by its key."""
    return {sense.entry.key: sense.entry for _, sense in _forms() if sense.entry}


@cache
def _forms() -> tuple[Form, ...]:
    bodies = load("organisations")["known"]
    regions = load("regions")
    return (
        *_blocked(),
        *(form for key, row in load("countries").items() for form in _country(key, row)),
        *(form for key, row in load("cities").items() for form in _city(key, row)),
        *(form for key, row in regions["regions"].items() for form in _plain(_entry(key, row, "place", "region"), row)),
        *(form for key, row in regions["sites"].items() for form in _plain(_entry(key, row, "place", "site"), row)),
        *(form for key, row in bodies.items() for form in _plain(_entry(key, row, "actor", "organisation"), row)),
        *_parties(),
        *(form for key, row in load("media").items() for form in _plain(_entry(key, row, "actor", "media"), row)),
        *(form for key, row in load("persons").items() for form in _person(key, row)),
        *_seats(),
    )


def _entry(key: str, row: dict[str, Any], layer: str, kind: str) -> Entry:
    return Entry(
        key,
        row.get("layer", layer),
        row.get("kind", kind),
        row["name"],
        row.get("gender"),
        row.get("of") or row.get("country"),
        ambiguous=bool(row.get("ambiguous")),
    )


def _blocked() -> Iterator[Form]:
    names = load("not_names")
    for form in (*names["phrases"], *names["words"]):
        yield form, Sense(None, rule="no name")


def _parties() -> Iterator[Form]:
    for name in load("organisations")["parties"]:
        entry = Entry(slug(name), "actor", "organisation", name, known=False, local=True)
        yield name, Sense(entry, after_the=" " not in name, rule="party")


def _plain(entry: Entry, row: dict[str, Any]) -> Iterator[Form]:
    yield row["name"].removeprefix("the "), Sense(entry, after_the=row["name"].startswith("the "))
    for form in row.get("aliases", ()):
        yield form.removeprefix("the ").removeprefix("The "), Sense(entry)
    for form in row.get("abbr", ()):
        yield form, Sense(entry, "abbr")
    for form in row.get("after_the", ()):
        # A compass word means a state only where the article has named it.
        yield form, Sense(entry, after_the=True, weak=entry.kind == "state")
    for form in row.get("weak", ()):
        yield form, Sense(entry, weak=True, shown_by=frozenset(row.get("shown_by", ())))
    for form in row.get("combining", ()):
        yield form, Sense(entry, "adj", rule="combining")
    for form in _adjectives(row):
        yield form, Sense(entry, "adj")


def _adjectives(row: dict[str, Any]) -> Iterator[str]:
    for form in row.get("adj", ()):
        yield form
        if not form.endswith(("ese", "ish", "ch", "s", "man")):
            yield form + "s"


def _country(key: str, row: dict[str, Any]) -> Iterator[Form]:
    entry = _entry(key, row, "actor", "state")
    yield from _plain(entry, row)
    seats = (*filter(None, [row.get("capital")]), *row.get("seats", ()))
    for seat in seats:
        meant = _seats_of_bodies().get(seat, entry)
        yield seat, Sense(meant, "metonym", weak=True, alone=True, rule="seat of government")
    # An older or longer spelling of the capital is the same city, so it takes the capital's id.
    for seat in seats:
        home = _capital_entry(row["capital"] if seat not in _city_names() else seat, key)
        yield seat, Sense(home)


@cache
def _seats_of_bodies() -> dict[str, Entry]:
    """Capitals that stand for a body rather than for their state, as Brussels does for the European Union."""
    rows = load("organisations")["known"].items()
    return {seat: _entry(key, row, "actor", row["kind"]) for key, row in rows for seat in row.get("seats", ())}


@cache
def _city_names() -> dict[str, str]:
    return {row["name"]: key for key, row in load("cities").items()}


def _capital_entry(name: str, state: str) -> Entry:
    key = _city_names().get(name) or "-".join(fold_word(name).replace("'", "").split())
    return Entry(key, "place", "city", name, of=state)


@cache
def _seats_of_government() -> frozenset[str]:
    rows = load("countries").values()
    return frozenset(seat for row in rows for seat in (row.get("capital"), *row.get("seats", ())) if seat)


def _city(key: str, row: dict[str, Any]) -> Iterator[Form]:
    if row["name"] not in _seats_of_government():
        yield from _plain(_entry(key, row, "place", "city"), row)


def _person(key: str, row: dict[str, Any]) -> Iterator[Form]:
    entry = _entry(key, row, "actor", "person")
    first = row.get("family") == "first"
    for name in (row["name"], *row.get("aliases", ())):
        yield name, Sense(entry, loose=first and len(name.replace("-", " ").split()) > 2)
    alone = bool(row.get("surname_alone"))
    for surname in row.get("surnames", _surname(row)):
        yield surname, Sense(entry, weak=True, alone=alone, rule="surname")


def _surname(row: dict[str, Any]) -> tuple[str, ...]:
    if row.get("family") == "none":
        return ()
    place = 0 if row.get("family") == "first" else -1
    return tuple(dict.fromkeys(name.split()[place] for name in (row["name"], *row.get("aliases", ()))))


def _seats() -> Iterator[Form]:
    states = load("countries")
    for form, key in load("metonyms")["seats"].items():
        yield form, Sense(_entry(key, states[key], "actor", "state"), "metonym", rule="seat of power")
