"""What is found in every article, read anew only where something that it rests on has changed."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from cuttings import __version__, lexicon
from cuttings.find.known import KnownNames
from cuttings.model import Article, Found, Header, Known, Problem
from cuttings.model.problem import in_folder
from cuttings.progress import Step
from cuttings.scale import Workers
from cuttings.scale.searching import by_workers
from cuttings.scale.stops import UnfitError


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
    progress: Step,
    workers: Workers | None = None,
    folder: str = "seeds",
) -> Findings:
    """Everything found. `before` is what was found earlier; `known` are the names that people gave.

    `folder` is what problems put before the name of an article's file.

    This process searches, or `workers` do, to the same end.

    Finding rests on the article's bytes, its zones and metadata, the finding code and the lexicons, the language model,
    and those names that people gave that the article has a word of. The model is loaded only if an article has to be
    read. An article that finding fails on gives a problem; the others go through. Raises NoModelError when no language
    model is installed, StopError when no worker can search.
    """
    from cuttings.find import language
    from cuttings.find.dates import with_publication

    name, version = language.choose(model)
    articles = [with_publication(article) for article in articles]
    names = KnownNames(known)
    # Where people gave no names, no article is gone through for them.
    spoken_of = {article.source: names.spoken_of(article) if known else () for article in articles}
    headers = {one.source: header(one, f"{name} {version}", spoken_of[one.source]) for one in articles}
    founds = {id_: before[id_] for id_, head in headers.items() if id_ in before and before[id_].header == head}
    waiting = [article for article in articles if article.source not in founds]
    problems: list[Problem] = []
    searching = by_workers(workers, search) if workers else search
    for source, result in searching(waiting, name, known, headers, folder, progress):
        if isinstance(result, Found):
            founds[source] = result
        else:
            problems.append(result)
    anew = tuple(article.source for article in waiting if article.source in founds)
    founds = {article.source: founds[article.source] for article in articles if article.source in founds}
    return Findings(tuple(articles), founds, anew, tuple(problems))


def read_with(model: str | None) -> str:
    """What articles are read with: finding code, lexicons and language model. Equal texts mean that it is the same.

    Raises NoModelError.
    """
    from cuttings.find import language

    return " ".join(("cuttings", __version__, _extractor(), *language.choose(model)))


def header(article: Article, model: str, names: Sequence[Known]) -> Header:
    """What an article is read with; equal headers mean equal findings. A withdrawn article says what it said.

    `names` are those that people gave and that it may speak of.
    """
    origin = [article.metadata.model_dump_json(exclude={"withdrawn"}), *map(repr, article.zones)]
    return Header(
        source=article.source,
        file=article.file,
        sha256=article.sha256,
        reading=_digest(origin),
        extractor=_version(),
        model=model,
        names=_digest([one.model_dump_json() for one in names]),
    )


def search(
    articles: Sequence[Article],
    model: str,
    known: tuple[Known, ...],
    headers: Mapping[str, Header],
    folder: str,
    progress: Step,
) -> Iterator[tuple[str, Found | Problem]]:
    """Each article's findings by source, or what went wrong. Loads the language model if there is any article.

    `folder` is what problems put before the name of an article's file. Raises UnfitError when this process would find
    otherwise than the headers say.
    """
    if not articles:
        return
    from cuttings.find import language
    from cuttings.find.article import find

    _stop_unless_fit(model, headers.values())
    nlp, names = language.load(model), KnownNames(known)
    progress("reading articles", 0, len(articles))
    for done, (article, doc) in enumerate(language.parse_each(nlp, articles), start=1):
        try:
            if isinstance(doc, Exception):
                raise doc
            found = find(article, doc, names.spoken_of(article), headers[article.source])
            found.check()
            yield article.source, found
        except Exception as error:
            what = f"could not be searched: {type(error).__name__}: {error}"
            yield (
                article.source,
                Problem(in_folder(folder, article.file), 0, what, right="report this as a fault of cuttings"),
            )
        progress("reading articles", done, len(articles))


def _stop_unless_fit(model: str, headers: Iterable[Header]) -> None:
    """Another machine may have another version, and what it finds would be kept under a false name."""
    from cuttings.find import language

    try:
        name, version = language.choose(model)
    except language.NoModelError as error:
        raise UnfitError(str(error)) from None
    own = _version(), f"{name} {version}"
    for header in headers:
        if (header.extractor, header.model) != own:
            asked = f"{header.extractor} with {header.model}"
            raise UnfitError(f"a worker has {' with '.join(own)}, not {asked}: install the same there as here")


def _version() -> str:
    return f"cuttings {__version__} {_extractor()}"


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
