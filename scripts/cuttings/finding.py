"""What is found in every article, read anew only where something that it rests on has changed."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from cuttings import __version__, lexicon
from cuttings.model import Article, Found, Header, Known, Problem

if TYPE_CHECKING:
    from cuttings.progress import Step


def silently(what: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True)
class Findings:
    """What is found in the articles that could be read, by source."""

    articles: tuple[Article, ...]
    """The articles as they were searched: with bounds for their publication where they do not state it."""
    founds: Mapping[str, Found]
    anew: tuple[str, ...]
    """Sources that were read in this run."""
    problems: tuple[Problem, ...]


def findings(
    articles: Sequence[Article],
    before: Mapping[str, Found],
    known: tuple[Known, ...],
    model: str | None,
    progress: "Step",
) -> Findings:
    """Everything found. `before` is what was found earlier; `known` are the names that people gave.

    Finding rests on the article's bytes, its zones and metadata, the finding code and the lexicons, the language model,
    and those names that people gave that the article has a word of. The model is loaded only if an article has to be
    read. An article that finding fails on gives a problem; the others go through. Raises NoModelError when no language
    model is installed.
    """
    from cuttings.find import language
    from cuttings.find.dates import with_publication

    name, version = language.choose(model)
    articles = [with_publication(article) for article in articles]
    headers = {article.source: header(article, f"{name} {version}", known) for article in articles}
    founds = {id_: before[id_] for id_, head in headers.items() if id_ in before and before[id_].header == head}
    waiting = [article for article in articles if article.source not in founds]
    problems: list[Problem] = []
    for source, result in search(waiting, name, known, headers, progress):
        if isinstance(result, Found):
            founds[source] = result
        else:
            problems.append(result)
    anew = tuple(article.source for article in waiting if article.source in founds)
    return Findings(tuple(articles), founds, anew, tuple(problems))


def read_with(model: str | None) -> str:
    """What articles are read with: finding code, lexicons and language model. Equal texts mean that it is the same.

    Raises NoModelError.
    """
    from cuttings.find import language

    return " ".join(("cuttings", __version__, _extractor(), *language.choose(model)))


def header(article: Article, model: str, known: Sequence[Known]) -> Header:
    """What an article is read with; equal headers mean equal findings. A withdrawn article says what it said."""
    origin = [article.metadata.model_dump_json(exclude={"withdrawn"}), *map(repr, article.zones)]
    return Header(
        source=article.source,
        file=article.file,
        sha256=article.sha256,
        reading=_digest(origin),
        extractor=f"cuttings {__version__} {_extractor()}",
        model=model,
        names=_digest([one.model_dump_json() for one in _spoken_of(article, known)]),
    )


def _spoken_of(article: Article, known: Sequence[Known]) -> list[Known]:
    """Those of the names that people gave that can matter to an article, as it has one of their words."""
    words = _words(article.text)
    return [
        one
        for one in known
        if words & _words(" ".join((one.key, one.name, *one.aliases, *one.weak_aliases, *one.never)))
    ]


def _words(text: str) -> set[str]:
    """The words of a text in small letters, without those that are in every text."""
    return set(re.findall(r"[^\W_]+", text.casefold())) - {"the", "of", "and", "for", "in", "a", "to", "s"}


def search(
    articles: Sequence[Article], model: str, known: tuple[Known, ...], headers: Mapping[str, Header], progress: "Step"
) -> Iterator[tuple[str, Found | Problem]]:
    """Each article's findings by source, or what went wrong. Loads the language model if there is any article."""
    if not articles:
        return
    from cuttings.find import language
    from cuttings.find.article import find

    nlp = language.load(model)
    progress("reading articles", 0, len(articles))
    for done, (article, doc) in enumerate(language.parse_each(nlp, articles), start=1):
        try:
            if isinstance(doc, Exception):
                raise doc
            yield article.source, find(article, doc, known, headers[article.source])
        except Exception as error:
            what = f"could not be searched: {type(error).__name__}: {error}"
            yield article.source, Problem(f"seeds/{article.file}", 0, what, right="report this as a fault of cuttings")
        progress("reading articles", done, len(articles))


@cache
def _extractor() -> str:
    """Digest of the finding code and of the lexicons."""
    code = sorted(_sources(files("cuttings.find")))
    return _digest([*(f"{name}\0{text}" for name, text in code), lexicon.digest()])


def _sources(folder: Traversable) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from ((f"{entry.name}/{name}", text) for name, text in _sources(entry))
        elif entry.name.endswith(".py"):
            yield entry.name, entry.read_text(encoding="utf-8")


def _digest(parts: Sequence[str]) -> str:
    found = hashlib.sha256()
    for part in parts:
        found.update(part.encode() + b"\0")
    return found.hexdigest()[:16]
