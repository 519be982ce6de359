"""The charts: drawn from HTML and style alone, so that they need no script, and each with a table of the same rows."""

from cuttings.site.links import index_uri
from cuttings.site.page import Page, SearchEntry
from cuttings.site.pages.charts.bars import Bars
from cuttings.site.pages.charts.over_time import Grid, events_by_time
from cuttings.site.pages.charts.sources import what_sources_tell
from cuttings.site.pages.charts.support import events_by_origins
from cuttings.site.pages.charts.voices import claims_by_speaker
from cuttings.site.views import Views

__all__ = ["charts_page"]

TITLE = "Charts"
LEAD = "What is easier seen than read: what happened when, who speaks and how surely, and how much rests on one voice."


def charts_page(views: Views) -> Page:
    """The charts of which there is something to draw."""
    drawn: tuple[Grid | Bars, ...] = (
        events_by_time(views),
        claims_by_speaker(views),
        events_by_origins(views),
        what_sources_tell(views),
    )
    charts = tuple(chart for chart in drawn if chart.table.rows)
    return Page(
        uri=index_uri("charts"),
        title=TITLE,
        template="charts.html",
        fill=lambda: {"title": TITLE, "lead": LEAD, "charts": charts},
        description=LEAD,
        wide=True,
        search=(SearchEntry(TITLE, f"{LEAD} {' '.join(chart.heading for chart in charts)}", boost=2),),
    )
