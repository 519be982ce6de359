"""Claims that say the same as one row: what is said, who says it where, and which of them were compared."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cuttings.model import Evidence, Related
from cuttings.site.compared.origins import OriginItem, origin_item
from cuttings.site.compared.reasons import reason
from cuttings.site.compared.told import PairsItem, SaidItem, came_out, pair_item
from cuttings.site.derive.alike import Alike, origins_of
from cuttings.site.items import ClaimItem
from cuttings.site.links import LINE, Link
from cuttings.site.views import Views
from cuttings.site.words import MODALITY, times

#: As in the keys of corroboration.
_AROUND = (f"{LINE}corroborates-", "")


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
    order = sorted(group.claims, key=lambda claim: (*came_out(views, quoted[claim]), claim))
    items = {claim: views.claim(claim) for claim in order if claim in views.contents.kb.claims}
    statement, left_out = _statement(items)
    whom = origins_of(group, views.derived.shares.origins_of)
    numbers = {claim: number for number, claim in enumerate(order, 1)}
    several = len(order) > 2
    return AlikeItem(
        statement=statement,
        left_out=left_out,
        said=tuple(
            _said(views, claim, items.get(claim), quoted[claim], statement)._replace(number=numbers[claim] * several)
            for claim in order
        ),
        compared=_compared(views, group.pairs, numbers),
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


def _statement(items: Mapping[str, ClaimItem]) -> tuple[str, int]:
    counts = Counter((item.content, item.left_out) for item in items.values())
    return counts.most_common(1)[0][0] if counts else ("", 0)


def _said(views: Views, claim: str, item: ClaimItem | None, quoted: tuple[Evidence, ...], statement: str) -> SaidItem:
    link, quotations = views.link(claim), views.quotations(quoted)
    formerly = tuple(views.derived.shares.formerly.get(claim, ()))
    if item is None:
        return SaidItem((link,), "", quotations, ids=formerly)
    content = "" if item.content == statement else f"{item.content}{'…' if item.left_out else ''}"
    return SaidItem((speaker(link, item),), content, quotations, ids=formerly)


def speaker(claim: Link, item: ClaimItem) -> Link:
    """Who makes a claim, and how, as the way to it; what it says is told beside."""
    return claim._replace(label=f"{item.speaker} {MODALITY[item.modality]}")


def _compared(views: Views, pairs: Sequence[Related], numbers: Mapping[str, int]) -> PairsItem:
    """Two claims that a person merged are one, and no pair; what was compared with both is compared by two keys."""
    told = []
    for pair in pairs:
        first, second = (numbers[views.derived.shares.now(side.entity)] for side in pair.sides)
        if first != second:
            told.append(pair_item(views, pair, first, second))
    why = dict.fromkeys(pair.why for pair in pairs)
    joined = _joined(len({(each.first, each.second) for each in told}), len(numbers))
    return PairsItem(joined, tuple(sorted(told)), tuple(reason(views, one) for one in why), _AROUND, "its claims")


def _joined(pairs: int, claims: int) -> str:
    possible = claims * (claims - 1) // 2
    if possible < 2:
        return ""
    if pairs >= possible:
        return "Each with each"
    return f"Joined by {pairs:,} of {times(possible, 'pair')}"
