"""An event as its article tells it, with what stands beside it there: what joining needs of an article."""

from collections.abc import Iterator
from typing import NamedTuple

from cuttings.model import FoundEvent
from cuttings.resolve.context import Context, Contexts
from cuttings.resolve.entities import Entities
from cuttings.resolve.quote import Quotes


class Told(NamedTuple):
    """An event of a source, and when that came out (EDTF), if it is known."""

    source: str
    published: str | None
    number: int
    """Which of its article's events it is, from 0."""
    event: FoundEvent
    context: Context


def tell(quote: Quotes, entities: Entities, published: str | None) -> Iterator[Told]:
    """The events of one article, in its order."""
    contexts = Contexts(quote, entities)
    source = quote.found.header.source
    return (
        Told(source, published, number, event, contexts.of(event)) for number, event in enumerate(quote.found.events)
    )
