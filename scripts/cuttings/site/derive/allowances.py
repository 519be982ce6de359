"""How much of each article the site shows.

Each quotation has a limit, and all that is shown of an article together stays within a share of it. Where it would be
more, first the words around the quotations go, then every quotation is cut shorter, all of them alike: which
statement comes first decides nothing. The same cut holds on every page.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from cuttings.model import Claim, Evidence, Source, state_of
from cuttings.model.vocabulary import FULL_TEXT
from cuttings.site.contents import Contents
from cuttings.site.derive.statements import Statement
from cuttings.site.derive.zones import ZonesOfSource

#: So many characters of one quotation are shown where the rights do not permit the full text.
MAX_EXACT = 300
#: And so many of the text before it and after it.
MAX_CONTEXT = 80
#: Fewer characters of it than these say nothing.
MIN_CONTEXT = 20
#: Up to so many characters standing alone are a name, a date or a turn of phrase: no excerpt, and not counted.
SHORT = 30


class Allowance(NamedTuple):
    """What may be shown of one article, in characters."""

    exact: int | None = MAX_EXACT
    """Of one quotation; None where the full text may be shown."""
    context: int = MAX_CONTEXT
    """Of the text on either side of it."""
    shown: int = 0
    """Of the article in all, at most; without what is too short to be an excerpt."""
    of: int = 0
    """How long the article is; of one that was not read, as far as it is quoted."""

    @property
    def full_text(self) -> bool:
        """Whether the whole article may be shown."""
        return self.exact is None

    @property
    def excerpt(self) -> int | None:
        """Of a passage that nothing was made of: as much as of the text around a quotation, on both sides."""
        return None if self.exact is None else min(2 * self.context, self.exact)


class _Stretch(NamedTuple):
    """What one quotation would show: its place, and how much is known of what stands around it."""

    start: int
    end: int
    before: int = 0
    after: int = 0

    def shown(self, context: int, exact: int) -> tuple[int, int]:
        length = self.end - self.start
        if length <= SHORT and not context:
            return self.start, self.start
        whole = length <= exact
        end = self.end + min(context, self.after) if whole else self.start + exact
        return self.start - min(context, self.before), end


def allowances(
    contents: Contents, statements: dict[str, list[Statement]], zones: dict[str, ZonesOfSource]
) -> dict[str, Allowance]:
    """The allowance of every source that is there or is quoted."""
    stretches = _stretches(contents, statements)
    return {
        source_id: _allowance(contents.kb.sources.get(source_id), stretches[source_id], zones.get(source_id), contents)
        for source_id in sorted({*contents.kb.sources, *stretches})
    }


def _stretches(contents: Contents, statements: dict[str, list[Statement]]) -> dict[str, list[list[_Stretch]]]:
    """By source: what is quoted from each state of the article, and first what was found in it and came to nothing."""
    by_state: dict[str, dict[str, list[_Stretch]]] = defaultdict(lambda: defaultdict(list))
    for evidence in _quoted(contents, statements):
        by_state[evidence.source][evidence.sha256].append(_stretch(evidence))
    for claim in contents.kb.claims.values():
        for evidence, start, end in _content(claim):
            by_state[evidence.source][evidence.sha256].append(_Stretch(start, end))
    for source_id, found in contents.founds.items():
        state = by_state[source_id][state_of(found.header.sha256)]
        state += (_Stretch(each.start, each.start, 0, each.end - each.start) for each in found.abstentions)
    return defaultdict(list, {source_id: list(states.values()) for source_id, states in by_state.items()})


def _quoted(contents: Contents, statements: dict[str, list[Statement]]) -> Iterator[Evidence]:
    for group in statements.values():
        yield from (statement.evidence for statement in group)
    for proposal in contents.proposals:
        yield from proposal.evidence


def _stretch(evidence: Evidence) -> _Stretch:
    return _Stretch(evidence.start, evidence.end, len(evidence.prefix), len(evidence.suffix))


def _content(claim: Claim) -> Iterator[tuple[Evidence, int, int]]:
    """Where a claim's content, which is cut by itself, stands in the words that it rests on."""
    for evidence in claim.evidence[:1]:
        place = evidence.exact.find(claim.content)
        if place > 0:
            yield evidence, evidence.start + place, evidence.start + place + len(claim.content)


def _allowance(
    source: Source | None, states: list[list[_Stretch]], zones: ZonesOfSource | None, contents: Contents
) -> Allowance:
    quoted_up_to = max((stretch.end for state in states for stretch in state), default=0)
    length = (zones.characters if zones else 0) or quoted_up_to

    def shown(context: int, exact: int) -> int:
        return sum(_covered(stretch.shown(context, exact) for stretch in state) for state in states)

    if source and source.rights in FULL_TEXT:
        return Allowance(None, MAX_CONTEXT, length, length)
    budget = max(int(contents.excerpt_share * length), MAX_EXACT) if contents.excerpt_share < 1 else None
    if budget is None or shown(MAX_CONTEXT, MAX_EXACT) <= budget:
        return Allowance(shown=min(length, shown(MAX_CONTEXT, MAX_EXACT)), of=length)
    least_fits = shown(MIN_CONTEXT, MAX_EXACT) <= budget
    context = _most(MAX_CONTEXT, lambda limit: shown(limit, MAX_EXACT) <= budget) if least_fits else 0
    exact = (
        MAX_EXACT if shown(context, MAX_EXACT) <= budget else _most(MAX_EXACT, lambda limit: shown(0, limit) <= budget)
    )
    return Allowance(exact, context, shown(context, exact), length)


def _covered(spans: Iterator[tuple[int, int]]) -> int:
    """How many characters the spans cover, what they share counted once."""
    total, reached = 0, 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _most(limit: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to the limit that fits; 0 where none does. Whatever is less than what fits, fits."""
    least, most = 0, limit
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fits(middle) else (least, middle - 1)
    return least
