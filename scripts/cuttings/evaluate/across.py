"""Across articles: whether events of several articles that are one happening became one entity, by pairs."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from cuttings.evaluate.agreement import Counts
from cuttings.evaluate.gold import Across
from cuttings.evaluate.sheet import Sheet


def score_across(across: Across, sheets: Iterable[Sheet]) -> Counts:
    """Pairs of events that should be one and are, should not be and are, should be and are not.

    Articles of which the gold joins no event were not compared with others when it was made: no pair in them counts.
    """
    cluster = {member.event: one.id for one in across.event_clusters for member in one.members}
    compared = [sheet for sheet in sheets if any(event.id in cluster for event in sheet.gold.events)]
    paired, article = _paired(compared)
    hits = spurious = missed = 0
    for one, other in combinations(cluster, 2):
        if cluster[one] == cluster[other]:
            together = one in paired and paired.get(one) == paired.get(other)
            hits += together
            missed += not together
    for one, other in combinations(sorted(paired), 2):
        apart = cluster.get(one) is None or cluster.get(one) != cluster.get(other)
        spurious += article[one] != article[other] and paired[one] == paired[other] and apart
    return Counts(hits, spurious, missed)


def _paired(sheets: Iterable[Sheet]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The found event of each gold event, and the article of each."""
    paired: dict[str, str] = {}
    article: dict[str, str] = {}
    for sheet in sheets:
        for event in sheet.gold.events:
            if event.id in sheet.paired:
                paired[event.id] = sheet.paired[event.id]
                article[event.id] = sheet.gold.article
    return paired, article
