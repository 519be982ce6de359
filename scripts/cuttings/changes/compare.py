"""Two states of kb/ → all that changed. Pure."""

from collections import Counter
from collections.abc import Iterator

from cuttings.changes.across import forecast_changes, is_conflict, relation_changes
from cuttings.changes.change import Comparison, Figures, ProposalChange
from cuttings.changes.entities import entity_changes, merged_into
from cuttings.changes.state import State
from cuttings.changes.words import noun, shortened
from cuttings.kb.decisions import renamed
from cuttings.kb.paths import Key
from cuttings.model import KINDS


def compare(before: State, after: State) -> Comparison:
    """What changed. Of a file that one of the states could not read nothing is told but its name."""
    unread = before.unread | after.unread
    old, new = ({key: one for key, one in state.entities.items() if key not in unread} for state in (before, after))
    names = {id_: shortened(entity.label) for (_, id_), entity in (*old.items(), *new.items())}
    told = (before.settled, after.settled) if before.settled and after.settled else None
    now = renamed(after.kb)
    return Comparison(
        entities=tuple(entity_changes(old, new)),
        relations=tuple(relation_changes(*told, now)) if told else (),
        forecasts=tuple(forecast_changes(*told, now)) if told else (),
        proposals=tuple(_proposed(before, after)),
        before=figures(before),
        after=figures(after),
        not_compared=tuple(_not_compared(unread, before, after)),
        names=names,
    )


def figures(state: State) -> Figures:
    """How many there are of each kind and how many of them a person has checked; and what the articles disagree on.

    What was merged into another is not counted, as it is nothing of its own.
    """
    own = {folder: [one for one in state.kb.of(folder).values() if not merged_into(one)] for folder in KINDS}
    counts = {folder: len(ones) for folder, ones in own.items()}
    reviewed = {folder: sum(one.review == "reviewed" for one in ones) for folder, ones in own.items()}
    across = state.settled.across if state.settled else None
    return Figures(
        entities=counts,
        reviewed=reviewed,
        conflicts=sum(map(is_conflict, across.relations)) if across else None,
        verdicts=dict(sorted(Counter(one.verdict for one in across.forecasts).items())) if across else None,
        proposals=None if state.proposals is None else len(state.proposals),
    )


def _proposed(before: State, after: State) -> Iterator[ProposalChange]:
    """What waits now and did not wait before."""
    if before.proposals is None or after.proposals is None:
        return
    waited = {one.key for one in before.proposals}
    for one in after.proposals:
        if one.key not in waited:
            yield ProposalChange(one.folder, one.id, (f"{noun(one.kind)}: {shortened(one.value)}",))


def _not_compared(unread: frozenset[Key], before: State, after: State) -> Iterator[str]:
    yield from (f"kb/{folder}/{id_}.yml" for folder, id_ in sorted(unread))
    if before.settled is None or after.settled is None:
        yield "kb/found/across.jsonl or kb/decisions.yml: of conflicts and predictions nothing can be told"
    if before.proposals is None or after.proposals is None:
        yield "kb/found/proposals.jsonl: of proposals nothing can be told"
