"""A stretch of an article, with its words."""

from cuttings.model.base import MachineData

Span = tuple[int, int]


class Passage(MachineData, frozen=True, kw_only=True):
    """A stretch of the article: `text == article.text[start:end]`."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Start and end as a pair."""
        return self.start, self.end
