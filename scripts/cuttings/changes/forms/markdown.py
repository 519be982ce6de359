"""For a comment on a pull or merge request: the summary first, the rest folded, never longer than a comment may be.

What stands in articles is set so that it is only read: it can be no markup, mention nobody and link nowhere.
"""

import re
from collections.abc import Iterator

from cuttings.changes.change import Comparison
from cuttings.changes.sections import Item, Section, figures, sections, summary
from cuttings.steering import unsteered

#: Bytes. GitHub takes no comment of more than 65,536 characters; the rest is for what a workflow puts around it.
LIMIT = 60_000
#: By this a workflow finds its comment again, to bring it up to date instead of adding another.
MARK = "<!-- cuttings diff -->"

_CUT = "<!-- -->"
#: What a host takes for more than text: HTML; markup, some of it only at the start of a line; and signs by which it
#: finds mentions, issues and addresses by itself: @name, #12, !12, %12, &12, GH-12, www., https://.
_SPECIAL = re.compile(
    r"(?P<html>[&<>])|(?P<markup>[\\`*_\[\]|~${}]|\A[-+#=]|(?<=\A\d)[.)]|(?<=\A\d\d)[.)])"
    r"|(?P<live>@|[#!%](?=\w)|(?<=GH)-(?=\d)|(?<=www)\.|:(?=//))",
    re.IGNORECASE,
)
_HTML = {"&": f"&amp;{_CUT}", "<": "&lt;", ">": "&gt;"}


def as_markdown(comparison: Comparison) -> str:
    """The report; where it would be too long, each section says how many lines it leaves out."""
    head = "\n".join(_head(comparison))
    told = list(sections(comparison))
    left = LIMIT - len(head.encode())
    body = []
    for place, section in enumerate(told):
        text = _section(section, left // (len(told) - place))
        left -= len(text.encode())
        body.append(text)
    return f"{head}\n{''.join(body)}"


def _head(comparison: Comparison) -> Iterator[str]:
    yield from (MARK, "## What changes in `kb/`", "", _escaped(summary(comparison)), "")
    yield from ("<details><summary>Figures</summary>", "", "| | before | now | reviewed |", "|---|---:|---:|---:|")
    yield from (f"| {' | '.join(row)} |" for row in figures(comparison))
    yield from ("", "</details>", "")


def _section(section: Section, room: int) -> str:
    """A folded section in so many bytes at the most."""
    start = f"<details><summary>{section.heading} ({len(section.items):,})</summary>\n\n"
    end = "\n</details>\n\n"
    room -= len((start + end).encode()) + 100
    lines: list[str] = []
    for number, item in enumerate(section.items):
        text = "\n".join(_item(item)) + "\n"
        room -= len(text.encode())
        if room < 0:
            lines.append(f"- … and {len(section.items) - number:,} more; `cuttings diff` lists them all\n")
            break
        lines.append(text)
    return f"{start}{''.join(lines)}{end}"


def _item(item: Item) -> Iterator[str]:
    code = f" `{item.code}`" if item.code else ""
    yield f"- {_escaped(item.text)}{code}"
    yield from (f"  - {_escaped(detail)}" for detail in item.details)


def _escaped(text: str) -> str:
    """The text as it stands, in one line. A comment within breaks what a host would make a mention or a link of."""
    return _SPECIAL.sub(_literal, " ".join(unsteered(text).split()))


def _literal(found: re.Match[str]) -> str:
    """A sign that stands for itself."""
    sign = found.group()
    return {"html": _HTML.get(sign, ""), "markup": f"\\{sign}", "live": f"{sign}{_CUT}"}[found.lastgroup or ""]
