"""Evidence as a reader sees it: the words, their neighbourhood, and the way to their place in the source."""

from typing import NamedTuple

from cuttings.kb.trust.quoted import QuotationState
from cuttings.model import Evidence, Source
from cuttings.site.derive.allowances import MAX_CONTEXT, Allowance
from cuttings.site.derive.statements import is_current
from cuttings.site.derive.zones import ZonesOfSource
from cuttings.site.links import Link
from cuttings.site.text_fragments import published_passage

#: What ends the sentence before is no part of the neighbourhood.
_END_OF_SENTENCE = ' \n.,;:!?)”’"'


class Quotation(NamedTuple):
    """What a template shows of one piece of evidence."""

    prefix: str
    exact: str
    suffix: str
    left_out: int
    """How many characters of `exact` are not shown."""
    source: Link
    place: str | None
    """The zone of the source, in words."""
    start: int
    end: int
    orphaned: bool
    published: str | None = None
    """The passage on the publisher's own page, if it has an address."""
    state: QuotationState = "current"
    """How it is with its article now; unless it is current, the quotation leads to the list of such."""
    withdrawn: str | None = None
    """When and why its article was withdrawn, in words."""
    anchor: str | None = None
    """The quotation's own anchor on the page that shows it."""
    remark: str | None = None
    """What is to be said of it, for example what a date was counted from."""


def shortened(text: str, limit: int | None) -> tuple[str, int]:
    """The text up to the limit, cut at a space where one is near, and how many characters were left out."""
    if limit is None or len(text) <= limit:
        return text, 0
    cut = text.rfind(" ", max(0, limit - 40), limit)
    shown = text[: cut if cut > 0 else limit]
    return shown, len(text) - len(shown)


def before(text: str, room: int | None, limit: int = MAX_CONTEXT) -> str:
    """The words just before a quotation, up to `limit` characters; '…' where there is more.

    `room` is how many characters of content stand before it, None where that is not known.
    """
    reach = limit if room is None else min(room, limit)
    kept = text[-reach:] if reach > 0 else ""
    if not any(map(str.isalnum, kept)):
        return ""
    if room is not None and room <= len(kept):
        return kept.lstrip(_END_OF_SENTENCE)
    return "…" + kept[kept.find(" ") :] if " " in kept.rstrip() else f"…{kept}"


def after(text: str, room: int | None, limit: int = MAX_CONTEXT) -> str:
    """The words just after a quotation, like `before`."""
    reach = limit if room is None else min(room, limit)
    kept = text[: max(0, reach)]
    if not any(map(str.isalnum, kept)):
        return kept.rstrip()
    if room is not None and room <= len(kept):
        return kept
    return kept[: kept.rfind(" ") + 1] + "…" if " " in kept.lstrip() else f"{kept}…"


def quotation(
    evidence: Evidence,
    source: Source | None,
    link: Link,
    zones: ZonesOfSource | None,
    allowance: Allowance,
    *,
    state: QuotationState = "current",
    withdrawn: str | None = None,
    remark: str | None = None,
) -> Quotation:
    """A quotation for showing; of the last three, `Quotation` tells what they are.

    It is orphaned when its source is missing or is no longer the file it was taken from. Unless it is, its place in the
    source is told and its neighbourhood kept to its zone.
    """
    orphaned = not is_current(evidence, source)
    exact, left_out = shortened(evidence.exact, allowance.exact)
    known = None if orphaned else zones
    room_before, room_after = (known and known.room(evidence.start, evidence.end)) or (None, None)
    return Quotation(
        prefix=before(evidence.prefix, room_before, allowance.context),
        exact=exact,
        suffix="" if left_out else after(evidence.suffix, room_after, allowance.context),
        left_out=left_out,
        source=link,
        place=known.words(evidence.start) if known else None,
        start=evidence.start,
        end=evidence.end,
        orphaned=orphaned,
        published=published_passage(source.url, evidence) if source and not orphaned else None,
        state=state,
        withdrawn=withdrawn,
        remark=remark,
    )
