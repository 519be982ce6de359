"""What is found is looked at before it is kept."""

from collections.abc import Sequence

import pytest

from cuttings import finding
from cuttings.find import language
from cuttings.find.known import KnownNames
from cuttings.model import Article, DateMention, Found, Header, Known, Problem, SourceMetadata
from cuttings.progress import silently

TEXT = "It ended on Friday."


def _found(article: Article, doc: object, known: Sequence[Known], header: Header) -> Found:
    """What a finder with a fault makes of the article called b: the value of its date is no date."""
    value = "Friday" if article.source == "b" else "2024-06-21"
    return Found(header, dates=[DateMention(start=12, end=18, text="Friday", value=value, rule="weekday")])


def test_what_could_not_be_read_again_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The article with the fault is told, and the others go through."""
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))
    monkeypatch.setattr(language, "load", lambda name: None)
    monkeypatch.setattr(language, "parse_each", lambda nlp, articles: ((one, None) for one in articles))
    monkeypatch.setattr("cuttings.find.article.find", _found)
    articles = [Article(f"{name}.txt", name, TEXT, "0" * 64, SourceMetadata(), ()) for name in "abc"]
    headers = {one.source: finding.header(one, "none 1", ()) for one in articles}
    results = dict(finding.search(articles, "none", (), headers, "articles", silently))
    assert [name for name, result in results.items() if isinstance(result, Found)] == ["a", "c"]
    assert isinstance(problem := results["b"], Problem)
    assert problem.file == "articles/b.txt"
    assert problem.what.startswith("could not be searched: ValidationError: Expected `str` matching regex")


def test_an_article_is_gone_through_for_names_only_where_there_are_some(monkeypatch: pytest.MonkeyPatch) -> None:
    """And is then read anew where it speaks of one of them, and only there."""
    monkeypatch.setattr(language, "choose", lambda wanted: ("none", "1"))
    monkeypatch.setattr(
        finding, "search", lambda waiting, *given: [(one.source, Found(given[2][one.source])) for one in waiting]
    )
    articles = [
        Article(f"{source}.txt", source, text, "0" * 64, SourceMetadata(), ())
        for source, text in (("a", TEXT), ("b", "Ana left."))
    ]
    with monkeypatch.context() as patch:
        patch.setattr(KnownNames, "spoken_of", lambda *given: pytest.fail("gone through"))
        before = finding.findings(articles, {}, (), None, silently).founds
        assert finding.findings(articles, before, (), None, silently).anew == ()
    ana = Known(key="ana", layer="actor", kind="person", name="Ana")
    assert finding.findings(articles, before, (ana,), None, silently).anew == ("b",)
