"""Parsing many articles at a time."""

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from cuttings.find.fold import fold
from cuttings.find.language import parse, parse_each
from cuttings.model import Article, SourceMetadata, Zone
from cuttings.read.markup import markup


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


def test_a_block_starts_a_sentence_behind_its_marks() -> None:
    """A deck in italics is not read on from the headline."""
    text = "Ports to merge\n\n*Fees fall, owners say*"
    zones = (Zone("headline", 0, 14), Zone("subhead", 16, len(text)))
    article = Article("a.md", "a", text, "0" * 64, SourceMetadata(), zones, markup(text))
    doc = next(parse(spacy.blank("en"), [article]))[1]
    assert [token.text for token in doc if token.is_sent_start] == ["Ports", "Fees"]


def test_a_parse_has_the_text_as_it_was_folded() -> None:
    """To the last space, so that rules may read it there."""
    text = "“Ports\u00a0merge”\r\n\r\n  *Fees*\tfall,  owners’ [1] say.\n"
    zones = (Zone("headline", 0, 13), Zone("body", 17, len(text) - 3))
    article = Article("a.md", "a", text, "0" * 64, SourceMetadata(), zones, markup(text))
    doc = next(parse(spacy.blank("en"), [article]))[1]
    assert doc.text == fold(article)
