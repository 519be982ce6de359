"""Articles that were corrected: where what kb/ rests on stands in them now.

What has a file is recognised by the words that it rests on. When an article grows or shrinks, the offsets of all that
follows move, and one claim would be taken for its neighbour; so offsets are first brought to the article as it is now.
Only for recognising: no quotation is changed by it.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property

from cuttings.kb.remembered import Entry, Position
from cuttings.kb.trust.anchors import anchor, text_of
from cuttings.model import Evidence, Found, state_of
from cuttings.resolve.shift import Shift


class Corrected:
    """What was found in the articles before this run, and what is found in them now."""

    def __init__(self, before: Mapping[str, Found], now: Iterable[Found]) -> None:
        self._before = before
        self._now = {found.header.source: found for found in now}
        self._states = {source: state_of(found.header.sha256) for source, found in self._now.items()}
        self._former_states = {source: state_of(found.header.sha256) for source, found in before.items()}
        self._texts: dict[str, str] = {}

    def quoted(self, evidence: Iterable[Evidence], *, rewritten: bool) -> list[Position]:
        """Where quotations stand now, each by the state of the article that it was taken from.

        One stays where it is if its article is in that state, and if nothing is known of its article.
        `rewritten` says that this run brings the quotations up to date. Those in a person's file stay as they are, so
        the next run would know nothing more of this state: they stand where their very words stand, or nowhere.
        """
        return [
            (one.source, one.start, one.end)
            if self._states.get(one.source, one.sha256) == one.sha256
            else self._brought_here(one, rewritten=rewritten)
            for one in evidence
        ]

    def _brought_here(self, quotation: Evidence, *, rewritten: bool) -> Position:
        """Where a quotation stands now that was taken from another state of its article."""
        source, start, end = quotation.source, quotation.start, quotation.end
        if rewritten and self._former_states.get(source) == quotation.sha256:
            return self._shifted(source, start, end)
        start_now = anchor(quotation, self._text(source)).start
        return (source, 0, 0) if start_now is None else (source, start_now, start_now + end - start)

    def remembered(self, entry: Entry) -> Iterable[Position]:
        """Where what counted in the articles as they were before this run stands now."""
        places = entry.counted_in(self._digests) if entry.moves_in else entry.stands_on
        if not self._changed:
            return places
        return (self._shifted(*place) if place[0] in self._changed else place for place in places)

    def moves(self, entry: Entry) -> bool:
        """Whether what counted in the articles as they were may count otherwise in them now."""
        return bool(entry.moves_in) or (bool(self._changed) and any(at[0] in self._changed for at in entry.stands_on))

    def _shifted(self, source: str, start: int, end: int) -> Position:
        return (source, *(self._shifts[source](start, end) or (0, 0)))

    @cached_property
    def _digests(self) -> Mapping[str, str]:
        return {source: found.header.sha256 for source, found in self._before.items()}

    @cached_property
    def _changed(self) -> frozenset[str]:
        return frozenset(
            source
            for source, found in self._before.items()
            if source in self._now and found.header.sha256 != self._now[source].header.sha256
        )

    @cached_property
    def _shifts(self) -> Mapping[str, Shift]:
        return {source: Shift(text_of(self._before[source]), self._text(source)) for source in self._changed}

    def _text(self, source: str) -> str:
        if source not in self._texts:
            self._texts[source] = text_of(self._now[source])
        return self._texts[source]


#: When nothing is known of other states of the articles.
UNCHANGED = Corrected({}, ())
