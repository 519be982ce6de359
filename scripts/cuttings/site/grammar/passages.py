"""The passages of an article: its words with marks around what something rests on, and what was found in them."""

from collections.abc import Iterable, Iterator, Sequence

from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.folds import more
from cuttings.site.grammar.inline import Inline, in_the_article
from cuttings.site.links import Link
from cuttings.site.pages.source import ParagraphItem
from cuttings.site.passages import Passage, Piece
from cuttings.site.words import times

#: More links than these that say what another link says are opened at will.
_AGAIN = 3


def paragraphs(on: Inline, items: Iterable[ParagraphItem], quoted: bool) -> str:
    """Paragraphs one below the other; `quoted` says whether no more of the article is shown than quotations."""
    style = " ct-passage--quoted" if quoted else ""
    return "".join(_paragraph(on, item, style) for item in items)


def _paragraph(on: Inline, item: ParagraphItem, style: str) -> str:
    label = html((item.place or "passage").capitalize())
    told = f"{in_the_article(item.published)}{f' {on.cite(item.anchor)}' if item.anchor else ''}"
    return (
        f'<section class="ct-passage{style}" aria-label="{label}, characters {item.start} to {item.end}">\n'
        f'  <p class="ct-passage__place">{html(item.place or "elsewhere in the file")} ·\n'
        f'    <span class="ct-offsets">characters {item.start}–{item.end}</span>{told}</p>\n'
        f'  <blockquote dir="auto"><p>{"".join(_passages(on, item.passages))}</p></blockquote>\n'
        f"{_found(on, item.found)}</section>\n"
    )


def _found(on: Inline, found: Iterable[tuple[str, Iterable[Link]]]) -> str:
    groups = "".join(
        f"    <div><dt>{html(heading)}</dt><dd>{_links(on, links)}</dd></div>\n" for heading, links in found
    )
    return f'  <dl class="ct-found">\n{groups}  </dl>\n' if groups else ""


def _links(on: Inline, links: Iterable[Link]) -> str:
    """All of them; many that say the same as one before, as comparisons of one claim do, are behind a fold."""
    every = tuple(links)
    first = {(link.label, link.uri): link for link in reversed(every)}
    again = [link for link in every if first[link.label, link.uri] is not link]
    if len(again) <= _AGAIN:
        return f"<ul>{_items(on, every)}</ul>"
    seen = _items(on, (link for link in every if first[link.label, link.uri] is link))
    return f"<ul>{seen}</ul>{more(len(again), 'link', f'<ul>{_items(on, again)}</ul>')}"


def _items(on: Inline, links: Iterable[Link]) -> str:
    return "".join(f"<li>{on.link(link)}</li>" for link in links)


def _passages(on: Inline, passages: Sequence[tuple[Passage, Sequence[Piece]]]) -> Iterator[str]:
    """The passages of a paragraph; what is left out between two of them is marked once."""
    afterwards: list[Passage | None] = [*(passage for passage, _ in passages[1:]), None]
    for (passage, pieces), following in zip(passages, afterwards, strict=True):
        yield _around(passage.prefix)
        yield from (_piece(on, piece) for piece in pieces)
        yield _around(passage.suffix)
        if following is None:
            left_out = f"… ({times(passage.left_out, 'character')} not shown)" if passage.left_out else ""
            yield _around(left_out)
        elif passage.suffix.endswith("…") or following.prefix:
            yield " "
        else:
            yield _around(" … ")


def _around(text: str) -> str:
    return f'<span class="ct-around">{html(text)}</span>' if text else ""


def _piece(on: Inline, piece: Piece) -> str:
    match piece.step:
        case "text":
            return html(piece.value)
        case "mark":
            return f'<mark id="{html(piece.value)}">'
        case "end-mark":
            return "</mark>"
        case "anchor":
            return f'<span class="ct-anchor" id="{html(piece.value)}"></span>'
        case "name":
            return f'<a class="ct-name" href="{html(on.href(piece.value))}">'
        case "end-name":
            return "</a>"
