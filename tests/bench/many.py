"""A knowledge base of any size, made up from a seed.

The shares of kinds, and how much a typical file holds, are those of this repository's own; who takes part in an event
and whom a claim speaks of is left to chance, so that nobody is met much more often than others.
"""

import hashlib
import random
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Claim, DateEntity, Event, Evidence, Participant, Place, Published, Source
from cuttings.site.contents import Contents

#: Entities of each kind among a hundred.
SHARES = {"sources": 5, "actors": 22, "places": 6, "dates": 8, "events": 31, "claims": 28}
_ONSETS = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "h",
    "k",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "sh",
    "t",
    "tr",
    "v",
    "z",
)
_ENDS = ("a", "an", "ar", "e", "en", "el", "i", "in", "o", "on", "or", "u", "um", "ai", "ek", "is")
_VOCABULARY = 12_000
_FIRST_DAY = date(2001, 1, 1)


@dataclass
class Writer:
    """Writes names and sentences; the first words of its vocabulary come most often, as in any language."""

    chance: random.Random

    def __post_init__(self) -> None:
        """Makes the vocabulary."""
        self.vocabulary = sorted({self.word() for _ in range(_VOCABULARY)}, key=lambda word: (len(word), word))
        self.weights = list(accumulate(1 / rank for rank in range(2, len(self.vocabulary) + 2)))

    def word(self) -> str:
        """A word of one to four syllables."""
        syllables = self.chance.choice((1, 2, 2, 3, 3, 4))
        return "".join(self.chance.choice(_ONSETS) + self.chance.choice(_ENDS) for _ in range(syllables))

    def sentence(self, least: int, most: int) -> str:
        """So many words, the first with a capital."""
        number = self.chance.randint(least, most)
        return " ".join(self.chance.choices(self.vocabulary, cum_weights=self.weights, k=number)).capitalize()

    def name(self) -> str:
        """Two words with capitals."""
        return f"{self.word().capitalize()} {self.word().capitalize()}"


def many(number: int, seed: int = 1) -> Contents:
    """Contents with about so many entities. The same arguments give the same contents."""
    writer = Writer(random.Random(seed))
    kb = KnowledgeBase(Path("kb"))
    sizes = {kind: max(1, number * share // 100) for kind, share in SHARES.items()}
    kb.sources = {f"source-{i}": _source(writer, i) for i in range(sizes["sources"])}
    kb.actors = {f"actor-{i}": _actor(writer) for i in range(sizes["actors"])}
    kb.places = {f"place-{i}": Place(name=writer.name(), kind="city") for i in range(sizes["places"])}
    days = [(_FIRST_DAY + timedelta(days=i)).isoformat() for i in range(sizes["dates"])]
    kb.dates = {day: DateEntity(edtf=day) for day in days}
    quoted, cast = Quoted(kb.sources, writer), Cast(tuple(kb.actors), tuple(kb.places), tuple(kb.dates))
    kb.events = {f"event-{i}": _event(kb, writer, quoted, cast, i) for i in range(sizes["events"])}
    kb.claims = {f"claim-{i}": _claim(writer, quoted, cast, i) for i in range(sizes["claims"])}
    return Contents(kb)


class Cast(NamedTuple):
    """The ids that chance chooses from."""

    actors: tuple[str, ...]
    places: tuple[str, ...]
    dates: tuple[str, ...]


class Quoted:
    """Hands out sentences of the sources in turn, each further on in its article than the one before."""

    def __init__(self, sources: dict[str, Source], writer: Writer) -> None:
        self.ends = dict.fromkeys(sources, 0)
        self.sources = sources
        self.writer = writer

    def next(self, number: int) -> Evidence:
        """The next sentence of the source whose turn it is."""
        source_id = f"source-{number % len(self.sources)}"
        exact, start = self.writer.sentence(12, 40), self.ends[source_id] + 120
        self.ends[source_id] = start + len(exact)
        sha256 = self.sources[source_id].sha256[:12]
        around = {"prefix": f"{self.writer.sentence(6, 9)}. ", "suffix": f". {self.writer.sentence(6, 9)}"}
        return Evidence(source=source_id, exact=exact, start=start, end=start + len(exact), sha256=sha256, **around)


def _source(writer: Writer, number: int) -> Source:
    sha256 = hashlib.sha256(str(number).encode()).hexdigest()
    published = Published(edtf=(_FIRST_DAY + timedelta(days=number)).isoformat(), basis="stated")
    title, publisher, url = writer.sentence(6, 12), writer.name(), f"https://news.example/{number}"
    return Source(title=title, publisher=publisher, published=published, url=url, file=f"{number}.txt", sha256=sha256)


def _actor(writer: Writer) -> Actor:
    name = writer.name()
    surname = name.split()[1]
    return Actor(name=name, kind="person", aliases=(writer.name(),), weak_aliases=(surname,), description=writer.name())


def _event(kb: KnowledgeBase, writer: Writer, quoted: Quoted, cast: Cast, number: int) -> Event:
    (guest, host), place = writer.chance.sample(cast.actors, 2), writer.chance.choice(cast.places)
    return Event(
        title=f"Visit by {kb.actors[guest].name} to {kb.places[place].name}",
        type="visit",
        status="occurred",
        date=writer.chance.choice(cast.dates),
        place=place,
        participants=(Participant(actor=guest, role="agent"), Participant(actor=host, role="target")),
        evidence=(quoted.next(number),),
    )


def _claim(writer: Writer, quoted: Quoted, cast: Cast, number: int) -> Claim:
    evidence = quoted.next(number)
    speaker, subject = writer.chance.sample(cast.actors, 2)
    return Claim(
        content=evidence.exact,
        speakers=(speaker,),
        about=(subject,),
        cue="said",
        mode="indirect",
        evidence=(evidence,),
    )
