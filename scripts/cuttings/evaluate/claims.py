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


@dataclass
class ClaimScores:
    """Counts over all articles: of claims found, and of those, what is right about them."""

    hits: int = 0
    spurious: int = 0
    missed: int = 0
    speaker: int = 0
    modality: int = 0
    mode: int = 0
    misattributed: int = 0
    """Claims given to another whom the gold knows: each is a failure, also where the right words were taken for him."""

    @property
    def found(self) -> Counts:
        """Finding claims."""
        return Counts(self.hits, self.spurious, self.missed)

    @property
    def with_speaker(self) -> Counts:
        """Finding them with the right speaker."""
        wrong = self.hits - self.speaker
        return Counts(self.speaker, self.spurious + wrong, self.missed + wrong)


def score_claims(sheets: Iterable[Sheet]) -> ClaimScores:
    """Scores over all articles together. Notes what differs."""
    total = ClaimScores()
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
                _judge(sheet, claim, found[pairs[index]], total)
            elif claim.required:
                total.missed += 1
                sheet.note("claims", claim.content[0].span, f"missed, by {', '.join(claim.speaker.refs)}")
        for record in _spurious(sheet, found, pairs):
            total.spurious += 1
            sheet.note("claims", _parts(record)[0], f"spurious, by {record['speaker']}")
    return total


def _judge(sheet: Sheet, claim: GoldClaim, record: Annotation, total: ClaimScores) -> None:
    sheet.paired[claim.id] = record["id"]
    total.hits += 1
    total.modality += _same(sheet, "modality", claim.modality, record)
    total.mode += _same(sheet, "mode", claim.mode, record)
    right, others = _is_said_by(sheet, claim, record), _is_anothers(sheet, claim, record)
    total.speaker += right
    total.misattributed += others
    if others or not right:
        wanted = ", ".join(claim.speaker.refs) or "nobody named"
        sheet.note("claims", _parts(record)[0], f"speaker {record['speaker']} for {wanted}")


def _parts(record: Annotation) -> list[Span]:
    return [(start, end) for start, end in record["spans"]] or [span_of(record)]


def _same(sheet: Sheet, what: str, wanted: str, record: Annotation) -> bool:
    if record[what] == wanted:
        return True
    sheet.note("claims", _parts(record)[0], f"{what} {record[what]} for {wanted}")
    return False


def _is_said_by(sheet: Sheet, claim: GoldClaim, record: Annotation) -> bool:
    """One of the speakers at least is right by id or name, or the words that point to the speaker are."""
    speakers = _speakers(record)
    if claim.speaker.refs in ((), _NOBODY):
        return not speakers or speakers in ([folded(_NOBODY[0])], ["author"])
    names = _names(sheet, claim.speaker.refs)
    words, place = claim.speaker.span, record["speaker_span"]
    return (
        any(one in names for one in speakers)
        or (words is not None and bool(place) and overlap(words.span, tuple(place)) > 0)
        or any(one in name or name in one for one in speakers for name in names if len(name) > 3)
    )


def _is_anothers(sheet: Sheet, claim: GoldClaim, record: Annotation) -> bool:
    """Whether all whom it is given to are others by name, as where the right "he" is taken for the wrong person."""
    speakers = _speakers(record)
    others = _names(sheet, {actor.ref for actor in sheet.gold.actors} - set(claim.speaker.refs))
    return bool(speakers) and others.issuperset(speakers) and _names(sheet, claim.speaker.refs).isdisjoint(speakers)


def _speakers(record: Annotation) -> list[str]:
    said = record["speaker"]
    return [folded(one) for one in (said if isinstance(said, list) else [said]) if one]


def _names(sheet: Sheet, refs: Iterable[str]) -> set[str]:
    return {name for ref in refs for name in names_of(sheet, ref)}


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
