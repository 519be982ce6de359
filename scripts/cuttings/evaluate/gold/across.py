"""What the gold says across the articles of a folder."""

from typing import Annotated

from pydantic import BeforeValidator

from cuttings.evaluate.gold.part import Part, Words, nothing


class Member(Part):
    """An event as one article tells it."""

    event: str


class Cluster(Part):
    """Events of several articles that are one happening."""

    id: str
    members: tuple[Member, ...]


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


class Across(Part):
    """What holds across the articles of a folder."""

    event_clusters: Annotated[tuple[Cluster, ...], BeforeValidator(nothing)] = ()
    predictions: Annotated[tuple[Prediction, ...], BeforeValidator(nothing)] = ()
    contradictions: Annotated[tuple[Contradiction, ...], BeforeValidator(nothing)] = ()
