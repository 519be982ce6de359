"""The finders in their order: everything in one article, as one `Found`."""

from cuttings.find.claims import find_claims
from cuttings.find.dates import find_dates, find_durations, find_vague
from cuttings.find.events import find_events
from cuttings.find.names import find_names
from cuttings.find.parse import Parse
from cuttings.find.reading import Reading
from cuttings.model import Abstention, Article, Found, FoundZone, Header, Known, Zone


def find(article: Article, doc: Parse, known: tuple[Known, ...], header: Header) -> Found:
    """All that the finders find in one parsed article. Later finders build on what earlier ones found.

    In an article that is said to be in another language than English nothing is found, and why is recorded.
    """
    reading = Reading(article, doc, known)
    if article.metadata.language.lower().startswith("en"):  # en, en-GB, English
        find_names(reading)
        find_dates(reading)
        find_durations(reading)
        find_vague(reading)
        find_claims(reading)
        find_events(reading)
    else:
        reading.abstentions += [_not_english(article, zone) for zone in article.content]
    return Found(
        header=header,
        zones=[
            FoundZone(kind=z.kind, start=z.start, end=z.end, text=article.text[z.start : z.end]) for z in article.zones
        ],
        referents=sorted(reading.referents.values(), key=lambda referent: referent.key),
        mentions=reading.mentions,
        dates=reading.dates,
        durations=reading.durations,
        claims=reading.claims,
        events=reading.events,
        abstentions=sorted(reading.abstentions, key=lambda a: (a.start, a.end, a.concern)),
    )


def _not_english(article: Article, zone: Zone) -> Abstention:
    reason = f"the article is in another language than English: {article.metadata.language}"
    text = article.text[zone.start : zone.end]
    return Abstention(start=zone.start, end=zone.end, text=text, concern="name", reason=reason)
