"""Citations as plain text."""

from functools import lru_cache

from cuttings.site.citing.citation import HERE, KEPT, Bibliography, Citation, CitedSource
from cuttings.site.dates_in_words import date_words
from cuttings.site.words import BASIS


def citation_text(citation: Citation, among: Bibliography) -> str:
    """The statement, the site at its revision, the address, and each source with the places in it."""
    site = among.site
    name = f"“{citation.title}”" if citation.title != site.title else ""
    revision = f"revision {site.short_revision}" if site.revision else ""
    address = citation.address if citation.address != HERE else ""
    own = ", ".join(filter(None, (name, site.title, revision, citation.remarks, address))) + "."
    rests_on = "; ".join(source_text(among.sources[key]) + _places(spans) for key, spans in citation.places)
    return f"{own} Rests on: {rests_on}." if rests_on else own


@lru_cache(maxsize=KEPT)
def source_text(source: CitedSource) -> str:
    """An article: authors, title, publisher, date and address, and what of it is not known."""
    published = source.published
    when = date_words(published.edtf, as_bounds=published.basis != "stated") if published.edtf else "date not known"
    basis = f" ({BASIS[published.basis]})" if published.edtf and published.basis != "stated" else ""
    title = f"“{source.title}”{f' [withdrawn {source.withdrawn}]' if source.withdrawn else ''}"
    parts = (", ".join(source.authors), title, source.publisher, f"{when}{basis}", source.url)
    return ", ".join(filter(None, parts))


def _places(spans: tuple[tuple[int, int], ...]) -> str:
    return ", characters " + ", ".join(f"{start}–{end}" for start, end in spans) if spans else ""
