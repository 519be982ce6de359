"""The parts of a long table: what is in each, and the ways between them. Nothing of it where there is only one."""

from cuttings.site.grammar.cells import further, table
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline
from cuttings.site.pages.parts import Part, Parts
from cuttings.site.pages.table import Table

#: The list of more parts than these is opened at will.
_OPEN = 12


def opening(on: Inline, opened: Table, parts: Parts, *, folded: bool = False) -> str:
    """The table of a page, or the first part of it with the ways to the others; if `folded`, without its `state`."""
    told = "" if folded else state(parts)
    return f"{_list(on, parts, 1)}{told}{table(on, opened, parts.name)}{_neighbours(on, parts, 1)}"


def state(parts: Parts) -> str:
    """Where a script says how it gets on with the other parts. It stands where it is seen, so outside of any fold."""
    if not parts.listed:
        return ""
    return f'<p class="ct-parts__state" role="status" data-ct-state="{html(parts.list_id)}"></p>\n'


def part(on: Inline, here: Table, parts: Parts, number: int) -> str:
    """A further part, on a page of its own; `parts.home` is where the whole of it is sorted and narrowed down."""
    told = further(on, here, parts.list_id, parts.home)
    return f"{_list(on, parts, number)}{told}{_neighbours(on, parts, number)}"


def lines_of(of: Part) -> str:
    """Which lines of the whole table are in a part."""
    return f"{of.first:,} – {of.last:,}"


def _list(on: Inline, parts: Parts, here: int) -> str:
    """All parts. A script reads their addresses from these links."""
    if not parts.listed:
        return ""
    number, opened = len(parts.listed), " open" if len(parts.listed) <= _OPEN else ""
    items = "".join(f"      <li>{_item(on, each, here)}</li>\n" for each in parts.listed)
    return (
        f'<nav class="ct-parts" aria-label="Parts of the list" data-ct-parts="{html(parts.list_id)}"'
        f' data-ct-total="{parts.total}">\n  <details class="ct-more"{opened}>\n'
        f"    <summary>{parts.total:,} lines in {number:,} parts, each a page; this is part {here:,}</summary>\n"
        f"    <ol>\n{items}    </ol>\n  </details>\n</nav>\n"
    )


def _item(on: Inline, of: Part, here: int) -> str:
    words = _words(of)
    if of.number == here:
        return f'<span aria-current="page">{words}</span>'
    return f'<a href="{html(on.href(of.uri))}">{words}</a>'


def _words(of: Part) -> str:
    """What a part begins and ends with, else which lines it has."""
    return " – ".join(f"<bdi>{html(end)}</bdi>" for end in of.ends) or lines_of(of)


def _neighbours(on: Inline, parts: Parts, here: int) -> str:
    """The ways to the parts before and after this one."""
    if not parts.listed:
        return ""
    before = _neighbour(on, parts.listed[here - 2], "prev", "Part before") if here > 1 else ""
    after = _neighbour(on, parts.listed[here], "next", "Next part") if here < len(parts.listed) else ""
    return (
        '<nav class="ct-neighbours ct-neighbours--foot" aria-label="Neighbouring parts"'
        f' data-ct-next="{html(parts.list_id)}">\n  <span>{before}</span>\n  <span>{after}</span>\n</nav>\n'
    )


def _neighbour(on: Inline, of: Part, rel: str, label: str) -> str:
    href = html(on.href(of.uri))
    return f'<span class="ct-small">{label}, {of.number:,}</span> <a href="{href}" rel="{rel}">{_words(of)}</a>'
