"""Which claims speak, in the very same words, of which events and dates."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cuttings.site.derive.statements import Statement


def said_in_the_same_words(statements: Iterable[Statement]) -> Iterator[tuple[str, str]]:
    """Pairs of a claim and an event or date whose quotations overlap in one source; `statements` in text order."""
    open_: list[Statement] = []
    for statement in statements:
        if statement.folder not in ("claims", "events", "dates"):
            continue
        open_ = [other for other in open_ if other.evidence.end > statement.evidence.start]
        for other in open_:
            if (statement.folder == "claims") != (other.folder == "claims"):
                claim, subject = (statement, other) if statement.folder == "claims" else (other, statement)
                yield claim.entity, subject.entity
        open_.append(statement)


def grouped_both_ways(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """For each claim its events and dates, for each event and date its claims; each once, in text order."""
    result: dict[str, dict[str, None]] = defaultdict(dict)
    for claim, subject in pairs:
        result[claim][subject] = None
        result[subject][claim] = None
    return {entity: list(others) for entity, others in result.items()}
