"""Names in our own text become links."""

from pathlib import Path

import pytest

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Place
from cuttings.site.names_in_text import name_index

NAMES = name_index(
    KnowledgeBase(
        Path("kb"),
        actors={
            "aldovia": Actor(name="Aldovia", kind="state", aliases=("Republic of Aldovia",), weak_aliases=("Salm",)),
            "office": Actor(name="Aldovian Office", kind="government-body", aliases=("A.O.",)),
            "kim-a": Actor(name="Kim", kind="person"),
            "kim-b": Actor(name="Kim", kind="person"),
            "a-b": Actor(name="<b>", kind="person"),
        },
        places={"port": Place(name="Port Salm", kind="city")},
    )
)


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Aldovia and Port Salm", ["Aldovia", "Port Salm"]),
        ("The Republic of Aldovia", ["Republic of Aldovia"]),
        ("Aldovia’s ships, Aldovia’s men", ["Aldovia"]),
        ("Aldovian ships at Salm", []),
        ("The Aldovian Office (A.O.)", ["Aldovian Office"]),
        ("Kim, of two", []),
        ("pre-Aldovia", ["Aldovia"]),
        ("aldovia", []),
        ("", []),
    ],
)
def test_names(text: str, linked: list[str]) -> None:
    """The longest name that means one entity, once each; weak names and names of two are left alone."""
    pieces = list(NAMES.split(text))
    assert [piece.label for piece in pieces if piece.uri] == linked
    assert "".join(piece.label for piece in pieces) == text


def test_own_page() -> None:
    """A page does not link to itself."""
    assert [piece.uri for piece in NAMES.split("Aldovia and Port Salm", "actors/aldovia")] == [None, "places/port"]
