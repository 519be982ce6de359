"""A reading of an invented article, without a language model."""

import spacy

from cuttings.find.dates import find_dates
from cuttings.find.fold import fold
from cuttings.find.parse import Parse
from cuttings.find.reading import Reading
from cuttings.model import Article, Mention, Published, Referent, SourceMetadata, Zone

_TOKENISER = spacy.blank("en")


def read_dates(
    text: str, published: Published | None = None, zones: tuple[Zone, ...] | None = None, person: str | None = None
) -> Reading:
    """The dates of a text that is one body paragraph unless zones are given; `person` is a name found before."""
    metadata = SourceMetadata(published=published or Published())
    zones = zones if zones is not None else (Zone("body", 0, len(text)),)
    article = Article("invented.txt", "invented", text, "0" * 64, metadata, zones)
    reading = Reading(article, Parse(_TOKENISER.make_doc(fold(article))))
    if person is not None:
        start = text.index(person)
        reading.referents["someone"] = Referent(key="someone", layer="actor", kind="person", name=person)
        reading.mentions.append(
            Mention(start=start, end=start + len(person), text=person, referent="someone", form="name", rule="test")
        )
    find_dates(reading)
    return reading
