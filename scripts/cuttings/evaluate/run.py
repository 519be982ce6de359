"""What is found in a folder of articles now, and across them, as flat records; nothing is kept and no kb/ is asked."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cuttings.evaluate.sheet import Annotation
from cuttings.export.annotations import annotations
from cuttings.export.relations import relations
from cuttings.finding import findings
from cuttings.kb.decisions import settle
from cuttings.kb.ledger import Ledger
from cuttings.kb.store import KnowledgeBase
from cuttings.model import Article, Decisions, Found, Problem, Source
from cuttings.places.folder import own
from cuttings.progress import silently
from cuttings.read import read_folder
from cuttings.relate import relate
from cuttings.resolve import resolve


def articles_of(gold: Path, project: Path) -> Path:
    """The folder of the articles that a gold standard is about: inside it, beside it, or else the project's seeds/."""
    places = (gold / "articles", gold.parent / "articles")
    return next((place for place in places if place.is_dir()), own(project).path)


class Anew(NamedTuple):
    """What reading gave."""

    records: list[Annotation]
    texts: Mapping[str, str]
    """The articles that could be read, by the names of their files, as offsets count them."""
    problems: list[Problem]


def read_anew(folder: Path, files: Sequence[str], model: str | None) -> Anew:
    """Read, find and resolve these files of a folder. Raises NoModelError when no language model is installed."""
    articles, problems = read_folder(folder)
    wanted = [article for article in articles if article.file in files]
    there = {article.file for article in wanted}
    problems = [problem for problem in problems if Path(problem.file).name in files]
    problems += [
        Problem(f"{folder}/{file}", 0, "is not there, or cannot be read") for file in files if file not in there
    ]
    found = findings(wanted, {}, (), model, silently)
    texts = {article.file: article.text for article in wanted}
    return Anew(_records(found.articles, found.founds), texts, [*problems, *found.problems])


def _records(articles: Sequence[Article], founds: Mapping[str, Found]) -> list[Annotation]:
    kb = KnowledgeBase(Path())
    resolution = resolve(list(founds.values()), articles, kb, Ledger())
    kb.sources.update({id_: one for id_, one in resolution.drafts["sources"].items() if isinstance(one, Source)})
    across = relate(list(founds.values()), resolution.links, resolution.drafts, resolution.joins)
    found = annotations(founds.values(), resolution.links, kb)
    return [*found, *relations(settle(across, Decisions(), kb), kb)]
