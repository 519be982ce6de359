"""What the search finds."""

import pytest

from cuttings.site.pages import build_pages
from cuttings.site.search import search_records
from tests.site.invented import contents

RECORDS = {record["location"]: record for page in build_pages(contents(), "Salm") for record in search_records(page)}


@pytest.mark.parametrize(
    ("location", "field", "value"),
    [
        ("actors/mirna-valen/", "title", "Mirna Valen"),
        ("actors/mirna-valen/", "tags", "The Iron Ferrywoman"),
        ("actors/mirna-valen/", "tags", "Valen"),
        ("actors/mirna-valen/", "text", "Minister of Transport"),
        ("places/port-salm/", "title", "Port Salm"),
        ("events/joint-inspection/", "title", "Joint inspection of the Salm line"),
        ("claims/fear-of-closure/", "title", "Unknown speaker speculated"),
        ("claims/fear-of-closure/", "text", "the line may close for good"),
        ("dates/2031-05-03/", "title", "3 May 2031"),
        ("dates/2031-05-03/", "tags", "2031-05-03"),
        ("sources/ferry-talks/", "text", "The Salm Observer"),
    ],
)
def test_found(location: str, field: str, value: str) -> None:
    """Names, other names, titles and what was said are in the index."""
    assert value in RECORDS[location][field]


def test_entities_rank_above_passages() -> None:
    """An actor before an event, an event before a claim."""
    locations = ["actors/brenn/", "places/port-salm/", "events/closure/", "dates/2031-05/", "claims/fear-of-closure/"]
    boosts = [RECORDS[location]["boost"] for location in locations]
    assert boosts == sorted(boosts, reverse=True)
    assert len(set(boosts)) == len(boosts)
