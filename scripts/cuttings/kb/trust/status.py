"""How a knowledge base stands: what is reviewed, what is to be looked at again, what is withdrawn."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.kb.paths import Key
from cuttings.kb.trust.quoted import QuotationState, quotations
from cuttings.kb.trust.trust import Trust, Trusts
from cuttings.model import KINDS, Withdrawn
from cuttings.validation import dotted


@dataclass(frozen=True)
class Figures:
    """How many entities of a kind there are, and of how many of them which holds."""

    entities: int
    reviewed: int
    """Those to be looked at again included."""
    stale: int
    on_withdrawn: int
    """Those that rest on withdrawn articles alone."""


@dataclass(frozen=True)
class Displaced:
    """A quotation whose article changed since it was taken."""

    key: Key
    field: str
    state: QuotationState
    source: str
    exact: str


@dataclass(frozen=True)
class Status:
    """All of it, in the order of folders and ids."""

    figures: dict[str, Figures]
    stale: list[tuple[Key, Trust]]
    displaced: list[Displaced]
    withdrawn: list[tuple[str, Withdrawn]]


def status(trusts: Trusts) -> Status:
    """How the entities stand."""
    each = {(folder, id_): trusts.of(folder, id_) for folder in KINDS for id_ in sorted(trusts.kb.of(folder))}
    return Status(
        figures={folder: _figures([trust for key, trust in each.items() if key[0] == folder]) for folder in KINDS},
        stale=[(key, trust) for key, trust in each.items() if trust.review == "stale"],
        displaced=[one for key in each for one in _displaced(trusts, key)],
        withdrawn=[(id_, one.withdrawn) for id_, one in sorted(trusts.kb.sources.items()) if one.withdrawn],
    )


def _figures(trusts: list[Trust]) -> Figures:
    review = Counter(trust.review for trust in trusts)
    on_withdrawn = sum(trust.support == "all-withdrawn" for trust in trusts)
    return Figures(len(trusts), len(trusts) - review["draft"], review["stale"], on_withdrawn)


def _displaced(trusts: Trusts, key: Key) -> Iterator[Displaced]:
    for path, quotation in quotations(trusts.kb.of(key[0])[key[1]]):
        state = trusts.quoted.state(quotation)
        if state != "current":
            yield Displaced(key, dotted(path), state, quotation.source, quotation.exact)
