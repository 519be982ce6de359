"""All places in one table."""

from collections import Counter

from cuttings.model import Place
from cuttings.site.facets.addresses import narrowed
from cuttings.site.facets.marks import Mark, entities
from cuttings.site.pages.made import Made
from cuttings.site.pages.place import around
from cuttings.site.pages.sightings import named_in
from cuttings.site.pages.table import Cell, Table, by_first_words, checked_cell, link_cell, number_cell, word_cell
from cuttings.site.views import Views
from cuttings.site.words import kind_words

_COLUMNS = ("Name", "Kind", "Lies in", "Events", "Spoken of", "Named", "Checked")


def places_table(views: Views) -> Table:
    """Where it lies, and how often something happens there."""
    order = sorted(views.contents.kb.places.items(), key=lambda item: (item[1].name.casefold(), item[0]))
    rows = Made(lambda item: _row(views, *item), order)
    return Table("By name; the numbers say how often", _COLUMNS, rows, by_first_words)


def _row(views: Views, entity_id: str, place: Place) -> tuple[Cell, ...]:
    derived = views.derived
    mentions = derived.mentions.get(entity_id, Counter())
    within = entities("within", {each: views.link(each) for each in around(views, place)})
    return (
        link_cell(views.link(entity_id).at_start).named(*place.aliases, *place.weak_aliases),
        word_cell(kind_words(place.kind), style="aside").marked(Mark("kind", place.kind, kind_words(place.kind))),
        link_cell(views.link(place.within) if place.within else None).marked(*within),
        number_cell(len(derived.events.get(entity_id, ())), narrowed("events", place=entity_id)),
        number_cell(len(derived.claims_about.get(entity_id, ())), narrowed("claims", about=entity_id)),
        number_cell(mentions.total()).marked(*named_in(views, entity_id, place.evidence)),
        checked_cell(views.trust("places", entity_id)),
    )
