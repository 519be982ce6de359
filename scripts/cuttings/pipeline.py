"""The whole way of an article: read → find → resolve → relate → kb.

Everything is worked out before anything is written. An article that cannot be read this time keeps what was found in
it the last time; one that is gone takes with it what rests on it alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cuttings.find.language import NoModelError
from cuttings.finding import findings, silently
from cuttings.kb import atomic, store
from cuttings.kb import found as keeping
from cuttings.kb import ledger as ledgers
from cuttings.kb.across import write_across
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.kb.known import known_names
from cuttings.kb.ledger import Ledger
from cuttings.kb.schemas import write_schemas
from cuttings.kb.store import KnowledgeBase
from cuttings.kb.write import Changes, apply
from cuttings.model import KINDS, Across, Article, Entity, Found, Problem, SourceMetadata
from cuttings.read import read_folder
from cuttings.relate import relate
from cuttings.resolve import Resolution, resolve

if TYPE_CHECKING:
    from cuttings.progress import Step


@dataclass(frozen=True)
class Report:
    """What a run did. With problems, the command's exit code is 1; what could be done was done nevertheless."""

    problems: tuple[Problem, ...] = ()
    read: tuple[str, ...] = ()
    """Sources read anew."""
    unchanged: tuple[str, ...] = ()
    """Sources of which nothing changed that finding rests on."""
    kept: tuple[str, ...] = ()
    """Sources whose article could not be read; what was found in it before stands."""
    gone: tuple[str, ...] = ()
    """Sources whose article was taken out of seeds/."""
    changes: Changes = field(default_factory=Changes)
    founds: tuple[Found, ...] = ()
    """Everything found, in this run or before."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """The articles that could be read, by source."""
    proposals: int = 0
    """What only people may add to their files."""

    def summary(self) -> str:
        """What a person wants to know of the run, in a few lines."""
        articles = {"read": self.read, "unchanged": self.unchanged, "not readable": self.kept, "gone": self.gone}
        changes = self.changes
        files = {
            "added": changes.added,
            "rewritten": changes.rewritten,
            "removed": changes.removed,
            "left as people have them": changes.kept,
        }
        lines = [f"articles: {_counted(articles)}", f"files in kb/: {_counted(files)}"]
        if self.proposals:
            lines.append(f"proposals to people's files: {self.proposals}, in kb/found/proposals.jsonl")
        if left_out := sum(len(found.abstentions) for found in self.founds):
            lines.append(f"passages that told too little: {left_out}; for the reasons: cuttings extract --report")
        return "\n".join(lines)


def extract(project: Path, *, model: str | None = None, progress: "Step" = silently) -> Report:
    """Bring kb/ up to date with seeds/. `model` names a spaCy pipeline; the best that is installed if None.

    Whatever is wrong comes out as problems; nothing is raised for a mistake in a file. If nothing can be done at all
    (no folder of articles, no language model, another run at work), nothing is written.
    """
    kb_dir = project / "kb"
    try:
        with atomic.lock(kb_dir):
            return _extract(project / "seeds", kb_dir, model, progress)
    except BrokenRecordError as error:
        return Report((error.problem,))
    except NoModelError as error:
        return Report((Problem("seeds", 0, f"cannot be read: {error}"),))
    except atomic.OvertakenError as error:
        return Report((Problem("kb", 0, str(error)),))
    except OSError as error:
        return Report((_unusable(project, error),))


def _extract(seeds: Path, kb_dir: Path, model: str | None, progress: "Step") -> Report:
    articles, problems = read_folder(seeds)
    if not seeds.is_dir():
        return Report(tuple(problems))
    kb, wrong = store.load(kb_dir)
    ledger = ledgers.load(kb_dir)
    clashing = _with_taken_ids(articles, ledger)
    articles = [article for article in articles if article.source not in clashing]
    before, _ = keeping.readable_found(kb_dir)
    articles = [_as_people_say(article, kb, ledger) for article in articles]
    found = findings(articles, before, known_names(kb, ledger), model, progress)
    kept = _unread(before, {article.file for article in articles if article.source in found.founds}, seeds)
    founds = {**kept, **found.founds}
    current = [article for article in found.articles if article.source in found.founds]
    resolution = resolve(list(founds.values()), current, kb, ledger)
    kept_entities = _as_kept(resolution, kb, ledger)
    across = relate(list(founds.values()), resolution.links, kept_entities, resolution.joins)
    changes = _write(kb_dir, founds.values(), resolution, across, ledger)
    write_schemas(kb_dir, kept_entities)
    gone = sorted(before.keys() - founds.keys())
    for source in gone:
        keeping.remove_found(kb_dir, source)
    return Report(
        problems=tuple(sorted({*problems, *clashing.values(), *wrong, *found.problems})),
        read=found.anew,
        unchanged=tuple(sorted(found.founds.keys() - set(found.anew))),
        kept=tuple(sorted(kept)),
        gone=tuple(gone),
        changes=changes,
        founds=tuple(founds.values()),
        texts={article.source: article.text for article in current},
        proposals=len(resolution.proposals),
    )


def _unusable(project: Path, error: OSError) -> Problem:
    """What the system refused: a file or a folder that may not be read or written, a full disk."""
    path = Path(error.filename or project / "kb")
    file = path.relative_to(project) if path.is_relative_to(project) else path
    right = "mend that, then run this again; what is unfinished is then completed"
    return Problem(file.as_posix(), 0, f"cannot be read or written: {error.strerror}", right=right)


def _with_taken_ids(articles: Iterable[Article], ledger: Ledger) -> dict[str, Problem]:
    """The sources whose id is that of an actor or of something else already, and what to do about each."""
    folders = {id_: folder for folder, id_ in ledger.on_disk if folder != "sources"}
    return {
        article.source: Problem(
            f"seeds/{article.file}",
            0,
            f"{article.source!r} is the id of kb/{folders[article.source]}/{article.source}.yml",
            "id",
            f"give it another in {Path(article.file).stem}.meta.yml, for example: id: {article.source}-article",
        )
        for article in articles
        if article.source in folders
    }


def _as_people_say(article: Article, kb: KnowledgeBase, ledger: Ledger) -> Article:
    """The article with the metadata of its source's file, if that file is a person's: dates are anchored by it."""
    source = kb.sources.get(article.source)
    if source is None or not ledger.is_a_persons("sources", article.source):
        return article
    said = {name: getattr(source, name) for name in SourceMetadata.model_fields if name in type(source).model_fields}
    return replace(article, metadata=SourceMetadata(id=article.source, **said))


def _unread(before: Mapping[str, Found], read: set[str], seeds: Path) -> dict[str, Found]:
    """What was found earlier in files of seeds/ that are still there but could not be read or searched this time."""
    return {
        source: one
        for source, one in before.items()
        if one.header.file not in read and (seeds / one.header.file).is_file()
    }


def _as_kept(resolution: Resolution, kb: KnowledgeBase, ledger: Ledger) -> dict[str, dict[str, Entity]]:
    """The entities as kb/ will have them: people's files as they are, the rest as drafted."""
    return {
        folder: {
            **resolution.drafts[folder],
            **{id_: entity for id_, entity in kb.of(folder).items() if ledger.is_a_persons(folder, id_)},
        }
        for folder in KINDS
    }


def _write(kb_dir: Path, founds: Iterable[Found], resolution: Resolution, across: Across, ledger: Ledger) -> Changes:
    """All that is written, each file at once or not at all; whatever a crash leaves, the next run completes."""
    for found in founds:
        keeping.write_found(kb_dir, found)
    changes = apply(kb_dir, resolution.drafts, ledger)
    keeping.write_links(kb_dir, resolution.links)
    keeping.write_proposals(kb_dir, resolution.proposals)
    write_across(kb_dir, across)
    return changes


def _counted(parts: Mapping[str, Sequence[object]]) -> str:
    return ", ".join(f"{len(part)} {name}" for name, part in parts.items() if part) or "none"
