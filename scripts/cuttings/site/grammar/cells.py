"""Tables: complete and in order without a script, which only sorts them and narrows them down."""

from collections.abc import Iterator, Mapping

from cuttings.site.grammar.alike import compared, said
from cuttings.site.grammar.escaping import html
from cuttings.site.grammar.inline import Inline, chip, key
from cuttings.site.grammar.quotes import folded, quotes
from cuttings.site.links import Link, place_of_comparison
from cuttings.site.pages.table import Cell, Table, list_id, row_attributes

#: More quotations than these in a cell are opened at will.
_SHOWN = 2


def table(on: Inline, of: Table, name: str = "") -> str:
    """A whole table or its first part; `name` is what it is called in addresses, where a page has several."""
    long = " ct-table--long" if of.long else ""
    return _table(on, of, f'class="ct-table{long}" id="{html(list_id(name))}" data-ct-list="{html(name)}"')


def further(on: Inline, of: Table, list_id: str, home: str) -> str:
    """A further part of the table of this id, whose first part is on the page `home`, where its lines are cited."""
    return _table(on.cited_on(home), of, f'class="ct-table" id="{html(list_id)}" data-ct-home="{html(on.href(home))}"')


def _table(on: Inline, of: Table, attributes: str) -> str:
    heads = "".join(
        f'<th scope="col" role="columnheader" data-key="{html(place)}">{html(column)}</th>'
        for place, column in zip(of.keys, of.columns, strict=True)
    )
    return (
        f'<div class="ct-scroll">\n<table {attributes} role="table">\n  <caption>{html(of.caption)}</caption>\n'
        f'  <thead role="rowgroup"><tr role="row">\n{heads}  </tr></thead>\n'
        f'  <tbody role="rowgroup">\n{_rows(on, of)}  </tbody>\n</table>\n</div>\n'
    )


def _rows(on: Inline, of: Table) -> str:
    """All rows of a table, with the attributes by which they are chosen above it."""
    labels = [html(column) for column in of.columns]
    return "".join(_row(on, row, labels) for row in of.rows)


def _row(on: Inline, row: tuple[Cell, ...], labels: list[str]) -> str:
    cells = "".join(_cell(on, cell, label) for cell, label in zip(row, labels, strict=True))
    return f'    <tr role="row"{_attributes(row_attributes(row))}>\n{cells}    </tr>\n'


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{html(value)}"' for name, value in attributes.items())


def _cell(on: Inline, cell: Cell, label: str) -> str:
    more = f' class="ct-cell--{html(cell.style)}"' if cell.style else ""
    if cell.names is not None:
        searched = "; ".join(cell.names)
        more += f' data-names="{html(searched)}"'
    content, told = on.links(cell.values, "; "), _told(cell)
    if cell.chips or cell.note or cell.quotations or cell.folded or cell.key or cell.said or cell.compared:
        content, told = content + "".join(_more(on, cell)), None
    if cell.sort != told:
        more = f' data-sort="{html(cell.sort)}"{more}'
    return f'      <td role="cell" data-label="{label}"{more}>{content}</td>\n'


def _told(cell: Cell) -> str | None:
    """What a cell of words or of one link says, which a script sorts it by unless it is told otherwise."""
    if len(cell.values) == 1 and not cell.values[0].doubt:
        return cell.values[0].label
    return None if cell.values else ""


def _more(on: Inline, cell: Cell) -> Iterator[str]:
    """What few cells have besides words and links."""
    if cell.chips:
        yield " " if cell.values else ""
        yield from (f"{chip(term, words)} " for term, words in cell.chips)
    if cell.note:
        yield f'<p class="ct-small">{on.prose(cell.note)}</p>'
    if cell.quotations:
        number = len(cell.quotations)
        yield quotes(on, cell.quotations) if number <= _SHOWN else folded(on, cell.quotations, number)
    if cell.folded:
        opened = "".join(_opened(on, *each) for each in cell.folded)
        summary = f"<summary>{html(cell.fold_label)}</summary>"
        yield f'<details class="ct-more ct-opening">{summary}<ul>\n{opened}</ul></details>'
    if cell.said:
        yield said(on, cell.said)
    if cell.compared:
        yield compared(on, cell.compared)
    if cell.key:
        cited = on.cite(place_of_comparison(cell.key))
        yield f'<div class="ct-keyed__aside">{cited} {key(cell.key)}</div>'


def _opened(on: Inline, link: Link, remark: str) -> str:
    """One of many links behind a number."""
    told = f' <span class="ct-remark">{html(remark)}</span>' if remark else ""
    return f"<li>{on.link(link)}{told}</li>"
