"""What the files of the gold standard are made of, whether they are about one article or several."""

from typing import Any

from pydantic import BaseModel, ConfigDict

from cuttings.model.passage import Span


class Part(BaseModel):
    """Part of a gold file; fields that are not scored are for people."""

    model_config = ConfigDict(extra="ignore", frozen=True)


class Words(Part):
    """A passage of the article by its offsets in code points."""

    start: int
    end: int

    @property
    def span(self) -> Span:
        """Start and end as a pair."""
        return self.start, self.end


def nothing(value: Any) -> Any:
    """An empty field is an empty list."""
    return value or []
