"""Whether a claim is in the speaker's own words."""

from cuttings.find.claims.quoted.quotations import Quotation
from cuttings.model import Span
from cuttings.model.vocabulary import ClaimMode

_FRAGMENT_WORDS = 3


def mode(spans: list[Span], cue: Span | None, quoted: list[Quotation], text: str) -> ClaimMode:
    """Direct where all of the content stands in quotation marks, mixed where some does or the cue, else indirect.

    One or two words in single marks are set off, not quoted ('pariah states').
    """
    if all(any(_inside(span, quotation.outer) for quotation in quoted) for span in spans):
        return "direct"
    within = (q for q in quoted if any(_overlap(q.span, span) for span in spans))
    voiced = (q for q in quoted if cue is not None and _overlap(q.span, cue) and " " in text[q.start : q.end])
    return "mixed" if any(_counts(quotation, text) for quotation in (*within, *voiced)) else "indirect"


def _counts(quotation: Quotation, text: str) -> bool:
    return quotation.double or len(text[quotation.start : quotation.end].split()) >= _FRAGMENT_WORDS


def _inside(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]


def _overlap(a: Span, b: Span) -> bool:
    return max(a[0], b[0]) < min(a[1], b[1])
