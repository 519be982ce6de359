"""Claims: whether they were found, by whom, and how sure of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from cuttings.evaluate.agreement import Counts, dice, folded, overlap, pair_off, unpaired
from cuttings.evaluate.gold import GoldClaim
from cuttings.evaluate.sheet import Annotation, Sheet, span_of
from cuttings.model.passage import Span

#: Half of the words at least must be the same for two contents to be one claim.
_SAME = 0.5
_NOBODY = ("unspecified",)


@dataclass(frozen=True)
class ClaimScores:
    """Finding claims; finding them with the right speaker; and shares of those found."""

    found: Counts
    with_speaker: Counts
    modality: float
    mode: float


def score_claims(sheets: Iterable[Sheet]) -> ClaimScores:
    """Scores over all articles together. Notes what differs."""
    hits = spurious = missed = speaker = modality = mode = 0
    for sheet in sheets:
        found = sheet.of("claim")
        pairs = pair_off(
            (likeness, one, other)
            for one, claim in enumerate(sheet.gold.claims)
            for other, record in enumerate(found)
            if (likeness := dice([words.span for words in claim.content], _parts(record))) >= _SAME
        )
        for index, claim in enumerate(sheet.gold.claims):
            if index in pairs:
                record = found[pairs[index]]
                sheet.paired[claim.id] = record["id"]
                hits += 1
                speaker += _same_speaker(sheet, claim, record)
                modality += _same(sheet, "modality", claim.modality, record)
                mode += _same(sheet, "mode", claim.mode, record)
            elif claim.required:
                missed += 1
                sheet.note("claims", claim.content[0].span, f"missed, by {', '.join(claim.speaker.refs)}")
        wrong = _spurious(sheet, found, pairs)
        for record in wrong:
            sheet.note("claims", _parts(record)[0], f"spurious, by {record['speaker']}")
        spurious += len(wrong)
    attributed = Counts(speaker, spurious + hits - speaker, missed + hits - speaker)
    return ClaimScores(Counts(hits, spurious, missed), attributed, modality / max(1, hits), mode / max(1, hits))


def _parts(record: Annotation) -> list[Span]:
    return [(start, end) for start, end in record["spans"]] or [span_of(record)]


def _same(sheet: Sheet, what: str, wanted: str, record: Annotation) -> bool:
    if record[what] == wanted:
        return True
    sheet.note("claims", _parts(record)[0], f"{what} {record[what]} for {wanted}")
    return False


def _same_speaker(sheet: Sheet, claim: GoldClaim, record: Annotation) -> bool:
    if _is_said_by(sheet, claim, record):
        return True
    wanted = ", ".join(claim.speaker.refs) or "nobody named"
    sheet.note("claims", _parts(record)[0], f"speaker {record['speaker']} for {wanted}")
    return False


def _is_said_by(sheet: Sheet, claim: GoldClaim, record: Annotation) -> bool:
    """One of the speakers at least is right by id or name, or the words that point to the speaker are."""
    said = record["speaker"]
    speakers = [folded(one) for one in (said if isinstance(said, list) else [said]) if one]
    if claim.speaker.refs in ((), _NOBODY):
        return not speakers or speakers in ([folded(_NOBODY[0])], ["author"])
    names = {name for ref in claim.speaker.refs for name in names_of(sheet, ref)}
    words, place = claim.speaker.span, record["speaker_span"]
    return (
        any(one in names for one in speakers)
        or (words is not None and bool(place) and overlap(words.span, tuple(place)) > 0)
        or any(one in name or name in one for one in speakers for name in names if len(name) > 3)
    )


def names_of(sheet: Sheet, ref: str) -> set[str]:
    """An entity's id, name and forms, folded."""
    entities = (*sheet.gold.actors, *sheet.gold.places)
    named = [[one.canonical, *(form.form for form in one.forms)] for one in entities if one.ref == ref]
    return {folded(ref), *(folded(name) for names in named for name in names)}


def _spurious(sheet: Sheet, found: list[Annotation], pairs: dict[int, int]) -> list[Annotation]:
    """Claims that the gold lacks. Of an author's own claims it lists only some: such are not counted."""
    return [
        record
        for record in unpaired(found, pairs)
        if record["speaker"] != "author"
        and not any(dice([w.span for w in own], _parts(record)) >= _SAME for own in sheet.gold.author_claims)
    ]
