"""The home page, put together from its parts."""

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

from cuttings.model import KINDS
from cuttings.site.page import Page
from cuttings.site.pages.home.additions import additions
from cuttings.site.pages.home.happenings import happenings
from cuttings.site.pages.home.outlook import outlook
from cuttings.site.pages.home.people import main_actors
from cuttings.site.pages.home.ways import ways
from cuttings.site.views import Views


def home_page(views: Views, site_name: str, built: Collection[str]) -> Page:
    """The home page; its hand-written introduction, if any, is put before it by the engine.

    `built` has the addresses of the pages, other than those of entities, that the site has.
    """
    return Page(
        uri="index",
        title="Home",
        template="home.html",
        fill=partial(_context, views, site_name, built),
        description=site_name,
        wide=True,
    )


def _context(views: Views, site_name: str, built: Collection[str]) -> Mapping[str, Any]:
    kb = views.contents.kb
    states = [views.trust(folder, entity_id).review for folder in KINDS for entity_id in kb.of(folder)]
    return {
        "site_name": site_name,
        "intro": None,
        "happenings": happenings(views),
        "actors": tuple(main_actors(views)),
        "outlook": outlook(views),
        "additions": tuple(additions(views)),
        "ways": tuple(ways(views, built)),
        "reviewed": len(states) - states.count("draft"),
        "stale": states.count("stale"),
        "total": sum(len(kb.of(folder)) for folder in KINDS),
    }
