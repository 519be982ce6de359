"""All actors in one table."""

from collections import Counter
from collections.abc import Sequence

from cuttings.model import Actor
from cuttings.site.facets.addresses import narrowed
from cuttings.site.facets.marks import Mark, text, unknown
from cuttings.site.pages.actor import lead_of
from cuttings.site.pages.made import Made
from cuttings.site.pages.sightings import named_in, states
from cuttings.site.pages.table import Cell, Table, by_first_words, checked_cell, link_cell, number_cell, word_cell
from cuttings.site.views import Views
from cuttings.site.words import kind_words, sentence_start

_COLUMNS = ("Name", "Kind", "Who it is", "State", "Events", "Speaks", "Spoken of", "Named", "Checked")


def actors_table(views: Views) -> Table:
    """Who it is, and how often it acts, speaks and is spoken of."""
    order = sorted(views.contents.kb.actors.items(), key=lambda item: (item[1].name.casefold(), item[0]))
    rows = Made(lambda item: _row(views, *item), order)
    return Table("By name; the numbers say how often", _COLUMNS, rows, by_first_words)


def _row(views: Views, entity_id: str, actor: Actor) -> tuple[Cell, ...]:
    derived = views.derived
    mentions = derived.mentions.get(entity_id, Counter())
    return (
        link_cell(views.link(entity_id).at_start).named(*actor.aliases, *actor.weak_aliases),
        word_cell(kind_words(actor.kind), style="aside").marked(Mark("kind", actor.kind, kind_words(actor.kind))),
        word_cell(lead_of(views, actor), style="aside").marked(*_roles(actor)),
        link_cell(views.link(actor.country) if actor.country else None).marked(*states(views, [entity_id])),
        _counted(derived.events.get(entity_id, ()), "events", involves=entity_id),
        _counted(derived.claims_by.get(entity_id, ()), "claims", speaker=entity_id),
        _counted(derived.claims_about.get(entity_id, ()), "claims", about=entity_id),
        number_cell(mentions.total()).marked(*named_in(views, entity_id, actor.evidence)),
        checked_cell(views.trust("actors", entity_id)),
    )


def _counted(ids: Sequence[str], folder: str, **chosen: str) -> Cell:
    return number_cell(len(ids), narrowed(folder, **chosen) if ids else None)


def _roles(actor: Actor) -> tuple[Mark, ...]:
    return tuple(text("role", sentence_start(role.title)) for role in actor.roles) or (unknown("role"),)
