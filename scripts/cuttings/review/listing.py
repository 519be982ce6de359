"""What waits, as Markdown for a comment on a pull request, or as JSON for a program."""

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from cuttings.kb.proposals import command
from cuttings.review.waiting import Item
from cuttings.steering import unsteered


def as_json(items: Sequence[Item]) -> str:
    """A list of records, each with its key, what it says, why, the ids it is on, and its quotations."""
    return json.dumps([_record(item) for item in items], ensure_ascii=False, indent=2)


def as_markdown(items: Sequence[Item]) -> Iterator[str]:
    """Lines of Markdown. What articles say stands in code, so that nothing of it works as markup, link or address."""
    yield f"# To review: {len(items) or 'nothing'}"
    for about, some in groupby(items, key=lambda item: item.on[0]):
        yield from ("", f"## `{about}`", "")
        for item in some:
            yield from _lines(item)


def _lines(item: Item) -> Iterator[str]:
    yield f"- {code(item.what)}"
    if item.why:
        yield f"  {code(item.why)}"
    for quotation in item.quotations:
        yield f"  > {code(quotation.exact)} in `{quotation.source}`"
        yield ""
    yield f"  to accept: {code(command('accept', item.key))}, or `refuse`"


def code(text: str) -> str:
    """Text on one line as a code span, whatever it holds."""
    flat = " ".join(unsteered(text).split())
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", flat)), default=0))
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}"


def _record(item: Item) -> dict[str, object]:
    return {
        "key": item.key,
        "what": item.what,
        "why": item.why,
        "on": item.on,
        "quotations": [one.model_dump(mode="json", exclude_defaults=True) for one in item.quotations],
    }
