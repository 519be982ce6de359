"""What is not read at all."""

import spacy

from cuttings.find.article import find
from cuttings.find.fold import fold
from cuttings.find.parse import Parse
from cuttings.model import Article, Found, Header, SourceMetadata, Zone

TEXT = "Der Minister reiste am 19. Juni 2024 nach Oslo."


def _found(language: str) -> Found:
    zones = (Zone("body", 0, len(TEXT)),)
    article = Article("invented.txt", "invented", TEXT, "0" * 64, SourceMetadata(language=language), zones)
    header = Header(source="invented", file="invented.txt", sha256="0" * 64, extractor="1", model="none", names="")
    return find(article, Parse(spacy.blank("en").make_doc(fold(article))), (), header)


def test_nothing_is_found_in_another_language_and_why_is_recorded() -> None:
    """An English parse of it would make names and dates up."""
    found = _found("de")
    assert not (found.referents or found.mentions or found.dates or found.claims or found.events)
    assert [(a.start, a.end, a.reason) for a in found.abstentions] == [
        (0, len(TEXT), "the article is in another language than English: de")
    ]
