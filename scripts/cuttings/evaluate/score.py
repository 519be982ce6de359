"""All figures of a set of articles, and everything in which what was found differs from the gold."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cuttings.evaluate.across import score_across
from cuttings.evaluate.agreement import f_measure
from cuttings.evaluate.claims import score_claims
from cuttings.evaluate.dates import score_dates
from cuttings.evaluate.events import score_events
from cuttings.evaluate.gold import Across, Gold
from cuttings.evaluate.mentions import score_mentions
from cuttings.evaluate.relations import score_relations
from cuttings.evaluate.sheet import Annotation, Difference, Sheet
from cuttings.evaluate.zones import score_zones


@dataclass(frozen=True)
class Scores:
    """Figures from 0 to 1 by name, and the differences in the order of articles and text."""

    figures: Mapping[str, float]
    differences: Sequence[Difference]
    invented: int
    """Plans and possibilities that were found as facts: each is a failure, whatever the figures say."""
    misattributed: int
    """Claims that were given to somebody else: likewise."""


def score(golds: Sequence[Gold], records: Iterable[Annotation], across: Across | None = None) -> Scores:
    """Compare the flat records of `cuttings.export.annotations` with the gold of the same articles, all together."""
    by_file: dict[str, list[Annotation]] = defaultdict(list)
    relations: list[Annotation] = []
    for record in records:
        (relations if record["type"] == "relation" else by_file[record["file"]]).append(record)
    sheets = [Sheet(gold, by_file[gold.file]) for gold in golds]
    mentions, (precision, recall) = score_mentions(sheets)
    dates, with_value = score_dates(sheets)
    claims = score_claims(sheets)
    events = score_events(sheets)
    figures = {
        "mentions": mentions.f1,
        "mentions told apart (B³)": f_measure(precision, recall),
        "dates": dates.f1,
        "dates with value": with_value.f1,
        "claims": claims.found.f1,
        "claims with speaker": claims.with_speaker.f1,
        "modality of claims": claims.modality / max(1, claims.hits),
        "mode of claims": claims.mode / max(1, claims.hits),
        "events": f_measure(events.precision, events.recall),
        "events, precision": events.precision,
        "events, recall": events.recall,
        "type of events": events.typed / max(1, events.hits),
        "status of events": events.status / max(1, events.hits),
        "date of events": events.dates / max(1, events.dated),
        "participants of events": events.participants.f1,
        "boilerplate": score_zones(sheets).f1,
    }
    if across and across.event_clusters:
        figures["events over articles"] = score_across(across, sheets).f1
        figures |= dict(score_relations(across, sheets, relations))
    differences = sorted(difference for sheet in sheets for difference in sheet.differences)
    return Scores(_that_apply(figures, golds), differences, events.invented, claims.misattributed)


def _that_apply(figures: Mapping[str, float], golds: Sequence[Gold]) -> dict[str, float]:
    """Without the figures of what a gold standard does not have."""
    has = {
        "date": any(gold.dates for gold in golds),
        "claim": any(gold.claims for gold in golds),
        "event": any(gold.events for gold in golds),
    }
    return {name: round(value, 3) for name, value in figures.items() if all(has[w] for w in has if w in name)}
