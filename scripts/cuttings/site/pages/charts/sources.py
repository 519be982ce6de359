"""What each source tells, and how much of it no other source does."""

from cuttings.site.derive.support import shares_of_sources
from cuttings.site.links import Link, index_uri
from cuttings.site.pages.charts.bars import Bar, Bars, longest_first
from cuttings.site.views import Views
from cuttings.site.words import times

_LIST = Link("The list of sources has all of them.", index_uri("sources"))
_PARTS = (
    ("told", "events told only here"),
    ("shared", "events told elsewhere, too"),
    ("claims", "claims"),
)


def what_sources_tell(views: Views) -> Bars:
    """A bar for each source, the longest first."""
    kb = views.contents.kb
    shares = shares_of_sources(kb.events, kb.claims)
    bars = [Bar(views.link(source), tuple(share), note=_note(views, source)) for source, share in shares.items()]
    bars.sort(key=lambda bar: (-bar.total, bar.label.label))
    alone, events = sum(bar.numbers[0] for bar in bars), sum(bool(event.evidence) for event in kb.events.values())
    reading = f"{alone:,} of {times(events, 'event')} {'is' if alone == 1 else 'are'} told by one source and no other."
    return Bars("sources", "What each source tells", reading, "Source", _PARTS, *longest_first(bars, _LIST))


def _note(views: Views, source_id: str) -> str:
    """Its publisher and when it came out, as far as that is known."""
    source = views.contents.kb.sources.get(source_id)
    if source is None:
        return ""
    published = views.date(source.published.edtf, as_bounds=True)
    return f"{source.publisher or 'publisher not known'}, {published.label if published else 'date not known'}"
