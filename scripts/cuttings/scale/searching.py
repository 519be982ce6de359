"""The search of articles by a crew, in place of the search by this process: the same results in another order."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from cuttings.model import Article, Found, Header, Known, Problem
from cuttings.model.problem import in_folder
from cuttings.progress import Step, silently
from cuttings.scale.batches import batches
from cuttings.scale.spread import spread
from cuttings.scale.stops import StopError
from cuttings.scale.workers import Workers

#: Each article's findings by source, or what went wrong.
Searched = Iterator[tuple[str, Found | Problem]]
Search = Callable[[Sequence[Article], str, tuple[Known, ...], Mapping[str, Header], str, Step], Searched]

_Item = tuple[Article, Header]


def by_workers(workers: Workers, search: Search) -> Search:
    """The same search, done by others. `search` is found by its name there, so it stands at the top of a module.

    Raises StopError when nobody can do it. If that comes to be so when some articles are done, the others come out with
    one and the same problem.
    """
    return partial(_search, workers, search)


def _search(
    workers: Workers,
    search: Search,
    articles: Sequence[Article],
    model: str,
    known: tuple[Known, ...],
    headers: Mapping[str, Header],
    folder: str,
    progress: Step,
) -> Searched:
    if not articles:
        return
    progress("reading articles", 0, len(articles))
    with workers.crew(partial(_read, search, model, known, folder), model) as crew:
        items = [(article, headers[article.source]) for article in articles]
        parts = batches(items, _length, crew.together)
        for done, ((article, _), outcome) in enumerate(spread(crew, parts), start=1):
            if done == 1 and isinstance(outcome, StopError):
                raise outcome
            yield article.source, _result(article, outcome, folder)
            progress("reading articles", done, len(articles))


def _read(
    search: Search, model: str, known: tuple[Known, ...], folder: str, items: Sequence[_Item]
) -> list[Found | Problem]:
    """What the workers do: a batch of articles in, what is found in each out. It rests on nothing else."""
    headers = {article.source: header for article, header in items}
    found = dict(search([article for article, _ in items], model, known, headers, folder, silently))
    return [found[article.source] for article, _ in items]


def _length(item: _Item) -> int:
    return len(item[0].text)


def _result(article: Article, outcome: Found | Problem | Exception, folder: str) -> Found | Problem:
    if isinstance(outcome, StopError):
        return Problem(folder, 0, f"cannot all be searched: {outcome}")
    if isinstance(outcome, Exception):
        what = f"could not be searched, three times: {type(outcome).__name__}: {outcome}"
        return Problem(in_folder(folder, article.file), 0, what, right="report this as a fault of cuttings")
    return outcome
