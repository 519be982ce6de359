"""What lies among the articles, by name: which files are to be read, and what is wrong with the others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cuttings.model import Article, Problem
from cuttings.model.problem import in_folder
from cuttings.places.names import SIDECAR, is_article, sidecar_of
from cuttings.places.place import Listing, articles_of


def to_read(listing: Listing, folder: str) -> tuple[list[str], list[Problem]]:
    """The articles by name, and the problems of what is none. `folder` is what problems put before a file's name.

    Two articles that would have one sidecar are both left out, since nothing says which of them is meant.
    """
    articles = articles_of(listing)
    problems = [*_strays(listing, articles, folder), *_same_stem(articles, folder), *_undecodable(articles, folder)]
    ambiguous = {problem.file for problem in problems}
    return [name for name in articles if in_folder(folder, name) not in ambiguous], problems


def same_source(articles: Iterable[Article], folder: str) -> Iterator[Problem]:
    """Articles that claim one id, or are one and the same."""
    by_id: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        by_id[article.source].append(article)
    for source, some in by_id.items():
        for one in some if len(some) > 1 else ():
            others = [other for other in some if other is not one]
            same = [other for other in others if other.sha256 == one.sha256]
            what = f"is the source {source}, and so is {_named(others)}"
            right = f"give one of them an id of its own in {sidecar_of(one.file)}, for example: id: {source}-2"
            if same:
                what, right = f"is the same article as {_named(same)}, to the byte", "keep one of them"
            yield Problem(in_folder(folder, one.file), 0, what, "" if same else "id", right)


def _named(articles: Iterable[Article]) -> str:
    return ", ".join(article.file for article in articles)


def _strays(listing: Listing, articles: Iterable[str], folder: str) -> Iterator[Problem]:
    """What is neither an article nor belongs to one."""
    stems = set(map(_stem, articles))
    for name, entry in sorted(listing.items()):
        file = in_folder(folder, name)
        if name.endswith(SIDECAR):
            stem = name.removesuffix(SIDECAR)
            if stem not in stems:
                yield Problem(file, 0, "belongs to no article", right=f"put {stem}.txt or {stem}.md beside it")
        elif name.endswith((".meta.yaml", ".meta.json")):
            yield Problem(file, 0, "is not read", right=f"name it {name.rsplit('.meta.', 1)[0]}{SIDECAR}")
        elif entry.is_folder:
            yield Problem(file, 0, "a folder inside is not read", right=f"move its articles up into {folder}/")
        elif not is_article(name) and _stem(name) not in stems:
            yield Problem(file, 0, "is not read", right="save its text as .txt or .md, in UTF-8")


def _same_stem(articles: Iterable[str], folder: str) -> Iterator[Problem]:
    by_stem: dict[str, list[str]] = defaultdict(list)
    for name in articles:
        by_stem[_stem(name)].append(name)
    for names in by_stem.values():
        for name in names if len(names) > 1 else ():
            others = ", ".join(other for other in names if other != name)
            what = f"has the same name as {others}, so {sidecar_of(name)} would belong to both"
            yield Problem(in_folder(folder, name), 0, what, right="rename one of them")


def _undecodable(articles: Iterable[str], folder: str) -> Iterator[Problem]:
    """Names that are no text, and so could not be told in kb/: to some systems a name is any bytes."""
    for name in articles:
        if name != name.encode(errors="replace").decode():
            yield Problem(in_folder(folder, name), 0, "its name is no UTF-8", right="rename it")


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name
