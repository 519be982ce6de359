r"""Citations as BibTeX, for BibTeX and biblatex alike.

Everything is an `@misc`, the one type that promises nothing about an article of which little may be known. `date` is
EDTF as it stands, of which biblatex reads levels 0 and 1; `year` is for BibTeX, where the date has but one. Names are
braced as they stand: which part of a name is the family's is not for a program to guess.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote

from cuttings.site.citing.citation import KEPT, Bibliography, Citation, CitedSite, CitedSource
from cuttings.site.dates_in_words import date_words
from cuttings.site.words import BASIS

# BibTeX counts braces whether or not a backslash stands before them, so braces in a text become commands.
_COMMANDS = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
_COMMAND = re.compile(f"[{re.escape(''.join(_COMMANDS))}]")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
#: What an address may hold as it is; the rest, and braces above all, is percent-encoded.
_IN_ADDRESS = ":/?#[]@!$&'()*+,;=%~"

Fields = Iterator[tuple[str, str]]


def bibtex(bibliography: Bibliography) -> str:
    """All entries of a page, with a blank line between two."""
    entries = (
        *(_entry(citation.key, _of_citation(citation, bibliography.site)) for citation in bibliography.citations),
        *map(_source_entry, bibliography.sources.values()),
        _site_entry(bibliography.site),
    )
    return "\n".join(entries)


def escaped(text: str) -> str:
    """A text in which nothing is a command, on one line."""
    return _COMMAND.sub(_written, " ".join(_printable(text).split()))


def _written(sign: re.Match[str]) -> str:
    return _COMMANDS[sign[0]]


def _printable(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else " " for character in text)


def _entry(key: str, fields: Fields) -> str:
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields)
    return f"@misc{{{key},\n{lines}}}\n"


@lru_cache(maxsize=KEPT)
def _source_entry(source: CitedSource) -> str:
    return _entry(source.key, _of_source(source))


@lru_cache(maxsize=1)
def _site_entry(site: CitedSite) -> str:
    return _entry(site.key, _of_site(site))


def _of_citation(citation: Citation, site: CitedSite) -> Fields:
    yield "title", f"{{{escaped(citation.title)}}}"
    yield from _in_site(site)
    rests_on = " and ".join(key for key, _ in citation.places)
    notes = (citation.remarks, f"rests on {rests_on}" if rests_on else "")
    if note := "; ".join(filter(None, notes)):
        yield "note", escaped(note)
    yield "url", _address(citation.address)


@lru_cache(maxsize=1)
def _in_site(site: CitedSite) -> tuple[tuple[str, str], ...]:
    version = (("version", escaped(site.revision)),) if site.revision else ()
    return ("howpublished", escaped(site.title)), *version


def _of_source(source: CitedSource) -> Fields:
    if source.authors:
        yield "author", " and ".join(f"{{{escaped(name)}}}" for name in source.authors)
    yield "title", f"{{{escaped(source.title)}}}"
    if source.publisher:
        yield "howpublished", escaped(source.publisher)
    yield from _of_date(source)
    notes = (f"withdrawn {source.withdrawn}" if source.withdrawn else "", _on_date(source))
    if note := "; ".join(filter(None, notes)):
        yield "note", escaped(note)
    yield "langid", escaped(source.language)
    if source.url:
        yield "url", _address(source.url)


def _of_date(source: CitedSource) -> Fields:
    edtf = source.published.edtf
    if edtf is None:
        return
    years = set(_YEAR.findall(edtf))
    if len(years) == 1 and ".." not in edtf:
        yield "year", min(years)
    if not _is_set(edtf):
        yield "date", edtf


def _is_set(edtf: str) -> bool:
    """Whether it is one of several days, which is of level 2."""
    return edtf.startswith("[")


def _on_date(source: CitedSource) -> str:
    """The date of publication where no field can hold it, and how it is known, unless the article states it."""
    published = source.published
    if published.edtf is None:
        return "date of publication not known"
    words = f"published {date_words(published.edtf)}" if _is_set(published.edtf) else ""
    basis = "" if published.basis == "stated" else f"date of publication {BASIS[published.basis]}"
    return "; ".join(filter(None, (words, basis)))


def _of_site(site: CitedSite) -> Fields:
    yield "title", f"{{{escaped(site.title)}}}"
    if site.revision:
        yield "version", escaped(site.revision)
    if site.url:
        yield "url", _address(site.url)


def _address(url: str) -> str:
    """An address; biblatex and the package url take it as it stands."""
    return quote(url, safe=_IN_ADDRESS)
