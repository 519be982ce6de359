"""Dates that something is pinned to, one entity for each value."""

from collections.abc import Iterable, Iterator

from cuttings.model import DateEntity, DateMention
from cuttings.resolve.edtf import date_id, is_pinned, plain
from cuttings.resolve.ids import Ids
from cuttings.resolve.quote import Quotes
from cuttings.resolve.standing import Standing

#: How many quotations a date carries: the first of each source come first.
QUOTATIONS = 40

Link = tuple[str, str]


def dates(quotes: Iterable[Quotes], standing: Standing, ids: Ids) -> tuple[dict[str, DateEntity], dict[Link, str]]:
    """Drafts by id, and links from each source's values. A value that a person deleted is silent."""
    mentions: dict[str, list[tuple[Quotes, DateMention]]] = {}
    for quote in quotes:
        for value, mention in pinned(quote):
            mentions.setdefault(plain(value), []).append((quote, mention))
    drafts: dict[str, DateEntity] = {}
    links: dict[Link, str] = {}
    for value, id_ in date_ids(mentions, standing, ids).items():
        evidence = tuple([quote.of(mention.span, mention.text) for quote, mention in mentions[value][:QUOTATIONS]])
        drafts[id_] = DateEntity(edtf=value, evidence=evidence)
        links.update({(quote.found.header.source, f"date:{mention.value}"): id_ for quote, mention in mentions[value]})
    return drafts, links


def pinned(quote: Quotes) -> Iterator[tuple[str, DateMention]]:
    """The dates in an article's content that are fixed in the calendar, each with its value as it was found."""
    for mention in quote.found.dates:
        if mention.value and is_pinned(mention.value) and quote.is_content(mention):
            yield mention.value, mention


def date_ids(values: Iterable[str], standing: Standing, ids: Ids) -> dict[str, str]:
    """The id of each value, which is in its shortest form; those that people deleted have none."""
    on_file = {
        entity.edtf: id_
        for id_ in standing.ids("dates", "held", "machine")
        if isinstance(entity := standing.entity("dates", id_), DateEntity)
    }
    given = {value: _id(value, on_file, standing, ids) for value in sorted(values)}
    return {value: id_ for value, id_ in given.items() if id_}


def _id(value: str, on_file: dict[str, str], standing: Standing, ids: Ids) -> str | None:
    wanted = standing.former.get(date_id(value), date_id(value))
    if value in on_file:
        return ids.keep(on_file[value])
    whose = standing.whose.get(("dates", wanted))
    if whose == "rejected":
        return None
    return ids.keep(wanted) if whose else ids.give(wanted)
