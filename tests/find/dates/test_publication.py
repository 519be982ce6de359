"""Bounds for the publication of articles that do not state it. Needs no language model."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from cuttings.find.dates import with_publication
from cuttings.model import Article, Published, SourceMetadata, Zone
from tests.find.dates.reading import read_dates

# The base loader leaves every scalar a string.
_ROWS = yaml.load((Path(__file__).parent / "publication.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _article(text: str) -> Article:
    """An article of paragraphs, the first of which is a caption if a credit ends it."""
    zones, start = [], 0
    for block in text.split("\n\n"):
        zones.append(Zone("caption" if block.endswith(")") else "body", start, start + len(block)))
        start += len(block) + 2
    return Article("invented.txt", "invented", text, "0" * 64, SourceMetadata(), tuple(zones))


@pytest.mark.parametrize(("text", "edtf"), _ROWS.items())
def test_infers_what_the_text_forces(text: str, edtf: str) -> None:
    """The bounds are marked as inferred and come with a reason."""
    published = with_publication(_article(text)).metadata.published
    assert (published.edtf or "none") == edtf
    assert published.basis == ("unknown" if edtf == "none" else "inferred")
    assert bool(published.reason) == (edtf != "none")


def test_what_is_stated_stands() -> None:
    """Nothing is inferred beside a date of publication."""
    stated = SourceMetadata(published=Published(edtf="2030", basis="stated"))
    article = replace(_article("The embassy opened on 3 May 2019."), metadata=stated)
    assert with_publication(article) is article


def test_weekday_stays_open_where_the_bounds_leave_more_than_one() -> None:
    """An inferred anchor resolves only what it forces."""
    text = "He left on Friday, after the fair in May."
    published = Published(edtf="2021-11/2022-01-20", basis="inferred", reason="-")
    assert [date.value for date in read_dates(text, published).dates] == [None, "2021-05"]
