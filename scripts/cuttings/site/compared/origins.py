"""From how many origins something is told, as lists and tables show it."""

from typing import NamedTuple

from cuttings.model import Origin, Origins
from cuttings.site.compared.words import ORIGIN
from cuttings.site.links import Link
from cuttings.site.quotations import Quotation
from cuttings.site.views import Views
from cuttings.site.words import times


class OriginItem(NamedTuple):
    """One origin: whose it is, why its articles count once, and which articles have it from there."""

    name: Link
    basis: str
    sources: tuple[Link, ...]


class OriginsItem(NamedTuple):
    """What is told, by how many articles, from how many origins."""

    entities: tuple[Link, ...]
    articles: int
    number: int
    summary: str
    origins: tuple[OriginItem, ...]
    quotations: tuple[Quotation, ...]


def origins_item(views: Views, one: Origins) -> OriginsItem:
    """The origins for showing."""
    ids = tuple(map(views.derived.shares.now, one.entities))
    articles, number = len(one.articles), len(one.origins)
    return OriginsItem(
        entities=views.links(ids),
        articles=articles,
        number=number,
        summary=f"{times(articles, 'article')}, {times(number, 'independent origin')}",
        origins=tuple(origin_item(views, each) for each in one.origins),
        quotations=tuple(each for entity_id in ids for each in _first_of_each_source(views, entity_id)),
    )


def origin_item(views: Views, one: Origin) -> OriginItem:
    """Its name leads to the article, or to the speaker, where it is the name of one."""
    sources = views.links(one.sources)
    pieces = views.text(one.name, "")
    name = sources[0] if one.basis == "article" else pieces[0] if len(pieces) == 1 else Link(one.name)
    return OriginItem(name.at_start, ORIGIN[one.basis], sources)


def _first_of_each_source(views: Views, entity_id: str) -> tuple[Quotation, ...]:
    """The words of each article, once."""
    hit = views.contents.kb.get(entity_id)
    evidence = getattr(hit[1], "evidence", ()) if hit else ()
    first = {each.source: each for each in reversed(evidence)}
    return views.quotations([first[source] for source in sorted(first)])
