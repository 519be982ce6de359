"""Evidence as quotations, cut as far as may be shown, with the places that they lead to."""

from collections.abc import Sequence
from functools import cached_property

from cuttings.model import Evidence
from cuttings.site.derive.datings import counted_from
from cuttings.site.derive.statements import is_current
from cuttings.site.labels import Labels
from cuttings.site.links import Link, place_in_source, place_on_page
from cuttings.site.quotations import Quotation, quotation
from cuttings.site.trust import withdrawn_words


class Quoting(Labels):
    """Labels, and what is shown of the sources beside them: evidence as quotations, each leading to its place."""

    def place_of(self, source_id: str, start: int, end: int) -> Link:
        """A link to a stretch of a source: to the shortest quotation that holds it, else to the source's page."""
        source = self.contents.kb.sources.get(source_id)
        holding = (statement.evidence for statement in self.derived.statements_around(source_id, start, end))
        around = [evidence for evidence in holding if is_current(evidence, source)]
        link = self.link(source_id)
        if not around:
            return link
        return link._replace(anchor=place_in_source(min(around, key=lambda e: e.end - e.start), current=True))

    def quotations(self, evidence: Sequence[Evidence], seen: set[str] | None = None) -> tuple[Quotation, ...]:
        """Quotations for showing. With `seen`, each carries the anchor that its source's page leads back to, once."""
        shown = map(self._quotation, evidence)
        if seen is None:
            return tuple(shown)
        anchors = (_once(place_on_page(each), seen) for each in evidence)
        return tuple(quoted._replace(anchor=anchor) for quoted, anchor in zip(shown, anchors, strict=True))

    def _quotation(self, evidence: Evidence) -> Quotation:
        quoted = self._quotations.get(evidence)  # asked for once, as an evidence goes through all its fields each time
        if quoted is None:
            quoted = self._quotations[evidence] = self._cut(evidence)
        return quoted

    @cached_property
    def _quotations(self) -> dict[Evidence, Quotation]:
        """Each once: it stands on the page of what rests on it, and on those of all who have a part."""
        return {}

    def _cut(self, evidence: Evidence) -> Quotation:
        source = self.contents.kb.sources.get(evidence.source)
        current = is_current(evidence, source)
        link = self.link(evidence.source)
        if link.uri:
            link = link._replace(anchor=place_in_source(evidence, current))
        date = self.derived.datings.at(evidence.source, evidence.start, evidence.end)
        quoted = self.contents.trusts.quoted
        return quotation(
            evidence,
            source,
            link,
            self.derived.zones.get(evidence.source),
            self.derived.allowance(evidence.source),
            state=quoted.state(evidence),
            withdrawn=withdrawn_words(quoted.withdrawn(evidence.source)),
            remark=counted_from(date) if date and current else None,
        )


def _once(anchor: str, seen: set[str]) -> str | None:
    """The anchor where it is first asked for, and nothing after that."""
    if anchor in seen:
        return None
    seen.add(anchor)
    return anchor
