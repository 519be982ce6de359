"""The history of kb/ as pages and feeds show it.

What is no longer in kb/ is counted and not named: what was taken out because it was wrong is not to be published again.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from cuttings.site.dates_in_words import date_words
from cuttings.site.links import Link
from cuttings.site.views import Views
from cuttings.site.words import counted, listed, times

if TYPE_CHECKING:  # else only a site that tells the history loads it
    from cuttings.changes.change import EntityChange, FieldChange
    from cuttings.changes.history import History, Revision
    from cuttings.changes.words import Words

_BESIDE = {"merged": " into ", "split": " from "}


class ChangeItem(NamedTuple):
    """What became of one entity."""

    id: str
    link: Link
    former: bool
    """Whether it was another entity then, which is part of this one now; the link gives only its name."""
    what: str
    beside: tuple[Link, ...]
    details: tuple[tuple[Link, ...], ...]


class OwnChange(NamedTuple):
    """What became of an entity in one revision, for its own page."""

    commit: str
    id_then: str
    when: str
    """ISO 8601, as the commit has it."""
    day: str
    change: ChangeItem


class RevisionItem(NamedTuple):
    """What one commit changed, for showing."""

    anchor: str
    commit: str
    when: str
    """ISO 8601, as the commit has it."""
    day: str
    summary: str
    changes: tuple[ChangeItem, ...]
    across: tuple[tuple[Link, ...], ...]
    """New conflicts and predictions that were settled."""
    unnamed: str
    """How many things it changed that are no longer there; empty for none."""


def revision_items(views: Views, history: "History") -> Iterator[RevisionItem]:
    """The revisions, the newest first."""
    return (_item(views, revision) for revision in history.revisions)


def changes_of(views: Views, entity_id: str) -> tuple[OwnChange, ...]:
    """What became of an entity, the newest first."""
    changes = views.derived.changes.of.get(entity_id, ())
    return tuple(
        OwnChange(revision.commit, one.id, revision.when, _day(revision), _change(views, one))
        for revision, one in changes
        if one.what != "gone"
    )


def has_changes(views: Views, entity_id: str) -> bool:
    """Whether anything is told of an entity, without telling it."""
    return any(one.what != "gone" for _, one in views.derived.changes.of.get(entity_id, ()))


def _item(views: Views, revision: "Revision") -> RevisionItem:
    here: list[EntityChange] = []
    gone: list[EntityChange] = []
    for one in revision.entities:
        (here if _is_there(views, one.id) and one.what != "gone" else gone).append(one)
    changes = tuple(_change(views, one) for one in here)
    across = tuple(_across(views, revision))
    return RevisionItem(
        anchor=f"r-{revision.commit[:12]}",
        commit=revision.commit,
        when=revision.when,
        day=_day(revision),
        summary=_summary(changes, across),
        changes=changes,
        across=across,
        unnamed=_unnamed(gone),
    )


def _day(revision: "Revision") -> str:
    return date_words(revision.when[:10])


def _is_there(views: Views, id_: str) -> bool:
    return views.contents.kb.get(views.derived.shares.now(id_)) is not None


def _change(views: Views, one: "EntityChange") -> ChangeItem:
    id_ = views.derived.shares.now(one.id)
    beside = (Link(_BESIDE[one.what]), _ref(views, one.other)) if one.what in _BESIDE else ()
    details = (_links(views, each.words) for each in one.fields if not _is_quotation(each))
    former = one.id in views.derived.changes.merged
    link = _as_it_was(views, one) if former else views.link(id_)
    return ChangeItem(id_, link, former, one.what, beside, (*details, *_quotations(one.fields)))


def _as_it_was(views: Views, one: "EntityChange") -> Link:
    """The name of what is part of another now: as its file has it, if that is still there; else its former id."""
    original = views.contents.kb.originals.get((one.folder, one.id))
    return Link(original.label if original else one.id)


def _is_quotation(change: "FieldChange") -> bool:
    return change.field == "evidence"


def _quotations(fields: "tuple[FieldChange, ...]") -> Iterator[tuple[Link, ...]]:
    """Quotations are on the pages; here it is enough that some came or went."""
    ways = {each.how for each in fields if _is_quotation(each)}
    if ways:
        yield (Link(f"quotations {listed(sorted(ways))}"),)


def _across(views: Views, revision: "Revision") -> Iterator[tuple[Link, ...]]:
    from cuttings.changes.sections import settled

    key_now = views.derived.shares.key
    there = set(map(key_now, views.contents.settled.status))
    for relation in revision.relations:
        if relation.conflict and relation.what == "new" and key_now(relation.key) in there:
            yield (Link("new conflict: "), *_links(views, relation.words))
    for forecast in revision.forecasts:
        if settled(forecast.after) and key_now(forecast.key) in there:
            yield (Link(f"prediction {forecast.after}: "), *_links(views, forecast.words))


def _links(views: Views, words: "Words") -> tuple[Link, ...]:
    return tuple(Link(each) if isinstance(each, str) else _ref(views, each.id) for each in words)


def _ref(views: Views, id_: str | None) -> Link:
    """The entity as it is called now; one that is gone is not named."""
    id_ = views.derived.shares.now(id_ or "")
    return views.link(id_) if views.contents.kb.get(id_) else Link("(no longer there)")


def _summary(changes: tuple[ChangeItem, ...], across: tuple[tuple[Link, ...], ...]) -> str:
    counts = Counter(one.what for one in changes)
    told = [f"{number:,} {what}" for what, number in counts.most_common()]
    told += [times(len(across), "comparison")] if across else []
    return listed(told)


def _unnamed(gone: list["EntityChange"]) -> str:
    counts = Counter(one.folder for one in gone)
    return listed(counted(number, folder) for folder, number in sorted(counts.items()))
