"""The whole of seeds/: every article that can be read, and every problem of those that cannot."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from cuttings.model import Article, Problem
from cuttings.read.article import MARKDOWN, read_article
from cuttings.read.remembered import Kept, remembered
from cuttings.read.sidecar import SUFFIX

SUFFIXES = (".txt", MARKDOWN)


def read_folder(seeds: Path, kept: Kept | None = None) -> tuple[list[Article], list[Problem]]:
    """The articles of a folder by file name, and all problems by file and line.

    `kept` are articles of earlier runs; one whose bytes are the same is taken from there. An article with a problem,
    its sidecar's included, is left out; the others go through. Two articles that claim one name are both left out,
    since nothing says which of them is meant.
    """
    if not seeds.is_dir():
        return [], [Problem(seeds.name, 0, "there is no such folder", right="make it and put articles into it")]
    files = _shown(seeds)
    articles = [path for path in files if is_article(path)]
    problems = [*_strays(files, articles, seeds.name), *_same_stem(articles, seeds.name)]
    ambiguous = {problem.file for problem in problems}
    read: list[Article] = []
    for path in articles:
        if f"{seeds.name}/{path.name}" not in ambiguous:
            article, more = read_article(path, seeds.name) if kept is None else remembered(path, seeds.name, kept)
            problems += more
            read += [article] if article else []
    clashes = list(_same_source(read, seeds.name))
    left_out = {problem.file for problem in clashes}
    return [a for a in read if f"{seeds.name}/{a.file}" not in left_out], sorted([*problems, *clashes])


def article_files(seeds: Path) -> list[Path]:
    """The files of seeds/ that are articles by their names, in the order of these."""
    return [path for path in _shown(seeds) if is_article(path)]


def _shown(seeds: Path) -> list[Path]:
    return sorted(path for path in seeds.iterdir() if not path.name.startswith("."))


def is_article(path: Path) -> bool:
    """Whether a file of seeds/ is an article, by its name."""
    return path.suffix.lower() in SUFFIXES and not path.is_dir()


def _strays(files: Iterable[Path], articles: Iterable[Path], folder: str) -> Iterator[Problem]:
    """Files that are neither an article nor belong to one."""
    stems = {path.stem for path in articles}
    for path in files:
        file = f"{folder}/{path.name}"
        if path.name.endswith(SUFFIX):
            stem = path.name.removesuffix(SUFFIX)
            if stem not in stems:
                yield Problem(file, 0, "belongs to no article", right=f"put {stem}.txt or {stem}.md beside it")
        elif path.name.endswith((".meta.yaml", ".meta.json")):
            yield Problem(file, 0, "is not read", right=f"name it {path.name.rsplit('.meta.', 1)[0]}{SUFFIX}")
        elif path.is_dir():
            yield Problem(file, 0, "a folder inside is not read", right=f"move its articles up into {folder}/")
        elif not is_article(path) and path.stem not in stems:
            yield Problem(file, 0, "is not read", right="save its text as .txt or .md, in UTF-8")


def _same_stem(articles: Iterable[Path], folder: str) -> Iterator[Problem]:
    by_stem: dict[str, list[str]] = defaultdict(list)
    for path in articles:
        by_stem[path.stem].append(path.name)
    for stem, names in by_stem.items():
        for name in names if len(names) > 1 else ():
            others = ", ".join(other for other in names if other != name)
            what = f"has the same name as {others}, so {stem}{SUFFIX} would belong to both"
            yield Problem(f"{folder}/{name}", 0, what, right="rename one of them")


def _same_source(articles: Iterable[Article], folder: str) -> Iterator[Problem]:
    by_id: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        by_id[article.source].append(article.file)
    for source, names in by_id.items():
        for name in names if len(names) > 1 else ():
            others = ", ".join(other for other in names if other != name)
            right = f"give one of them an id of its own in {Path(name).stem}{SUFFIX}, for example: id: {source}-2"
            yield Problem(f"{folder}/{name}", 0, f"is the source {source}, and so is {others}", "id", right)
