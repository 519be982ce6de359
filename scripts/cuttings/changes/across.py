"""What changed in what articles say of each other, and in what people decided of it."""

from collections.abc import Iterator, Mapping

from cuttings.changes.change import Became, ForecastChange, RelationChange
from cuttings.changes.words import Ref, Words, shortened
from cuttings.kb.decisions import Settled, current
from cuttings.model import Forecast, Related
from cuttings.model.words import what_of

Now = Mapping[str, str]
"""Each former id, and the id that it has now."""


def relation_changes(before: Settled, after: Settled, now: Now) -> Iterator[RelationChange]:
    """Relations that came and went and were decided; one whose ids changed is the same one still."""
    was, are = ({current(one.key, now): one for one in side.across.relations} for side in (before, after))
    stood, stand = ({current(key, now): status for key, status in side.status.items()} for side in (before, after))
    for key in sorted({*was, *are, *stood, *stand}):
        one = are.get(key) or was.get(key)
        if one is None:
            continue
        what = _became(key in was, key in are, stood.get(key), stand.get(key))
        if what:
            yield RelationChange(one.key, is_conflict(one), what, _words(one))


def _became(was: bool, there: bool, stood: str | None, stands: str | None) -> Became | None:
    """What became of a relation: by whether it was and is there, and how people decided it."""
    if not there:
        return "refused" if stands == "refused" else "gone"
    if not was:
        return "open again" if stood == "refused" else "new"
    if stood == stands:
        return None
    return "confirmed" if stands == "confirmed" else "open again"


def is_conflict(one: Related) -> bool:
    """Whether the two sides do not agree."""
    return one.grade != "compatible" and (one.slot is not None or one.kind in ("denies", "contradicts"))


def _words(one: Related) -> Words:
    first, second = one.sides
    if not one.slot:
        return ("“", Ref(first.entity), f"” {what_of(one)} “", Ref(second.entity), "”")
    names: Words = (Ref(first.entity),) if first.entity == second.entity else ()
    of: Words = (" of “", *names, "”") if names else ()
    return (what_of(one), *of, f": {shortened(first.value)} against {shortened(second.value)}")


def forecast_changes(before: Settled, after: Settled, now: Now) -> Iterator[ForecastChange]:
    """Predictions whose verdict is another one, the new ones too."""
    was, are = ({current(one.key, now): one for one in side.across.forecasts} for side in (before, after))
    for key, one in sorted(are.items()):
        old = was.get(key)
        if old is None or old.verdict != one.verdict:
            yield ForecastChange(one.key, old.verdict if old else None, one.verdict, _looks_ahead(one), one.why)


def _looks_ahead(one: Forecast) -> Words:
    who = [piece for speaker in one.speakers for piece in (", ", Ref(speaker))][1:]
    return ("“", Ref(one.entity), "”", *(("; said by ", *who) if who else ()))
