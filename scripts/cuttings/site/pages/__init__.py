"""One builder for each kind of page. All are pure: what is known in, pages out."""

from collections.abc import Iterator
from itertools import chain

from cuttings.collecting import uncollected
from cuttings.site.citing.bibliography import Citing
from cuttings.site.contents import Contents
from cuttings.site.copies import with_copy
from cuttings.site.feeds.of_page import with_feed
from cuttings.site.page import Page, Redirect
from cuttings.site.pages.actor import actor_pages
from cuttings.site.pages.changes import changes_pages
from cuttings.site.pages.charts import charts_page
from cuttings.site.pages.claim import claim_pages
from cuttings.site.pages.conflicts import conflicts_pages
from cuttings.site.pages.corroboration import corroboration_pages
from cuttings.site.pages.date import date_pages
from cuttings.site.pages.event import event_pages
from cuttings.site.pages.home import home_page
from cuttings.site.pages.indexes import index_pages
from cuttings.site.pages.map import map_pages
from cuttings.site.pages.network import network_pages
from cuttings.site.pages.place import place_pages
from cuttings.site.pages.predictions import predictions_pages
from cuttings.site.pages.redirect import redirects
from cuttings.site.pages.source import source_pages
from cuttings.site.pages.timeline import timeline_pages
from cuttings.site.views import Views, look

__all__ = ["build_pages", "build_redirects", "build_site"]


@uncollected()
def build_site(
    contents: Contents, site_name: str, *, site_url: str = "", directory_urls: bool = True
) -> tuple[list[Page], list[Redirect]]:
    """Every page of the site but the hand-written ones, the home page first, with what can be cited on each; redirects.

    `site_url` is the address of the site with a final slash, where it is known.
    """
    views = look(contents)
    citing = Citing(views, site_name, site_url, directory_urls)
    pages = [with_feed(views, citing.with_bibliography(with_copy(views, page))) for page in _pages(views, site_name)]
    return pages, redirects(views)


def build_pages(contents: Contents, site_name: str, *, site_url: str = "", directory_urls: bool = True) -> list[Page]:
    """The pages alone."""
    return build_site(contents, site_name, site_url=site_url, directory_urls=directory_urls)[0]


def build_redirects(contents: Contents) -> list[Redirect]:
    """The pages of ids that entities had before, alone."""
    return redirects(look(contents))


def _pages(views: Views, site_name: str) -> Iterator[Page]:
    drawn = (*timeline_pages(views), *network_pages(views), *map_pages(views), charts_page(views))
    lists = (conflicts_pages, predictions_pages, corroboration_pages, changes_pages)
    listed = chain.from_iterable(build(views) for build in lists)
    overviews = [*index_pages(views), *drawn, *listed]
    yield home_page(views, site_name, {page.uri for page in overviews})
    yield from overviews
    for build in (actor_pages, place_pages, event_pages, date_pages, claim_pages, source_pages):
        yield from build(views)
