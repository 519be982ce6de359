"""A comparison in words: a summary, figures, and sections of lines. The forms only set them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.changes.change import WHATS, Comparison, EntityChange
from cuttings.changes.words import said
from cuttings.model import KINDS

_HEADING = {
    "added": "Added",
    "gone": "Gone",
    "renamed": "Renamed",
    "merged": "Merged",
    "split": "Split again",
    "changed": "Changed",
}
_BESIDE = {"renamed": "was {}", "merged": "into {}", "split": "from {}"}


@dataclass(frozen=True)
class Item:
    """A line, and what belongs below it. `code` is an id or key, to be set as such."""

    text: str
    code: str = ""
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """Lines under a heading."""

    heading: str
    items: tuple[Item, ...]


def summary(comparison: Comparison) -> str:
    """One sentence: what there is to know before anything is opened."""
    parts = list(_summary(comparison))
    return f"{'; '.join(parts)}." if parts else "Nothing changed."


def _summary(comparison: Comparison) -> Iterator[str]:
    counts = Counter(one.what for one in comparison.entities)
    if told := ", ".join(f"{counts[what]:,} {what}" for what in WHATS if counts[what]):
        yield f"Entities: {told}"
    for folder, word in (("claims", "claim"), ("events", "event")):
        if number := sum(one.folder == folder and one.what == "added" for one in comparison.entities):
            yield _times(number, f"new {word}")
    if number := sum(one.conflict and one.what == "new" for one in comparison.relations):
        yield _times(number, "new conflict")
    if number := sum(settled(one.after) for one in comparison.forecasts):
        yield f"{_times(number, 'prediction')} settled"
    if comparison.after.proposals:
        waiting, new = comparison.after.proposals, len(comparison.proposals)
        yield f"{_times(waiting, 'proposal')} waiting" + (f", {new:,} new" if new else "")
    if comparison.not_compared:
        yield f"{len(comparison.not_compared):,} not compared"


def settled(verdict: str) -> bool:
    """Whether a verdict says what came of a prediction."""
    return verdict in ("fulfilled", "contradicted", "expired")


def figures(comparison: Comparison) -> Iterator[tuple[str, str, str, str]]:
    """Rows of kind, number before, number now, and reviewed now; `?` where it is not known."""
    before, after = comparison.before, comparison.after
    for folder in KINDS:
        number = after.entities[folder]
        share = f"{after.reviewed[folder]:,} ({after.reviewed[folder] * 100 // number} %)" if number else "–"
        yield folder, f"{before.entities[folder]:,}", f"{number:,}", share
    yield "conflicts", _number(before.conflicts), _number(after.conflicts), ""
    for verdict in sorted({*(before.verdicts or ()), *(after.verdicts or ())}):
        was, now = (None if side.verdicts is None else side.verdicts.get(verdict, 0) for side in (before, after))
        yield f"predictions {verdict}", _number(was), _number(now), ""
    yield "proposals waiting", _number(before.proposals), _number(after.proposals), ""


def sections(comparison: Comparison) -> Iterator[Section]:
    """The sections that have something, in the order in which people look."""
    names = comparison.names
    yield from _filled(
        "Not compared: cannot be read, or not by this version", [Item(one) for one in comparison.not_compared]
    )
    for what in WHATS:
        ones = comparison.of(what)
        yield from _filled(_HEADING[what], [_entity(one, comparison) for one in ones])
    for conflict, heading in ((True, "Conflicts"), (False, "Other relations")):
        found = [one for one in comparison.relations if one.conflict is conflict]
        yield from _filled(heading, [Item(f"{one.what}: {said(one.words, names)}", one.key) for one in found])
    yield from _filled("Predictions", list(_predictions(comparison)))
    proposals = [Item(said(one.words, names), f"{one.folder}/{one.id}") for one in comparison.proposals]
    yield from _filled("New proposals", proposals)


def _filled(heading: str, items: list[Item]) -> Iterator[Section]:
    if items:
        yield Section(heading, tuple(items))


def _entity(one: EntityChange, comparison: Comparison) -> Item:
    beside = [said(one.summary, comparison.names)] if one.summary else []
    if one.other:
        beside.append(_BESIDE[one.what].format(one.other))
    about = f" ({'; '.join(beside)})" if beside else ""
    details = tuple(said(each.words, comparison.names) for each in one.fields)
    return Item(f"{_label(one)}{about}", f"{one.folder}/{one.id}", details)


def _label(one: EntityChange) -> str:
    """What it is called; a claim as what it is, somebody's words."""
    return f"“{one.label}”" if one.folder == "claims" else one.label


def _predictions(comparison: Comparison) -> Iterator[Item]:
    for one in comparison.forecasts:
        verdict = f"{one.before} → {one.after}" if one.before else f"new, {one.after}"
        why = (one.why,) if settled(one.after) else ()
        yield Item(f"{verdict}: {said(one.words, comparison.names)}", one.key, why)


def _number(number: int | None) -> str:
    return "?" if number is None else f"{number:,}"


def _times(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
