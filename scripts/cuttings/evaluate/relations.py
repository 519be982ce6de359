"""Across articles: whether predictions were settled as the gold settles them, and its contradictions noticed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cuttings.evaluate.agreement import Counts, overlap
from cuttings.evaluate.gold import Across, Contradiction, Prediction
from cuttings.evaluate.sheet import Annotation, Sheet, span_of

_SETTLED = ("fulfilled", "contradicted")


def score_relations(
    across: Across, sheets: Sequence[Sheet], relations: Sequence[Annotation]
) -> Iterator[tuple[str, float]]:
    """Shares of the gold's settled predictions and contradictions that were found. Notes what was missed or wrong."""
    found = {ref: id_ for sheet in sheets for ref, id_ in sheet.paired.items()}
    settled = [one for one in across.predictions if _verdict(one) and one.outcome_refs and _claims(one)]
    if settled:
        yield "predictions settled", _share(_is_settled(one, found, relations, sheets) for one in settled)
    judged = [one for one in across.predictions if _verdict(one) or one.verdict]
    verdicts = _right(judged, found, relations, sheets)
    if verdicts.hits or verdicts.spurious:
        yield "verdicts right", verdicts.precision
    contested = [one for one in across.contradictions if len(one.quotes) > 1]
    if contested:
        yield "contradictions noticed", _share(_is_noticed(one, found, relations, sheets) for one in contested)


def _share(right: Iterable[bool]) -> float:
    told = list(right)
    return sum(told) / len(told) if told else 0.0


def _verdict(one: Prediction) -> str | None:
    return next((verdict for verdict in _SETTLED if one.verdict.startswith(verdict)), None)


def _claims(one: Prediction) -> list[str]:
    return [ref for ref in one.refs if "-C" in ref]


def _is_settled(
    one: Prediction, found: Mapping[str, str], relations: Sequence[Annotation], sheets: Sequence[Sheet]
) -> bool:
    """Whether one of its claims is related to one of its outcomes."""
    wanted = {(found.get(a), found.get(b)) for a in _claims(one) for b in one.outcome_refs}
    if any((r["a"], r["b"]) in wanted or (r["b"], r["a"]) in wanted for r in relations):
        return True
    _note(one.refs, f"prediction {one.id} not settled as {one.verdict}", sheets)
    return False


def _right(
    judged: Sequence[Prediction], found: Mapping[str, str], relations: Sequence[Annotation], sheets: Sequence[Sheet]
) -> Counts:
    """Of the verdicts that settle a prediction of the gold, those that the gold gives too."""
    hits = wrong = 0
    for one in judged:
        ids = {found[ref] for ref in one.refs if ref in found}
        given = {r["verdict"] for r in relations if r["kind"] == "resolves" and r["a"] in ids} & set(_SETTLED)
        for verdict in given:
            right = verdict == _verdict(one) or one.verdict.startswith("partly")
            hits += right
            wrong += not right
            if not right:
                _note(one.refs, f"verdict {verdict} for {one.verdict}: {one.id}", sheets)
    return Counts(hits, wrong)


def _is_noticed(
    one: Contradiction, found: Mapping[str, str], relations: Sequence[Annotation], sheets: Sequence[Sheet]
) -> bool:
    """Whether a relation has two of its passages, or two of its claims and events, one on each side."""
    ids = {found[ref] for ref in one.refs if ref in found}
    files = {sheet.gold.article: sheet.gold.file for sheet in sheets}
    if any(_has_both(one, relation, files) or _is_between(ids, relation) for relation in relations):
        return True
    _note(one.refs, f"contradiction {one.id} not noticed: {one.topic}", sheets)
    return False


def _has_both(one: Contradiction, relation: Annotation, files: Mapping[str, str]) -> bool:
    sides = [
        {
            index
            for index, quote in enumerate(one.quotes)
            for words in side
            if files.get(quote.article) == words["file"] and overlap(quote.span, span_of(words))
        }
        for side in relation.get("words", ())
    ]
    return len(sides) == 2 and any(a != b for a in sides[0] for b in sides[1])


def _is_between(ids: set[str], relation: Annotation) -> bool:
    return relation["a"] != relation["b"] and {relation["a"], relation["b"]} <= ids


def _note(refs: Sequence[str], what: str, sheets: Sequence[Sheet]) -> None:
    """Tell it where the gold has the first of its claims or events."""
    for sheet in sheets:
        places = {claim.id: claim.content[0].span for claim in sheet.gold.claims}
        places |= {event.id: event.evidence[0].span for event in sheet.gold.events if event.evidence}
        for ref in refs:
            if ref in places:
                sheet.note("relations", places[ref], what)
                return
    if sheets:
        sheets[0].note("relations", (0, 0), what)
