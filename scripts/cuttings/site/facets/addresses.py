"""Addresses of lists that are narrowed down already: what a reader would get by choosing the same above the list."""

from urllib.parse import urlencode

from cuttings.site.links import Link, index_uri
from cuttings.site.words import counted

#: Fewer than these are seen at a glance.
MANY = 6


def narrowed(folder: str, label: str = "", /, **chosen: str) -> Link:
    """A link to an index page of which only what has the chosen values is shown: `speaker="mirna-valen"`.

    Names of facets are those of `facets.words.FACET`.
    """
    return Link(label, index_uri(folder), query=urlencode(chosen))


def to_narrow_down(folder: str, number: int, /, **chosen: str) -> Link | None:
    """A link to the same entities in their index, where there are many of them; `number` is how many."""
    if number < MANY:
        return None
    return narrowed(folder, f"Sort or narrow down these {counted(number, folder)}", **chosen)
