"""Quotations: the words, what stands around them, and where that is."""

from collections.abc import Iterable, Iterator, Sequence

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, chip, in_the_article
from cuttings.site.quotations import Quotation
from cuttings.site.trust import CHANGED
from cuttings.site.words import times


def quote(on: Inline, q: Quotation, title: bool = True) -> str:
    """A quotation on a page.

    `title` says whether its source is named; where a heading or the quotation before names it, its place is enough.
    """
    marks = f"{' ct-quote--orphaned' if q.orphaned else ''}{' ct-quote--withdrawn' if q.withdrawn else ''}"
    anchor = f' id="{html(q.anchor)}"' if q.anchor else ""
    return (
        f'<figure class="ct-quote{marks}"{anchor}>\n'
        f'  <blockquote dir="auto"><p>{_words(q)}</p></blockquote>\n'
        f"  <figcaption>\n{_caution(q)}{_source(on, q, title)}{_remarks(on, q)}\n  </figcaption>\n"
        "</figure>\n"
    )


def quotes(on: Inline, quotations: Iterable[Quotation], title: bool = True) -> str:
    """Quotations one below the other; with `title`, their source is named where it is another than before."""
    return "".join(_quotes(on, quotations, title))


def folded(on: Inline, quotations: Sequence[Quotation], sources: int) -> str:
    """Quotations to be opened at will; `sources` is of how many sources they are, 0 where that need not be said."""
    number = len(quotations)
    gone = sum(q.orphaned for q in quotations)
    of = f" in {times(sources, 'source')}" if sources else ""
    lost = f", {gone if gone < number else 'all'} orphaned" if gone else ""
    return (
        f'<details class="ct-more ct-words">\n  <summary>{times(number, "quotation")}{of}{lost}</summary>\n'
        f"  {quotes(on, quotations, sources > 0)}\n</details>\n"
    )


def _quotes(on: Inline, quotations: Iterable[Quotation], title: bool) -> Iterator[str]:
    before: str | None = None
    for q in quotations:
        yield quote(on, q, title and (before is None or q.source.uri != before))
        before = q.source.uri


def _words(q: Quotation) -> str:
    left_out = f"… ({times(q.left_out, 'character')} not shown)" if q.left_out else ""
    return f"{_around(q.prefix)}<mark>{html(q.exact)}</mark>{_around(q.suffix)}{_around(left_out)}"


def _around(text: str) -> str:
    return f'<span class="ct-around">{html(text)}</span>' if text else ""


def _caution(q: Quotation) -> str:
    """That the article was withdrawn, or changed since."""
    told = ""
    if q.withdrawn:
        told += f"{chip('all-withdrawn', 'withdrawn')} The article was withdrawn <bdi>{html(q.withdrawn)}</bdi><br>"
    if q.orphaned:
        changed, what = CHANGED[q.state]
        told += f"    {chip('orphaned', changed)} {html(what)}\n"
    return told


def _source(on: Inline, q: Quotation, title: bool) -> str:
    """The article, where its title is wanted, and the place in it."""
    offsets = f'<span class="ct-offsets">characters {q.start}–{q.end}</span>'
    if title:
        place = f", {html(q.place)}" if q.place else ""
        return f"    {on.link(q.source)}{place},\n    {offsets}"
    if q.source.uri:
        href = html(on.href(q.source.uri, q.source.anchor))
        place = f"{html(q.place)}, " if q.place else ""
        return f'    <a href="{href}">{place}{offsets}</a>'
    return ""


def _remarks(on: Inline, q: Quotation) -> str:
    told = f"{f'; {html(q.remark)}' if q.remark else ''}{in_the_article(q.published)}"
    return f"{told} {on.cite(q.anchor)}" if q.anchor else told
