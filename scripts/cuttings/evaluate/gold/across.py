"""What the gold says across the articles of a folder."""

from collections.abc import Collection
from typing import Annotated, Self

from pydantic import BeforeValidator

from cuttings.evaluate.gold.article import Gold
from cuttings.evaluate.gold.part import Part, Words, nothing


class Member(Part):
    """An event as one article tells it."""

    event: str


class Cluster(Part):
    """Events of several articles that are one happening."""

    id: str
    members: tuple[Member, ...]

    def among(self, events: Collection[str]) -> Self:
        """As far as these events tell it."""
        return self.model_copy(update={"members": tuple(one for one in self.members if one.event in events)})


class Prediction(Part):
    """A prediction and what came of it."""

    id: str = ""
    verdict: str = ""
    refs: Annotated[tuple[str, ...], BeforeValidator(nothing)] = ()
    outcome_refs: Annotated[tuple[str, ...], BeforeValidator(nothing)] = ()


class Quote(Words):
    """A passage of one of the articles."""

    article: str


class Contradiction(Part):
    """Passages that pull apart or exclude each other, between articles or within one."""

    id: str = ""
    kind: str = ""
    topic: str = ""
    quotes: Annotated[tuple[Quote, ...], BeforeValidator(nothing)] = ()
    refs: Annotated[tuple[str, ...], BeforeValidator(nothing)] = ()

    def is_of(self, articles: Collection[str]) -> bool:
        """Whether all its passages stand in these articles."""
        return all(quote.article in articles for quote in self.quotes)


class Across(Part):
    """What holds across the articles of a folder."""

    event_clusters: Annotated[tuple[Cluster, ...], BeforeValidator(nothing)] = ()
    predictions: Annotated[tuple[Prediction, ...], BeforeValidator(nothing)] = ()
    contradictions: Annotated[tuple[Contradiction, ...], BeforeValidator(nothing)] = ()

    def within(self, golds: Collection[Gold]) -> Self:
        """What can be told from these articles alone."""
        articles = {gold.article for gold in golds}
        ids = {one.id for gold in golds for one in gold.events} | {one.id for gold in golds for one in gold.claims}
        clusters = (one.among(ids) for one in self.event_clusters)
        foretold = (one for one in self.predictions if ids.issuperset((*one.refs, *one.outcome_refs)))
        return self.model_copy(
            update={
                "event_clusters": tuple(one for one in clusters if len(one.members) > 1),
                "predictions": tuple(foretold),
                "contradictions": tuple(one for one in self.contradictions if one.is_of(articles)),
            }
        )
