"""What a person's review of an entity is worth now, and whether what the entity rests on still stands.

A file that was reviewed is a person's, and nobody but people writes to it. So what the review covered is what the file
quotes: each quotation carries the checksum of the article that it was taken from. Whatever differs from that now, or
waits for a person, is to be looked at again.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from cuttings.edtf import bounds
from cuttings.kb.decisions import Settled, renamed
from cuttings.kb.paths import Key
from cuttings.kb.store import KnowledgeBase
from cuttings.kb.trust.quoted import Quoted, cited
from cuttings.model import Entity, Found, Proposal, Related, Source, Withdrawn

ReviewState = Literal["draft", "reviewed", "stale"]
ReasonKind = Literal["withdrawn", "orphaned", "doubtful", "moved", "article", "proposals", "conflicts"]
#: How many of the sources that an entity quotes were withdrawn.
Support = Literal["standing", "some-withdrawn", "all-withdrawn"]


class Reason(NamedTuple):
    """Why a review is to be done again: how many quotations, proposals or conflicts, and of which sources."""

    kind: ReasonKind
    number: int
    sources: tuple[str, ...] = ()


class Trust(NamedTuple):
    """How far an entity can be relied on."""

    review: ReviewState
    by: str | None = None
    on: str | None = None
    reasons: tuple[Reason, ...] = ()
    """Why it is to be looked at again; none unless it is stale."""
    support: Support = "standing"
    withdrawn: tuple[str, ...] = ()
    """The sources that it quotes and that were withdrawn; of a source, it itself."""


@dataclass
class Trusts:
    """The trust in each entity of a knowledge base. `proposals` and `settled` are those that nobody has refused."""

    kb: KnowledgeBase
    founds: Mapping[str, Found] = field(default_factory=dict)
    proposals: Sequence[Proposal] = ()
    settled: Settled = field(default_factory=Settled)

    def __post_init__(self) -> None:
        """Looks through all that waits, once."""
        self.quoted = Quoted(self.kb, self.founds)
        now = renamed(self.kb)
        self._proposals = Counter((one.folder, now.get(one.id, one.id)) for one in self.proposals)
        undecided = [one for one in self.settled.across.relations if self._is_undecided(one)]
        self._conflicts = Counter(id_ for one in undecided for id_ in {now.get(s.entity, s.entity) for s in one.sides})

    def of(self, folder: str, id_: str) -> Trust:
        """The trust in one entity. Raises KeyError when there is no such entity."""
        entity = self.kb.of(folder)[id_]
        is_source = isinstance(entity, Source)
        sources = {id_} if is_source else {quotation.source for quotation in cited(entity)}
        gone = tuple(sorted(source for source in sources if self.quoted.withdrawn(source)))
        share: Support = "all-withdrawn" if len(gone) == len(sources) else "some-withdrawn"
        support: Support = share if gone else "standing"
        if entity.review == "draft":
            return Trust("draft", support=support, withdrawn=gone)
        reasons = tuple(self._reasons((folder, id_), entity, () if is_source else gone))
        state: ReviewState = "stale" if reasons else "reviewed"
        return Trust(state, entity.reviewed_by, entity.reviewed_on, reasons, support, gone)

    def _reasons(self, key: Key, entity: Entity, gone: Sequence[str]) -> Iterator[Reason]:
        """What changed under the review first, then what waits."""
        later = tuple(source for source in gone if not _knew(entity, self.quoted.withdrawn(source)))
        if later:
            yield Reason("withdrawn", len(later), later)
        states = [(self.quoted.state(quotation), quotation.source) for quotation in cited(entity)]
        kinds: tuple[Literal["orphaned", "doubtful", "moved"], ...] = ("orphaned", "doubtful", "moved")
        for kind in kinds:
            if sources := [source for state, source in states if state == kind]:
                yield Reason(kind, len(sources), tuple(sorted({*sources})))
        if isinstance(entity, Source) and entity.sha256 != self.quoted.sha256(key[1], entity.sha256):
            yield Reason("article", 1, (key[1],))
        if number := self._proposals[key]:
            yield Reason("proposals", number)
        if number := self._conflicts[key[1]]:
            yield Reason("conflicts", number)

    def _is_undecided(self, one: Related) -> bool:
        agrees = one.kind in ("corroborates", "resolves") or one.grade == "compatible"
        return not agrees and self.settled.status.get(one.key, "proposed") == "proposed"


def _knew(entity: Entity, withdrawn: Withdrawn | None) -> bool:
    """Whether an entity was reviewed when the article was withdrawn already: surely on that day or later."""
    if withdrawn is None or withdrawn.edtf is None or entity.reviewed_on is None:
        return withdrawn is None
    return bounds(entity.reviewed_on).first >= bounds(withdrawn.edtf).last
