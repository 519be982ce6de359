"""Quotations that came, went or moved with a corrected article."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from cuttings.changes.change import FieldChange, How
from cuttings.changes.words import Ref, shortened
from cuttings.model import Evidence

#: So many quotations of one source are told word for word.
_TOLD = 3


def quotation_changes(old: Iterable[Evidence], new: Iterable[Evidence]) -> Iterator[FieldChange]:
    """By source: the quotations that came, those that went, and how many stand elsewhere in the article now."""
    was, now = Counter(map(_place, old)), Counter(map(_place, new))
    come, lost = now - was, was - now
    moved = Counter(map(_text, come.elements())) & Counter(map(_text, lost.elements()))
    yield from _told("added", Counter(map(_text, come.elements())) - moved)
    yield from _told("removed", Counter(map(_text, lost.elements())) - moved)
    for source, number in sorted(Counter(source for source, _ in moved.elements()).items()):
        what = "quotation stands" if number == 1 else "quotations stand"
        words = (f"{number} {what} elsewhere in ", Ref(source), ", as that article changed")
        yield FieldChange("evidence", "changed", words)


def _place(one: Evidence) -> tuple[str, str, int, str]:
    return one.source, one.exact, one.start, one.sha256


def _text(place: tuple[str, str, int, str]) -> tuple[str, str]:
    return place[:2]


def _told(how: How, quotations: Counter[tuple[str, str]]) -> Iterator[FieldChange]:
    by_source: dict[str, list[str]] = defaultdict(list)
    for source, exact in quotations.elements():
        by_source[source].append(exact)
    for source, texts in sorted(by_source.items()):
        for text in texts[:_TOLD]:
            words = (f"quotation {how}, from ", Ref(source), f": “{shortened(text)}”")
            yield FieldChange("evidence", how, words)
        if (more := len(texts) - _TOLD) > 0:
            what = "quotation" if more == 1 else "quotations"
            yield FieldChange("evidence", how, (f"{more} more {what} {how}, from ", Ref(source)))
