"""Several pairs that bear on the same thing in the same way, as one row: who tells what, and which were compared."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cuttings.model import Evidence, Related
from cuttings.site.compared.alike import speaker
from cuttings.site.compared.reasons import reason, value
from cuttings.site.compared.told import PairsItem, SaidItem, came_out, pair_item
from cuttings.site.derive.disagreements import Pairs, reason_of_all, what_of_key
from cuttings.site.derive.two_sides import Teller, sides, teller
from cuttings.site.links import LINE, Link
from cuttings.site.views import Views
from cuttings.site.words import times

#: Of more pairs than these, no reasons are told that have the values of one pair.
_FEW = 3

Said = tuple[SaidItem, ...]


class DisagreementItem(NamedTuple):
    """The pairs for showing, those of each side in the order in which their articles came out."""

    sides: tuple[Said, Said]
    why: tuple[Link, ...]
    """The reasons of few pairs with their values, or else that which all of them have."""
    compared: PairsItem


def disagreement_item(views: Views, pairs: Pairs) -> DisagreementItem:
    """The group for showing, all on both sides numbered through."""
    quoted = _quoted(pairs)
    first, second = (_in_time(views, side, quoted) for side in sides(pairs))
    numbers = {each: number for number, each in enumerate((*first, *second), 1)}
    said = _said_of_values if pairs[0].slot else _said_by_claims
    told = (pair_item(views, one, numbers[teller(one, 0)], numbers[teller(one, 1)]) for one in pairs)
    joined, keys = times(len(pairs), "pair"), tuple(_on_no_page(views, pairs))
    compared = PairsItem(joined, tuple(sorted(told)), (), _around(pairs[0]), "both sides", keys)
    one, other = (tuple(_numbered(said(views, side, quoted), side, numbers)) for side in (first, second))
    return DisagreementItem((one, other), _why(views, pairs), compared)


def _why(views: Views, pairs: Pairs) -> tuple[Link, ...]:
    told = [one.why for one in pairs] if len(pairs) <= _FEW else [reason_of_all(pairs[0])]
    return reason(views, " ".join(dict.fromkeys(told)))


def _quoted(pairs: Sequence[Related]) -> Mapping[Teller, tuple[Evidence, ...]]:
    quoted: dict[Teller, dict[Evidence, None]] = defaultdict(dict)
    for one in pairs:
        for at, side in enumerate(one.sides):
            quoted[teller(one, at)].update(dict.fromkeys(side.evidence))
    return {each: tuple(evidence) for each, evidence in quoted.items()}


def _in_time(views: Views, side: Sequence[Teller], quoted: Mapping[Teller, tuple[Evidence, ...]]) -> list[Teller]:
    return sorted(side, key=lambda each: (*came_out(views, quoted[each]), each))


def _numbered(said: Iterator[SaidItem], side: Sequence[Teller], numbers: Mapping[Teller, int]) -> Iterator[SaidItem]:
    return (item._replace(number=numbers[each]) for item, each in zip(said, side, strict=True))


def _said_of_values(
    views: Views, side: Sequence[Teller], quoted: Mapping[Teller, tuple[Evidence, ...]]
) -> Iterator[SaidItem]:
    """Of one entity, the value stands for the article that tells it; that is named with its words."""
    for each in side:
        told, who = value(views, each.value), _who(views, each)
        if each.passages:
            articles = tuple(source for source, _ in each.passages)
            yield SaidItem(told, "", views.quotations(quoted[each]), ids=articles)
        else:
            named = "".join(link.label for link in told) == who.label
            value_ = () if named else told
            yield SaidItem((who,), "", views.quotations(quoted[each]), value_, _formerly(views, each))


def _said_by_claims(
    views: Views, side: Sequence[Teller], quoted: Mapping[Teller, tuple[Evidence, ...]]
) -> Iterator[SaidItem]:
    """What a claim says is told where the first does not say it word for word."""
    for each in side:
        content = _content(views, each) if each.value != side[0].value else ""
        quotations = views.quotations(quoted[each])
        yield SaidItem((_who(views, each),), content, quotations, ids=_formerly(views, each))


def _who(views: Views, each: Teller) -> Link:
    """Who makes a claim, as its words stand below; an event, an article or a person by name."""
    now = views.derived.shares.now(each.entity)
    link = views.link(now)
    return speaker(link, views.claim(now)) if now in views.contents.kb.claims else link


def _content(views: Views, each: Teller) -> str:
    """The content of a claim as it may be shown; nothing of an event or an article, which are told by their titles."""
    now = views.derived.shares.now(each.entity)
    if now not in views.contents.kb.claims:
        return ""
    item = views.claim(now)
    return f"{item.content}{'…' if item.left_out else ''}"


def _formerly(views: Views, each: Teller) -> tuple[str, ...]:
    return tuple(views.derived.shares.formerly.get(views.derived.shares.now(each.entity), ()))


def _around(one: Related) -> tuple[str, str]:
    """Of two articles that tell of one entity, its id stands before those of the two."""
    name, *thing = what_of_key(one)
    first, second = one.sides
    of = f"{first.entity}-" if first.entity == second.entity else ""
    return f"{LINE}{name}-{of}", "".join(f"-{word}" for word in thing)


def _on_no_page(views: Views, pairs: Sequence[Related]) -> Iterator[str]:
    """The keys of pairs that are between articles as wholes, whose pages tell of no pairs."""
    sources = views.contents.kb.sources
    return (one.key for one in pairs if all(side.entity in sources for side in one.sides))
