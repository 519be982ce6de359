"""Names that everybody names bring nothing together."""

import pytest

from cuttings.resolve import resolve
from cuttings.resolve.company import FAMILIAR

from .invented import article, knowledge

_HELD_UP = {
    "published": "2031-05-15",
    "text": "[The Red Sickle]{red-sickle} said lorries wait at the crossing of [Karamyk]{karamyk}.",
    "referents": {"karamyk": {"kind": "city"}, "red-sickle": {"kind": "organisation"}},
    "events": [
        {"title": "Hold-up", "type": "other", "words": "lorries wait", "rule": "frame held-up", "date": "2031-05-13"}
    ],
}


@pytest.mark.parametrize("articles", [2, FAMILIAR, FAMILIAR + 1])
def test_a_name_on_everybodys_lips_joins_no_more(articles: int) -> None:
    """Events without participants are one by the names beside them, until too many articles have these names."""
    made = [article(f"source-{number}", _HELD_UP) for number in range(articles)]
    resolution = resolve([found for found, _ in made], [one for _, one in made], *knowledge({}))
    assert len(resolution.drafts["events"]) == (1 if articles <= FAMILIAR else articles)
