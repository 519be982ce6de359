"""What a page gives to the script that draws it: rows in which links have their address, seen from the page."""

from collections.abc import Callable, Mapping
from typing import Any

from cuttings.site.links import Link


def with_addresses(rows: Any, href: Callable[[str, str, str], str]) -> Any:
    """The rows, nested as they may be, with each link as an object of `label`, `href` and `doubt`.

    `href` gives the address of a uri, an anchor and a query; that of a link that leads nowhere is None.
    """
    if isinstance(rows, str | int):  # most of it
        return rows
    if isinstance(rows, Link):
        return {
            "label": rows.label,
            "href": href(rows.uri, rows.anchor, rows.query) if rows.uri else None,
            "doubt": rows.doubt,
        }
    if isinstance(rows, Mapping):
        return {key: with_addresses(value, href) for key, value in rows.items()}
    if isinstance(rows, list | tuple):
        return [with_addresses(value, href) for value in rows]
    return rows
