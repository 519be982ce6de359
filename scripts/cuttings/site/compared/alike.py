"""Claims that say the same as one row: what is said, who says it where, and which of them were compared."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cuttings.model import Evidence, Related
from cuttings.site.chronology import sort_key
from cuttings.site.compared.origins import OriginItem, origin_item
from cuttings.site.compared.reasons import reason
from cuttings.site.derive.alike import Alike, origins_of
from cuttings.site.items import ClaimItem
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views
from cuttings.site.words import MODALITY, times


class SaidItem(NamedTuple):
    """One of the claims: who says it, and in which words."""

    claim: Link
    formerly: tuple[str, ...]
    """Ids by which pairs of it may have been cited, besides the one it has now."""
    content: str
    """What it says, where that is not the statement of the row word for word; perhaps cut."""
    quotations: tuple[Quotation, ...]


class PairItem(NamedTuple):
    """Two of the claims that were compared, by their numbers in the row."""

    first: int
    second: int
    key: str
    status: str


class PairsItem(NamedTuple):
    """Which of the claims were compared, and why they are held to say the same, each reason once."""

    joined: str
    """How many of all pairs that there could be; empty of two claims, which are one pair."""
    pairs: tuple[PairItem, ...]
    why: tuple[tuple[Link, ...], ...]


class AlikeItem(NamedTuple):
    """A group for showing, the claims in the order in which their articles came out."""

    statement: str
    """In the words that most of the claims have; of as many, in those that came out first."""
    left_out: int
    said: tuple[SaidItem, ...]
    compared: PairsItem
    sources: frozenset[str]
    """The articles that are quoted."""
    origins: tuple[OriginItem, ...]
    """From whom they have it, as far as that was counted."""
    uncounted: int
    """How many of the articles were not."""
    apart: bool
    """Whether parts of the group were counted each by itself."""


def alike_item(views: Views, group: Alike) -> AlikeItem:
    """The group for showing."""
    quoted = _quoted(views, group.pairs)
    order = sorted(group.claims, key=lambda claim: (*_came_out(views, quoted[claim]), claim))
    items = {claim: views.claim(claim) for claim in order if claim in views.contents.kb.claims}
    statement, left_out = _statement(items)
    whom = origins_of(group, views.derived.shares.origins_of)
    return AlikeItem(
        statement=statement,
        left_out=left_out,
        said=tuple(_said(views, claim, items.get(claim), quoted[claim], statement) for claim in order),
        compared=_compared(views, group.pairs, {claim: number for number, claim in enumerate(order, 1)}),
        sources=group.sources,
        origins=tuple(origin_item(views, one) for one in whom.origins),
        uncounted=whom.uncounted,
        apart=whom.apart,
    )


def _quoted(views: Views, pairs: Sequence[Related]) -> Mapping[str, tuple[Evidence, ...]]:
    """The words of each claim by which it was compared."""
    quoted: dict[str, dict[Evidence, None]] = defaultdict(dict)
    for pair in pairs:
        for side in pair.sides:
            quoted[views.derived.shares.now(side.entity)].update(dict.fromkeys(side.evidence))
    return {claim: tuple(evidence) for claim, evidence in quoted.items()}


def _came_out(views: Views, quoted: Sequence[Evidence]) -> tuple[tuple[str, int, str], str, int]:
    """When the first article that has it came out, and where it stands there."""
    sources = views.contents.kb.sources
    published = ((each, sources.get(each.source)) for each in quoted)
    places = (
        (sort_key(source.published.edtf if source else None), each.source, each.start) for each, source in published
    )
    return min(places, default=(sort_key(None), "", 0))


def _statement(items: Mapping[str, ClaimItem]) -> tuple[str, int]:
    counts = Counter((item.content, item.left_out) for item in items.values())
    return counts.most_common(1)[0][0] if counts else ("", 0)


def _said(views: Views, claim: str, item: ClaimItem | None, quoted: tuple[Evidence, ...], statement: str) -> SaidItem:
    link, formerly = views.link(claim), tuple(views.derived.shares.formerly.get(claim, ()))
    quotations = views.quotations(quoted)
    if item is None:
        return SaidItem(link, formerly, "", quotations)
    content = "" if item.content == statement else f"{item.content}{'…' if item.left_out else ''}"
    return SaidItem(link._replace(label=f"{item.speaker} {MODALITY[item.modality]}"), formerly, content, quotations)


def _compared(views: Views, pairs: Sequence[Related], numbers: Mapping[str, int]) -> PairsItem:
    """Two claims that a person merged are one, and no pair; what was compared with both is compared by two keys."""
    shares = views.derived.shares
    told = []
    for pair in pairs:
        first, second = sorted(numbers[shares.now(side.entity)] for side in pair.sides)
        if first != second:
            told.append(PairItem(first, second, pair.key, shares.status(pair)))
    why = dict.fromkeys(pair.why for pair in pairs)
    joined = _joined(len({(each.first, each.second) for each in told}), len(numbers))
    return PairsItem(joined, tuple(sorted(told)), tuple(reason(views, one) for one in why))


def _joined(pairs: int, claims: int) -> str:
    possible = claims * (claims - 1) // 2
    if possible < 2:
        return ""
    if pairs >= possible:
        return "Each with each"
    return f"Joined by {pairs:,} of {times(possible, 'pair')}"
