"""Events: whether they were found, of what type and status, when and with whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from cuttings.evaluate.agreement import Counts, folded, length, overlap, pair_off, unpaired
from cuttings.evaluate.claims import names_of
from cuttings.evaluate.dates import plain
from cuttings.evaluate.gold import GoldEvent
from cuttings.evaluate.sheet import Annotation, Sheet, span_of

#: The gold's types as those of the model. Either side may say "other", which fits every type.
TYPES = {
    "visit": "visit",
    "summit/meeting": "meeting",
    "negotiation": "meeting",
    "treaty/agreement": "agreement",
    "vote/veto": "vote",
    "statement/briefing": "statement",
    "arms-transfer": "arms-transfer",
    "technology transfer": "arms-transfer",
    "troop-deployment": "troop-deployment",
    "military-action/war": "military-action",
    "missile/nuclear test": "weapons-test",
    "sanction": "sanction",
    "recognition": "recognition",
    "diplomatic-break": "rupture",
    "aid": "aid",
    "trade": "trade",
    "exercise/parade": "exercise",
    "appointment/inauguration": "appointment",
    "arrest-warrant": "legal-action",
    "military cooperation": "cooperation",
}
_OTHER = "other"
#: How a date must be known for it to be scored; what an annotator derived or inferred is not required.
_DATED_BY = ("stated", "resolved", None)
#: What says that something is so, and what says that it may come to be.
_FACT, _NO_FACT = ("occurred", "ongoing"), ("scheduled", "possible")


@dataclass
class EventScores:
    """Counts over all articles; `found` has recall over core events only, precision over all."""

    hits: int = 0
    core_hits: int = 0
    spurious: int = 0
    missed: int = 0
    typed: int = 0
    status: int = 0
    dated: int = 0
    dates: int = 0
    invented: int = 0
    """Events that the gold has as a plan or a possibility and that were found as facts."""
    participants: Counts = field(default_factory=Counts)

    @property
    def precision(self) -> float:
        """Of all events found, the share that the gold has."""
        return Counts(self.hits, self.spurious).precision

    @property
    def recall(self) -> float:
        """Of the gold's core events, the share that was found."""
        return Counts(self.core_hits, missed=self.missed).recall


def score_events(sheets: Iterable[Sheet]) -> EventScores:
    """Scores over all articles together. Notes what differs."""
    total = EventScores()
    for sheet in sheets:
        found = _by_id(sheet)
        pairs = pair_off(
            (shown + 2 * _fits(event, records[0]), one, other)
            for one, event in enumerate(sheet.gold.events)
            for other, records in enumerate(found)
            if (shown := _shown(event, records)) >= 0.5 and _may_be(event, records[0])
        )
        for index, event in enumerate(sheet.gold.events):
            if index in pairs:
                _judge(sheet, event, found[pairs[index]], total)
            elif event.importance == "core":
                total.missed += 1
                where = event.evidence[0].span if event.evidence else (0, 0)
                sheet.note("events", where, f"missed {event.type}: {event.title}")
        for records in unpaired(found, pairs):
            total.spurious += 1
            sheet.note("events", span_of(records[0]), f"spurious {records[0]['event_type']} {records[0]['id']}")
    return total


def _by_id(sheet: Sheet) -> list[list[Annotation]]:
    """The found events, each with the records of its passages."""
    events: dict[str, list[Annotation]] = {}
    for record in sheet.of("event"):
        events.setdefault(record["id"], []).append(record)
    return list(events.values())


def _shown(event: GoldEvent, records: Sequence[Annotation]) -> float:
    """How far a passage of one lies in a passage of the other, at best."""
    return max(
        (
            overlap(words.span, span_of(record)) / max(1, min(length(words.span), length(span_of(record))))
            for words in event.evidence
            for record in records
        ),
        default=0.0,
    )


def _types(event: GoldEvent) -> set[str | None]:
    return {TYPES.get(event.type, _OTHER), TYPES.get(event.subtype or "")}


def _fits(event: GoldEvent, record: Annotation) -> bool:
    return record["event_type"] in _types(event)


def _may_be(event: GoldEvent, record: Annotation) -> bool:
    return _fits(event, record) or _OTHER in (TYPES.get(event.type, _OTHER), record["event_type"])


def _judge(sheet: Sheet, event: GoldEvent, records: Sequence[Annotation], total: EventScores) -> None:
    record = records[0]
    sheet.paired[event.id] = record["id"]
    total.hits += 1
    total.core_hits += event.importance == "core"
    total.typed += _fits(event, record)
    if not _fits(event, record):
        sheet.note("events", span_of(record), f"type {record['event_type']} for {event.type}: {event.title}")
    total.status += record["status"] == event.status
    if record["status"] != event.status:
        total.invented += record["status"] in _FACT and event.status in _NO_FACT
        sheet.note("events", span_of(record), f"status {record['status']} for {event.status}: {event.title}")
    _judge_date(sheet, event, record, total)
    total.participants = _participants(sheet, event, records, total.participants)


def _judge_date(sheet: Sheet, event: GoldEvent, record: Annotation, total: EventScores) -> None:
    wanted = event.date.edtf
    if not wanted or not wanted[:4].isdigit() or event.date.basis not in _DATED_BY:
        return
    total.dated += 1
    total.dates += plain(record["date"]) == plain(wanted)
    if plain(record["date"]) != plain(wanted):
        sheet.note("events", span_of(record), f"date {record['date']} for {wanted}: {event.title}")


def _participants(sheet: Sheet, event: GoldEvent, records: Sequence[Annotation], so_far: Counts) -> Counts:
    """Agents and targets must be found; those that the gold has on any side may be."""
    wanted = {one.ref for one in event.participants if one.role in ("agent", "target")}
    got = {one["actor"] for record in records for one in record["participants"]}
    names = {one.ref: names_of(sheet, one.ref) for one in event.participants}
    hit = {ref for ref in wanted if any(folded(one) in names[ref] for one in got)}
    allowed = set().union(*names.values())
    wrong = sorted(one for one in got if folded(one) not in allowed)
    if wanted - hit or wrong:
        lacking = f" without {', '.join(sorted(wanted - hit))}" if wanted - hit else ""
        extra = f" with {', '.join(wrong)}" if wrong else ""
        sheet.note("events", span_of(records[0]), f"participants{lacking}{extra}: {event.title}")
    return Counts(so_far.hits + len(hit), so_far.spurious + len(wrong), so_far.missed + len(wanted) - len(hit))
