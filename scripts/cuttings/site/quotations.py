"""Evidence as a reader sees it: the words, their neighbourhood, and the way to their place in the source."""

from dataclasses import dataclass

from cuttings.kb.trust.quoted import QuotationState
from cuttings.model import Evidence, Source
from cuttings.model.vocabulary import Rights
from cuttings.site.derive.statements import is_current
from cuttings.site.derive.zones import ZonesOfSource
from cuttings.site.links import Link

#: So many characters of one quotation are shown where the rights allow short quotations only.
MAX_EXACT = 300
#: And so many of the text before it and after it.
MAX_CONTEXT = 80
#: Rights that let the whole text be shown.
FULL_TEXT: frozenset[Rights] = frozenset({"open", "public-domain"})

#: What ends the sentence before is no part of the neighbourhood.
_END_OF_SENTENCE = ' \n.,;:!?)”’"'


@dataclass(frozen=True)
class Quotation:
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
    state: QuotationState = "current"
    """How it is with its article now; unless it is current, the quotation leads to the list of such."""
    withdrawn: str | None = None
    """When and why its article was withdrawn, in words."""
    anchor: str | None = None
    """The quotation's own anchor on the page that shows it."""
    remark: str | None = None
    """What is to be said of it, for example what a date was counted from."""


def limit_of(source: Source | None) -> int | None:
    """How many characters of one quotation may be shown; None where the full text may."""
    return None if source and source.rights in FULL_TEXT else MAX_EXACT


def shortened(text: str, limit: int | None) -> tuple[str, int]:
    """The text up to the limit, cut at a space where one is near, and how many characters were left out."""
    if limit is None or len(text) <= limit:
        return text, 0
    cut = text.rfind(" ", limit - 40, limit)
    shown = text[: cut if cut > 0 else limit]
    return shown, len(text) - len(shown)


def before(text: str, room: int | None) -> str:
    """The words just before a quotation, up to `MAX_CONTEXT` characters; '…' where there is more.

    `room` is how many characters of content stand before it, None where that is not known.
    """
    reach = MAX_CONTEXT if room is None else min(room, MAX_CONTEXT)
    kept = text[-reach:] if reach > 0 else ""
    if not any(map(str.isalnum, kept)):
        return ""
    if room is not None and room <= len(kept):
        return kept.lstrip(_END_OF_SENTENCE)
    return "…" + kept[kept.find(" ") :] if " " in kept.rstrip() else f"…{kept}"


def after(text: str, room: int | None) -> str:
    """The words just after a quotation, like `before`."""
    reach = MAX_CONTEXT if room is None else min(room, MAX_CONTEXT)
    kept = text[: max(0, reach)]
    if not any(map(str.isalnum, kept)):
        return kept.rstrip()
    if room is not None and room <= len(kept):
        return kept
    return kept[: kept.rfind(" ") + 1] + "…" if " " in kept.lstrip() else f"{kept}…"


def quotation(
    evidence: Evidence, source: Source | None, link: Link, zones: ZonesOfSource | None, anchor: str | None
) -> Quotation:
    """A quotation for showing. It is orphaned when its source is missing or is no longer the file it was taken from.

    Unless it is, its place in the source is told and its neighbourhood kept to its zone.
    """
    orphaned = not is_current(evidence, source)
    exact, left_out = shortened(evidence.exact, limit_of(source))
    known = None if orphaned else zones
    room_before, room_after = (known and known.room(evidence.start, evidence.end)) or (None, None)
    return Quotation(
        prefix=before(evidence.prefix, room_before),
        exact=exact,
        suffix="" if left_out else after(evidence.suffix, room_after),
        left_out=left_out,
        source=link,
        place=known.words(evidence.start) if known else None,
        start=evidence.start,
        end=evidence.end,
        orphaned=orphaned,
        anchor=anchor,
    )
