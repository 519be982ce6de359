"""What finding costs beside the parse alone, over the articles of both sets of gold, in one run.

    PYTHONPATH=scripts:. python -m tests.bench.finding

The parse alone is `nlp.pipe` as spaCy sets it up, over the same texts. Read the ratio, not the seconds.
"""

import time
from collections.abc import Callable
from pathlib import Path

from cuttings.find import language
from cuttings.find.article import find
from cuttings.finding import header
from cuttings.model import Article
from cuttings.read import read_folder

_ROOT = Path(__file__).parents[2]
_FOLDERS = (_ROOT / "seeds", _ROOT / "tests" / "gold" / "unseen" / "articles")
_RUNS = 4


def main() -> None:
    """Print each run; the first one also loads the lexicons."""
    articles = [article for folder in _FOLDERS for article in read_folder(folder)[0]]
    nlp = language.load(language.choose()[0])
    texts = [article.text for article in articles]
    print(f"{len(articles)} articles, {sum(len(text.split()) for text in texts):,} words")
    for _ in range(_RUNS):
        alone = _seconds(lambda: list(nlp.pipe(texts)))
        whole = _seconds(lambda: [_found(article, doc) for article, doc in language.parse_each(nlp, articles)])
        print(f"parse alone {alone:.2f} s, parse and finding {whole:.2f} s: x{whole / alone:.2f}")


def _found(article: Article, doc: object) -> object:
    if isinstance(doc, Exception):
        raise doc
    return find(article, doc, (), header(article, "bench", ()))  # type: ignore[arg-type]


def _seconds(work: Callable[[], object]) -> float:
    """Processor time."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
