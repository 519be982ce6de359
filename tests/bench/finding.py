"""What finding costs beside the parse alone, over the articles of both sets of gold.

The parse alone is `nlp.pipe` of the model as it comes, over the same texts; ours takes few articles at a time and finds
some things out once for words that are alike, which is faster, and so pays for a part of what comes after it. The two
take turns in one process.
"""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from spacy.language import Language

from cuttings.collecting import seldom
from cuttings.find import language
from cuttings.find.article import find
from cuttings.finding import header
from cuttings.model import Article
from cuttings.read import read_folder
from tests.bench.row import Goal, Row

_ROOT = Path(__file__).parents[2]
_FOLDERS = (_ROOT / "seeds", _ROOT / "tests" / "gold" / "unseen" / "articles")
_RUNS = 6


def rows(full: bool) -> Iterator[Row]:
    """How often longer the whole pass takes than the parse alone, in processor time; the first one loads lexicons."""
    articles = [article for folder in _FOLDERS for article in read_folder(folder)[0]][: None if full else 2]
    name, _ = language.choose()
    nlp, bare = language.load(name), import_module(name).load()
    with seldom():  # as in every run
        first, *later = (_ratio(nlp, bare, articles) for _ in range(_RUNS if full else 2))
    goal = Goal("at most", 1.25)
    yield Row("finding", "whole pass / nlp.pipe, processor time", statistics.median(later), goal)
    yield Row("finding, first pass", "the same, with the lexicons to load", first, goal)


def _ratio(nlp: Language, bare: Language, articles: Sequence[Article]) -> float:
    texts = [article.text for article in articles]
    alone = _seconds(lambda: list(bare.pipe(texts)))
    return _seconds(lambda: _whole(nlp, articles)) / alone


def _whole(nlp: Language, articles: Sequence[Article]) -> None:
    for article, parse in language.parse_each(nlp, articles):
        if isinstance(parse, Exception):
            raise parse
        find(article, parse, (), header(article, "bench", ()))


def _seconds(work: Callable[[], object]) -> float:
    """Processor time."""
    start = time.process_time()
    work()
    return time.process_time() - start
