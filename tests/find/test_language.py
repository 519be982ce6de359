"""Parsing many articles at a time."""

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from cuttings.find.language import parse_each
from cuttings.model import Article, SourceMetadata, Zone


@Language.component("stumbles_over_seven")
def _stumbles_over_seven(doc: Doc) -> Doc:
    if "seven" in doc.text:
        raise ValueError("seven")
    return doc


def _article(text: str) -> Article:
    return Article(f"{text}.txt", text, text, "0" * 64, SourceMetadata(), (Zone("body", 0, len(text)),))


def test_an_article_that_cannot_be_parsed_costs_no_other() -> None:
    """All come out in their order, more than are taken together among them."""
    nlp = spacy.blank("en")
    nlp.add_pipe("stumbles_over_seven")
    articles = [_article(text) for text in ["six", "seven", "eight", *(f"number {n}" for n in range(20))]]
    parsed = list(parse_each(nlp, articles))
    assert [article for article, _ in parsed] == articles
    assert [article.text for article, doc in parsed if isinstance(doc, Exception)] == ["seven"]
    assert all(doc.text == article.text for article, doc in parsed if not isinstance(doc, Exception))
