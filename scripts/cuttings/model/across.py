"""What the articles say of each other, derived by rule whenever they are compared.

Each record is one line of kb/found/across.jsonl and carries `type`. All of it is proposed; a person confirms or refuses
a relation by its `key` in kb/decisions.yml, see `decision`.
"""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from cuttings.model.base import Data
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


class Side(Data):
    """One of the two that are compared: what it says, in whose words."""

    entity: Slug = Field(description="Id of the claim or event that says it, or of the actor that it is said of.")
    value: str = Field(description="What it says, in one line: a date, a number, a name, the content of a claim.")
    evidence: tuple[Evidence, ...] = ()


class Related(Data):
    """How two claims, two tellings of one event, or two holders of one office bear on each other."""

    type: Literal["relation"] = "relation"
    key: RelationKey
    kind: RelationKind
    slot: Slot | None = Field(default=None, description="What has one value at a time; absent for whole claims.")
    grade: Grade | None = Field(default=None, description="How far the values of a slot, or two claims, agree.")
    rule: str = Field(description="The rule that found it, by name.")
    sides: tuple[Side, Side]
    why: str = Field(description="The reason, in words.")

    @property
    def stance(self) -> Stance | None:
        """What the first side does to the second; None where values of a slot are compared instead."""
        if self.slot or self.kind not in ("denies", "contradicts", "corroborates"):
            return None
        return "tension" if self.kind == "contradicts" and self.grade == "tension" else self.kind


class Forecast(Data):
    """Something said to come, and what later articles tell of it."""

    type: Literal["forecast"] = "forecast"
    key: RelationKey
    entity: Slug = Field(description="Id of the claim or event that looks ahead.")
    source: Slug = Field(description="Id of the article that it stands in.")
    speakers: tuple[Slug, ...] = Field(default=(), description="Who said it; empty for the article, or nobody named.")
    sort: Forecasting
    expected: bool = Field(default=True, description="False where it was said that it will not come.")
    made: Edtf | None = Field(default=None, description="When it was said: the article's date of publication.")
    due: Edtf | None = Field(default=None, description="By when it can be judged, where the words say so.")
    verdict: Verdict
    outcomes: tuple[Slug, ...] = Field(default=(), description="Ids of the event, and of claims, that tell of it.")
    rule: str = Field(description="The rule that gave the verdict, by name.")
    why: str = Field(description="The reason, in words.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="The words that look ahead.")
    outcome_evidence: tuple[Evidence, ...] = Field(default=(), description="The words that tell what came of it.")


class Telling(Data):
    """How one article tells an event."""

    source: Slug
    status: EventStatus
    factuality: Factuality
    date: Edtf | None = Field(default=None, description="As this article gives it.")
    place: Slug | None = Field(default=None, description="As this article gives it.")
    published: Edtf | None = None
    evidence: tuple[Evidence, ...] = ()


class History(Data):
    """What several articles tell of one event, the earliest article first."""

    type: Literal["history"] = "history"
    event: Slug
    date: Edtf | None = Field(default=None, description="The one that the event's page shows.")
    why: str = Field(description="By which rule this date was preferred, in words.")
    tellings: tuple[Telling, ...]


class Origin(Data):
    """Where a statement comes from: articles that share an origin count once."""

    basis: OriginBasis
    name: str = Field(description="The speaker, agency, family of papers or article, in words.")
    sources: tuple[Slug, ...]


class Origins(Data):
    """How many articles tell something, and from how many independent origins."""

    type: Literal["origins"] = "origins"
    entities: tuple[Slug, ...] = Field(description="The event, or the claims that say the same.")
    articles: tuple[Slug, ...]
    origins: tuple[Origin, ...]
    why: str


class Merge(Data):
    """Why what several articles tell became one entity."""

    type: Literal["merge"] = "merge"
    entity: Slug
    rule: str
    why: str
    sources: tuple[Slug, ...]


AcrossRecord = Annotated[Related | Forecast | History | Origins | Merge, Field(discriminator="type")]


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
