"""Pages of ids that entities had before, and of those that are another now: they lead to where the entity is."""

from collections import defaultdict

from cuttings.model import KINDS
from cuttings.site.links import entity_uri
from cuttings.site.page import Redirect
from cuttings.site.views import Views


def redirects(views: Views) -> list[Redirect]:
    """A redirect for each former id, but for those that are an entity's id again."""
    kb = views.contents.kb
    targets: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for folder in KINDS:
        for entity_id, entity in kb.of(folder).items():
            for former in entity.formerly:
                if former not in kb.of(folder):
                    target = entity_uri(folder, entity_id), views.label(entity)
                    targets[entity_uri(folder, former)].append(target)
    for (folder, id_), original in kb.originals.items():
        if into := kb.merged.get(id_):
            target = entity_uri(folder, into), views.label(kb.of(folder)[into])
            for old in (id_, *original.formerly):
                targets[entity_uri(folder, old)].append(target)
    return [Redirect(uri, tuple(group)) for uri, group in sorted(targets.items())]
