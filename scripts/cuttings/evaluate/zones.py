"""Boilerplate: whether share lines, bylines and repeated captions were told from the article's text, by characters."""

from collections.abc import Iterable

from cuttings.evaluate.agreement import Counts
from cuttings.evaluate.sheet import Sheet
from cuttings.model.vocabulary import CONTENT_ZONES


def score_zones(sheets: Iterable[Sheet]) -> Counts:
    """Characters of boilerplate, over all articles."""
    hits = spurious = missed = 0
    for sheet in sheets:
        ours = {
            at
            for zone in sheet.of("zone")
            if zone["kind"] not in CONTENT_ZONES
            for at in range(zone["start"], zone["end"])
        }
        wanted = {at for start, end in sheet.gold.left_out for at in range(start, end)}
        hits += len(ours & wanted)
        spurious += len(ours - wanted)
        missed += len(wanted - ours)
    return Counts(hits, spurious, missed)
