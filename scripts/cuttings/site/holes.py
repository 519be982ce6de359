"""A document with marks in some places → a template with holes in these places.

A theme's template costs far more than what differs from one page to the next. So it is rendered once, with marks for
what a page brings along, and what comes of it is turned back into a template that needs nothing but that.
"""

import re
from collections.abc import Mapping

#: Sections of which the marks come in the document: two, so that what stands between them shows.
SECTIONS = 2

_MARK = re.compile(r"ct-mark-([a-z]+)-([a-z0-9]+)-end")
_FIRST, _SECOND = re.compile(r"ct-mark-[a-z]+-0-end"), re.compile(r"ct-mark-[a-z]+-1-end")


class NoHolesError(Exception):
    """The document cannot be told apart from its marks."""


def mark(name: str, number: int | None = None) -> str:
    """What stands for a value; letters and hyphens alone, so that no filter of a template changes it.

    `name` is one of small letters; `number` counts from 0 where there is one such value for each section.
    """
    return f"ct-mark-{name}-{'x' if number is None else number}-end"


def with_holes(document: str, values: Mapping[str, str], sections: str) -> str:
    """The source of a template that gives the document back, with expressions in the places of the marks.

    `values` has the expression for each name of a mark; those of a section may speak of `section`, which is one of
    `sections`. Raises NoHolesError where marks of sections are not repeated as the sections are, and where the
    document has words in it that end what a template leaves as it is.
    """
    if "endraw" in document:
        raise NoHolesError("the word endraw stands")
    source, rest = "", document
    while first := _FIRST.search(rest):
        item, between, end = _repeated(rest, first.start())
        parted = f"{{% if not loop.last %}}{_filled(between, values)}{{% endif %}}"
        loop = f"{{% for section in {sections} %}}{_filled(item, values)}{parted}{{% endfor %}}"
        source, rest = source + _filled(rest[: first.start()], values) + loop, rest[end:]
    return source + _filled(rest, values)


def _repeated(document: str, start: int) -> tuple[str, str, int]:
    """What is said of the first section, what stands between it and the next, and where that of the last one ends."""
    second = _SECOND.search(document, start)
    if second is None:
        raise NoHolesError("there is one section, but not the other")
    *_, last = _FIRST.finditer(document, start, second.start())
    item = document[start : last.end()]
    again = _FIRST.sub(lambda found: found[0].replace("-0-", "-1-"), item)
    after = document.find(again, last.end())
    if after < 0:
        raise NoHolesError("the sections do not look the same")
    return item, document[last.end() : after], after + len(again)


def _filled(text: str, values: Mapping[str, str]) -> str:
    """The text as it is, with expressions for the marks. Those of another section have no place in it."""
    source, end = "", 0
    for found in _MARK.finditer(text):
        if found[2] == "1":
            raise NoHolesError("the sections do not follow each other")
        source += f"{_as_it_is(text[end : found.start()])}{{{{ {values[found[1]]} }}}}"
        end = found.end()
    return source + _as_it_is(text[end:])


def _as_it_is(text: str) -> str:
    return f"{{% raw %}}{text}{{% endraw %}}" if text else ""
