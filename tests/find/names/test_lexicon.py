"""The lexicon's own consistency."""

import re
from typing import get_args

import pytest

from cuttings.find.names.gazetteer import entries
from cuttings.lexicon import load
from cuttings.model.vocabulary import ActorKind, PlaceKind

_TABLES = ("countries", "cities", "media", "persons")


def test_every_entry_can_be_an_actor_or_place_of_the_model() -> None:
    """Ids are slugs, and kinds those of the entry's layer."""
    kinds = {"actor": get_args(ActorKind), "place": get_args(PlaceKind)}
    wrong = [
        entry
        for entry in entries().values()
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.key) or entry.kind not in kinds[entry.layer]
    ]
    assert wrong == []


def test_owners_and_seats_exist() -> None:
    """Whatever belongs to a state, or stands for one, names a state of the lexicon."""
    states = load("countries").keys()
    owners = {entry.of for entry in entries().values() if entry.of}
    assert owners | set(load("metonyms")["seats"].values()) <= set(states)


def test_no_id_is_given_twice() -> None:
    """An id means one thing in all tables."""
    tables = [load(name) for name in _TABLES]
    tables += [load("organisations")["known"], load("regions")["regions"], load("regions")["sites"]]
    ids = [key for table in tables for key in table]
    assert sorted(key for key in set(ids) if ids.count(key) > 1) == []


@pytest.mark.parametrize("name", ["countries", "persons", "media"])
def test_rows_have_no_unknown_field(name: str) -> None:
    """A misspelt field would be ignored in silence."""
    fields = {
        "name",
        "aliases",
        "abbr",
        "adj",
        "capital",
        "seats",
        "combining",
        "kind",
        "layer",
        "after_the",
        "family",
        "gender",
        "surnames",
        "surname_alone",
        "weak",
        "of",
    }
    assert {field for row in load(name).values() for field in row} <= fields
