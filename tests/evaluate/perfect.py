"""The records of a finder that finds exactly what the gold has."""

from collections.abc import Iterator
from typing import Any

from cuttings.evaluate.events import TYPES
from cuttings.evaluate.gold import Gold, Words

Record = dict[str, Any]


def records(gold: Gold) -> Iterator[Record]:
    """What a perfect reading of the article would export."""
    for layer, entities in (("actor", gold.actors), ("place", gold.places)):
        for entity in entities:
            for form in entity.forms:
                for start in form.at:
                    end = start + len(form.form)
                    yield _record(gold, layer, start, end, id=entity.ref, kind=entity.type, form=form.kind)
    for date in gold.dates:
        yield _record(gold, "date", *date.span, value=date.value)
    for start, end in gold.left_out:
        yield _record(gold, "zone", start, end, kind="boilerplate")
    for claim in gold.claims:
        yield _record(
            gold,
            "claim",
            claim.content[0].start,
            claim.content[-1].end,
            id=claim.id,
            speaker=[ref for ref in claim.speaker.refs if ref != "unspecified"],
            speaker_span=_span(claim.speaker.span),
            spans=[words.span for words in claim.content],
            mode=claim.mode,
            modality=claim.modality,
        )
    for event in gold.events:
        for words in event.evidence:
            yield _record(
                gold,
                "event",
                *words.span,
                id=event.id,
                event_type=TYPES.get(event.subtype or "", TYPES.get(event.type, "other")),
                status=event.status,
                date=event.date.edtf,
                participants=[{"actor": one.ref, "role": one.role} for one in event.participants],
            )


def _record(gold: Gold, type_: str, start: int, end: int, **fields: Any) -> Record:
    return {"type": type_, "file": gold.file, "start": start, "end": end, **fields}


def _span(words: Words | None) -> tuple[int, int] | None:
    return words.span if words else None
