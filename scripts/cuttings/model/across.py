"""What the articles say of each other, derived by rule whenever they are compared.

Each record is one line of kb/found/across.jsonl and carries `type`. All of it is proposed; a person confirms or refuses
a relation by its `key` in kb/decisions.yml, see `decision`.
"""

from dataclasses import dataclass, field

from cuttings.model.base import MachineData
from cuttings.model.evidence import Evidence
from cuttings.model.vocabulary import (
    Edtf,
    EventStatus,
    Factuality,
    Forecasting,
    Grade,
    OriginBasis,
    RelationKey,
    RelationKind,
    Slot,
    Slug,
    Stance,
    Verdict,
)


class Side(MachineData, frozen=True, kw_only=True):
    """One of the two that are compared: what it says, in whose words."""

    entity: Slug
    """Id of the claim or event that says it, or of the actor that it is said of."""
    value: str
    """What it says, in one line: a date, a number, a name, the content of a claim."""
    evidence: tuple[Evidence, ...] = ()


class Related(MachineData, tag="relation", frozen=True, kw_only=True):
    """How two claims, two tellings of one event, or two holders of one office bear on each other."""

    key: RelationKey
    kind: RelationKind
    slot: Slot | None = None
    """What has one value at a time; absent for whole claims."""
    grade: Grade | None = None
    """How far the values of a slot, or two claims, agree."""
    rule: str
    """The rule that found it, by name."""
    sides: tuple[Side, Side]
    why: str
    """The reason, in words."""

    @property
    def stance(self) -> Stance | None:
        """What the first side does to the second; None where values of a slot are compared instead."""
        if self.slot or self.kind not in ("denies", "contradicts", "corroborates"):
            return None
        return "tension" if self.kind == "contradicts" and self.grade == "tension" else self.kind


class Forecast(MachineData, tag="forecast", frozen=True, kw_only=True):
    """Something said to come, and what later articles tell of it."""

    key: RelationKey
    entity: Slug
    """Id of the claim or event that looks ahead."""
    source: Slug
    """Id of the article that it stands in."""
    speakers: tuple[Slug, ...] = ()
    """Who said it; empty for the article, or nobody named."""
    sort: Forecasting
    expected: bool = True
    """False where it was said that it will not come."""
    made: Edtf | None = None
    """When it was said: the article's date of publication."""
    due: Edtf | None = None
    """By when it can be judged, where the words say so."""
    verdict: Verdict
    outcomes: tuple[Slug, ...] = ()
    """Ids of the event, and of claims, that tell of it."""
    rule: str
    """The rule that gave the verdict, by name."""
    why: str
    """The reason, in words."""
    evidence: tuple[Evidence, ...] = ()
    """The words that look ahead."""
    outcome_evidence: tuple[Evidence, ...] = ()
    """The words that tell what came of it."""


class Telling(MachineData, frozen=True, kw_only=True):
    """How one article tells an event."""

    source: Slug
    status: EventStatus
    factuality: Factuality
    date: Edtf | None = None
    """As this article gives it."""
    place: Slug | None = None
    """As this article gives it."""
    published: Edtf | None = None
    evidence: tuple[Evidence, ...] = ()


class History(MachineData, tag="history", frozen=True, kw_only=True):
    """What several articles tell of one event, the earliest article first."""

    event: Slug
    date: Edtf | None = None
    """The one that the event's page shows."""
    why: str
    """By which rule this date was preferred, in words."""
    tellings: tuple[Telling, ...]


class Origin(MachineData, frozen=True, kw_only=True):
    """Where a statement comes from: articles that share an origin count once."""

    basis: OriginBasis
    name: str
    """The speaker, agency, family of papers or article, in words."""
    sources: tuple[Slug, ...]


class Origins(MachineData, tag="origins", frozen=True, kw_only=True):
    """How many articles tell something, and from how many independent origins."""

    entities: tuple[Slug, ...]
    """The event, or the claims that say the same."""
    articles: tuple[Slug, ...]
    origins: tuple[Origin, ...]
    why: str


class Merge(MachineData, tag="merge", frozen=True, kw_only=True):
    """Why what several articles tell became one entity."""

    entity: Slug
    rule: str
    why: str
    sources: tuple[Slug, ...]


AcrossRecord = Related | Forecast | History | Origins | Merge


@dataclass
class Across:
    """All of it, each list in the order of its ids."""

    relations: list[Related] = field(default_factory=list)
    forecasts: list[Forecast] = field(default_factory=list)
    histories: list[History] = field(default_factory=list)
    origins: list[Origins] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        """The keys of all that a person may decide."""
        return [*(one.key for one in self.relations), *(one.key for one in self.forecasts)]
