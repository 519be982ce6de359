"""Labels that give an office: whom the article says holds it."""

import pytest

from cuttings.find.claims.transcripts.offices import person_in_office
from cuttings.find.reading import Reading
from cuttings.model import FoundRole, Referent
from tests.find.claims.reading import read

_OFFICES = {
    "ott": "Deputy Spokesman for the Secretary-General",
    "hart": "Chair",
    "lee": "Deputy Foreign Minister",
    "park": "Norland's Ambassador",
    "dunn": "Sundland's Ambassador",
}


@pytest.fixture(scope="module")
def reading() -> Reading:
    """An article that tells of five people and their offices."""
    found = read("It rained.", {key: ("person", key.title()) for key in _OFFICES})
    for key, title in _OFFICES.items():
        role = FoundRole(title=title, start=0, end=2, text="It")
        found.referents[key] = Referent(key=key, layer="actor", kind="person", name=key.title(), roles=(role,))
    return found


@pytest.mark.model
@pytest.mark.parametrize(
    ("label", "keys"),
    [
        ("Deputy Spokesman", ("ott",)),
        ("THE CHAIR", ("hart",)),
        ("Foreign Minister", ()),  # the deputy is another
        ("Ambassador", ()),  # two are
        ("The", ()),
    ],
)
def test_person_in_office(reading: Reading, label: str, keys: tuple[str, ...]) -> None:
    """In full or in short; nobody where two fit or the office is another."""
    assert person_in_office(reading, label) == keys
