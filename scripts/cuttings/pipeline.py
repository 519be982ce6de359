"""The whole way of an article: read → find → resolve → relate → kb.

Everything is worked out before anything is written. An article that cannot be read this time keeps what was found in
it the last time; one that is gone takes with it what rests on it alone.

Where nothing changed there is no way to go. What only the way needs is therefore imported when it is gone.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cuttings.collecting import seldom
from cuttings.find.language import NoModelError
from cuttings.finding import findings, read_with
from cuttings.kb import atomic, store
from cuttings.kb import found as keeping
from cuttings.kb import ledger as ledgers
from cuttings.kb.cache import Cache
from cuttings.kb.jsonl import BrokenRecordError
from cuttings.kb.known import known_names
from cuttings.kb.merging import folded
from cuttings.kb.on_disk import OnDisk
from cuttings.kb.parsed import Parsed
from cuttings.metadata import as_people_say, unsaid_withdrawals, with_taken_ids
from cuttings.model import Found, Problem
from cuttings.model.problem import in_folder, unusable
from cuttings.places.folder import own
from cuttings.places.place import Listing, Place, PlaceError, articles_of
from cuttings.progress import Step, silently
from cuttings.report import Report
from cuttings.scale.stops import StopError
from cuttings.unchanged import Unchanged

if TYPE_CHECKING:
    from cuttings.scale import Workers


def extract(
    project: Path,
    *,
    seeds: Place | None = None,
    model: str | None = None,
    progress: Step = silently,
    workers: "Workers | None" = None,
    whole: bool = False,
) -> Report:
    """Bring kb/ up to date with seeds/. `model` names a spaCy pipeline; the best that is installed if None.

    `seeds` is another place of articles than the project's own folder; `workers` read and search them in place of
    this process. If nothing changed since the last run, that is all that is looked at; with `whole`, everything found
    and all texts are in the report also then.

    Whatever is wrong comes out as problems; nothing is raised for a mistake in a file. If nothing can be done at all
    (no articles to be had, no language model, another run at work), nothing is written.
    """
    place = seeds or own(project)

    def work(kb_dir: Path) -> Report:
        return _unless_unchanged(place, kb_dir, model, progress, workers, whole=whole)

    return _safely(project, work, place.name)


def settle(project: Path) -> Report:
    """Bring kb/ up to date with what people changed in it, from what was found before: no article is read anew.

    Problems come out as from `extract`.
    """
    return _safely(project, _settle)


def _safely(project: Path, work: Callable[[Path], Report], articles: str = "seeds") -> Report:
    """Work on kb/, under its lock; what stops all of it becomes a problem, of `articles` if none can be read."""
    kb_dir = project / "kb"
    try:
        with atomic.lock(kb_dir), seldom():
            return work(kb_dir)
    except (BrokenRecordError, PlaceError) as error:
        problem = error.problem
    except (NoModelError, StopError) as error:
        problem = Problem(articles, 0, f"cannot be read: {error}")
    except atomic.OvertakenError as error:
        problem = Problem("kb", 0, str(error))
    except OSError as error:
        problem = unusable(project, error)
    return Report((problem,), stopped=True)


def _unless_unchanged(
    place: Place, kb_dir: Path, model: str | None, progress: Step, workers: "Workers | None", *, whole: bool
) -> Report:
    """What the last run reported, if this one would do nothing; else what it did, kept for the next one."""
    listing = place.listing()
    articles = {in_folder(place.name, name): entry.state for name, entry in listing.items()}
    last = Unchanged(kb_dir.parent, articles, read_with(model))
    if not whole and (known := last.report()):
        return known
    with atomic.noting() as written:
        report = _extract(place, listing, kb_dir, last.on_disk(), model, progress, workers)
    if _stands(place, listing):
        last.remember(report, written)
    return report


def _stands(place: Place, listing: Listing) -> bool:
    """Whether the articles are still as they were listed: else nobody can say which of their states was read."""
    try:
        return place.listing(now=True) == listing
    except PlaceError:
        return False


def _settle(kb_dir: Path) -> Report:
    from cuttings.joining import join

    parsed = Parsed(kb_dir)
    kb, wrong = store.load(kb_dir, parsed=parsed)
    founds, broken = keeping.readable_found(kb_dir)
    # Names that people gave may be read otherwise by the next run, so nothing that this one does not see goes yet.
    ledger = ledgers.load(kb_dir)
    changes, proposals = join(kb_dir, founds, [], folded(kb), ledger, founds, on_file=kb, parsed=parsed, keep=True)
    problems = tuple(sorted({*wrong, *broken}))
    return Report(problems, kept=tuple(sorted(founds)), changes=changes, proposals=proposals)


def _extract(
    place: Place,
    listing: Listing,
    kb_dir: Path,
    on_disk: OnDisk | None,
    model: str | None,
    progress: Step,
    workers: "Workers | None",
) -> Report:
    from cuttings.joining import join
    from cuttings.reading import READ_BY, reading

    memory = Cache(kb_dir.parent / ".cache" / "articles", READ_BY)
    articles, problems = reading(place, listing, memory, model, progress, workers)
    memory.save()
    parsed = Parsed(kb_dir)
    on_file, wrong = store.load(kb_dir, on_disk, parsed)
    kb = folded(on_file)
    ledger = ledgers.load(kb_dir, on_disk)
    clashing = with_taken_ids(articles, ledger, place.name)
    articles = [article for article in articles if article.source not in clashing]
    before, _ = keeping.readable_found(kb_dir)
    unsaid = list(unsaid_withdrawals(articles, kb, ledger))
    articles = [as_people_say(article, kb, ledger) for article in articles]
    found = findings(articles, before, known_names(kb, ledger), model, progress, workers, place.name)
    kept = _unread(before, {article.file for article in articles if article.source in found.founds}, listing)
    founds = {**kept, **found.founds}
    current = [article for article in found.articles if article.source in found.founds]
    changes, proposals = join(kb_dir, founds, current, kb, ledger, before, on_file=on_file, parsed=parsed)
    gone = sorted(before.keys() - founds.keys())
    for source in gone:
        keeping.remove_found(kb_dir, source)
    return Report(
        problems=tuple(sorted({*problems, *clashing.values(), *wrong, *found.problems, *unsaid})),
        read=found.anew,
        unchanged=tuple(sorted(found.founds.keys() - set(found.anew))),
        kept=tuple(sorted(kept)),
        unread=_without(founds, listing),
        gone=tuple(gone),
        changes=changes,
        founds=tuple(founds.values()),
        texts={article.source: article.text for article in current},
        left_out=sum(len(found.abstentions) for found in founds.values()),
        proposals=proposals,
    )


def _without(founds: Mapping[str, Found], listing: Listing) -> tuple[str, ...]:
    """The articles that are there and of which nothing is known, by the names of their files."""
    known = {found.header.file for found in founds.values()}
    return tuple(name for name in articles_of(listing) if name not in known)


def _unread(before: Mapping[str, Found], read: set[str], listing: Listing) -> dict[str, Found]:
    """What was found earlier in articles that are still there but could not be read or searched this time."""
    there = {name for name, entry in listing.items() if not entry.is_folder} - read
    return {source: one for source, one in before.items() if one.header.file in there}
