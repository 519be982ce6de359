"""The status of a knowledge base as lines of text for people, and as JSON for programs."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any, Literal

from cuttings.kb.trust.quoted import QuotationState
from cuttings.kb.trust.status import Figures, Status
from cuttings.kb.trust.words import reason_words, reviewer_words

Form = Literal["text", "json"]

#: So much of a quotation is shown in a line of text, in characters.
_SHOWN = 60
_STATE: Mapping[QuotationState, str] = {
    "moved": "stands in the article as it is now",
    "doubtful": "stands in the article in other company, or several times",
    "orphaned": "is no longer in the article",
}
_COLUMNS = ("", "in all", "reviewed", "look again", "withdrawn alone")


def reported(status: Status, form: Form = "text") -> Iterator[str]:
    """The status, line by line; as JSON, one object."""
    if form == "json":
        yield json.dumps(as_data(status), ensure_ascii=False, indent=2)
        return
    yield from _table(status.figures)
    yield from _section("Reviewed, and to be looked at again", _stale(status))
    yield from _section("Quotations whose articles changed", _displaced(status))
    yield from _section("Withdrawn articles", _withdrawn(status))


def as_data(status: Status) -> dict[str, Any]:
    """The status as plain data."""
    return {
        "figures": {folder: asdict(figures) for folder, figures in status.figures.items()},
        "stale": [
            {
                "file": f"kb/{folder}/{id_}.yml",
                "reviewed_by": trust.by,
                "reviewed_on": trust.on,
                "reasons": [{**reason._asdict(), "words": reason_words(reason)} for reason in trust.reasons],
            }
            for (folder, id_), trust in status.stale
        ],
        "displaced": [
            {
                "file": f"kb/{one.key[0]}/{one.key[1]}.yml",
                "field": one.field,
                "state": one.state,
                "source": one.source,
                "exact": one.exact,
            }
            for one in status.displaced
        ],
        "withdrawn": [{"source": id_, **withdrawn.model_dump()} for id_, withdrawn in status.withdrawn],
    }


def _table(figures: Mapping[str, Figures]) -> Iterator[str]:
    whole = Figures(*(sum(each) for each in zip(*(asdict(one).values() for one in figures.values()), strict=True)))
    yield _row(*_COLUMNS)
    for name, one in (*figures.items(), ("all", whole)):
        share = f"{one.reviewed:,} ({one.reviewed * 100 // one.entities} %)" if one.reviewed else "0"
        yield _row(name, f"{one.entities:,}", share, f"{one.stale:,}", f"{one.on_withdrawn:,}")


def _row(*cells: str) -> str:
    first, *rest = cells
    return f"{first:<8}" + "".join(f"{cell:>17}" for cell in rest)


def _section(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield from ("", f"{heading}:", *lines)


def _stale(status: Status) -> list[str]:
    return [
        line
        for (folder, id_), trust in status.stale
        for line in (
            f"kb/{folder}/{id_}.yml, reviewed{reviewer_words(trust, trust.on)}",
            *(f"    {reason_words(one)}{_of(one.sources)}" for one in trust.reasons),
        )
    ]


def _of(sources: tuple[str, ...]) -> str:
    return f": {', '.join(sources)}" if sources else ""


def _displaced(status: Status) -> list[str]:
    """All of them; what `reanchor` can do for those that stand."""
    lines = [
        f"kb/{one.key[0]}/{one.key[1]}.yml: {one.field} {_STATE[one.state]}, {one.source}: {_short(one.exact)}"
        for one in status.displaced
    ]
    movable = any(one.state == "moved" for one in status.displaced)
    hint = "To bring those that stand to the articles as they are now: cuttings reanchor"
    return [*lines, hint] if movable else lines


def _short(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words}”" if len(words) <= _SHOWN else f"“{words[:_SHOWN].rstrip()}…”"


def _withdrawn(status: Status) -> list[str]:
    return [f"{id_}: {one.edtf or 'date not known'}: {one.reason}" for id_, one in status.withdrawn]
