"""The page of an article: where it comes from, its quotations in reading order, and everything found in it."""

from collections.abc import Iterable

from cuttings.site.derive.allowances import Allowance
from cuttings.site.grammar.entities.frame import Context, Own
from cuttings.site.grammar.entities.not_understood import not_understood, without_page
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, chip, name
from cuttings.site.grammar.lists import fact_list, jumps
from cuttings.site.grammar.passages import paragraphs
from cuttings.site.links import Link
from cuttings.site.pages.resting import OrphanItem
from cuttings.site.pages.source import NamedItem
from cuttings.site.trust import CHANGED
from cuttings.site.words import times

_CHANGED_SINCE = (
    "The article has changed since they were taken from it. They are kept as they were, until a person looks at them:"
    " orphaned ones are no longer in it."
)


def source(on: Inline, of: Context) -> Own:
    """What may be shown of its words, who speaks and who is named in it, and what was not understood."""
    title = f'  <h1 id="top">{name(of["label"])}</h1><p class="ct-lead">{html(of["lead"])}</p>\n'
    body = (
        f"{jumps(of['sections'])}\n"
        f"{fact_list(on, of['facts'])}\n"
        f"{_address(of['address'])}{_text(on, of)}{_orphans(on, of['orphans'])}"
        f"{_speakers(on, of['speakers'])}{_named(on, of['named'])}"
        f"{without_page(on, of['times'])}{not_understood(of['not_understood'])}"
        f'<h2 id="file">The file</h2>\n{fact_list(on, of["details"])}\n'
    )
    return Own(body, title)


def _address(address: str | None) -> str:
    if not address:
        return ""
    return f'<p><a href="{html(address)}" rel="noopener external">The article where it was published</a></p>'


def _text(on: Inline, of: Context) -> str:
    """The text, or what is quoted of it, and how much that is."""
    if not of["paragraphs"]:
        return ""
    allowance: Allowance = of["allowance"]
    whole = allowance.full_text
    heading = "The text" if whole else "Quotations in reading order"
    shown = "  Everything that was read for content.\n" if whole else _shown(allowance, of["cut"])
    return (
        f'<h2 id="quotations">{heading}</h2>\n<p class="ct-small">\n{shown}'
        "  Marked words are what it rests on. Below each passage stands what was found in it.\n</p>\n"
        f"{paragraphs(on, of['paragraphs'], not whole)}"
    )


def _shown(allowance: Allowance, cut: int) -> str:
    """`cut` is how many quotations are not shown to their end."""
    around = f"with up to {allowance.context} on either side" if allowance.context else "without what stands around it"
    ends = f"{times(cut, 'quotation')} {'is' if cut == 1 else 'are'} cut short, at “…”." if cut else ""
    return (
        "  Only what something in the knowledge base rests on is quoted, each quotation up to"
        f" {times(allowance.exact or 0, 'character')}, {around}:\n"
        f"  on this whole site no more than {allowance.shown:,} of the article’s {allowance.of:,} characters, names and"
        f" dates not counted.\n{ends}"
    )


def _orphans(on: Inline, orphans: Iterable[OrphanItem]) -> str:
    those = "".join(_orphan(on, item) for item in orphans)
    head = (
        f'<h2 id="orphans">Quotations from another state of this article</h2>\n<p class="ct-small">{_CHANGED_SINCE}</p>'
    )
    return f'{head}\n<ul class="ct-proposals">\n{those}</ul>\n' if those else ""


def _orphan(on: Inline, item: OrphanItem) -> str:
    words = f"{html(item.exact)}{'…' if item.left_out else ''}"
    return (
        f'  <li id="{html(item.anchor)}">{chip("orphaned", CHANGED[item.state][0])}\n'
        f'    <q dir="auto">{words}</q> {on.links(item.links)}</li>\n'
    )


def _speakers(on: Inline, speakers: Iterable[tuple[Link, int]]) -> str:
    who = ((link, times(number, "time")) for link, number in speakers)
    return _listed(on, '<h2 id="speakers">Who speaks in it</h2>', who)


def _named(on: Inline, named: Iterable[NamedItem]) -> str:
    those = ((item.link, f"{item.kind}, {times(item.number, 'time')}") for item in named)
    return _listed(on, '<h2 id="named">Everything named in the article</h2>', those)


def _listed(on: Inline, heading: str, those: Iterable[tuple[Link, str]]) -> str:
    """Entities, each with some words; nothing where there are none."""
    items = "".join(f'<li>{on.link(link)} <span class="ct-count">{html(words)}</span></li>' for link, words in those)
    return f'{heading}\n<ul class="ct-company">\n{items}</ul>\n' if items else ""
