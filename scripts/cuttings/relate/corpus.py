"""The articles side by side: events as each tells them, and claims as each quotes them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from operator import itemgetter

from cuttings.model import Claim, Entity, Event, EventPassage, Evidence, Found, Span
from cuttings.model.vocabulary import ParticipantRole
from cuttings.relate.alike import concepts
from cuttings.relate.articles import Articles
from cuttings.relate.placed import Placed
from cuttings.relate.states import States
from cuttings.relate.takers import Takers
from cuttings.relate.tellings import Said, Told
from cuttings.relate.texts import Texts
from cuttings.relate.vouching import Vouching
from cuttings.relate.worded import Memory

#: How many different companies of participants are remembered; a large corpus has more, but most events are of few.
_PARTIES_KEPT = 10_000


class Corpus(Articles):
    """All of it, asked from the side of comparing. What people rejected has no id and is not here."""

    def __init__(
        self,
        founds: Sequence[Found],
        links: Mapping[tuple[str, str], str],
        entities: Mapping[str, Mapping[str, Entity]],
        memory: Memory | None = None,
    ) -> None:
        super().__init__(founds, entities)
        self.links = links
        self.texts = Texts(self.founds, links, memory)
        self.states = States(entities["actors"])
        self.told_in = {source: self._told(source) for source in self.founds}
        self.said_in = {source: self._said(source) for source in self.founds}
        self.vouching = Vouching(self.said_in, self.texts)
        self._evidence: dict[tuple[Told, tuple[Span, ...]], tuple[Evidence, ...]] = {}
        self._inside: dict[Said, list[Told]] = {}
        self._placed = {
            source: Placed((told, told.triggers) for told in tellings) for source, tellings in self.told_in.items()
        }

    @property
    def told(self) -> Iterator[Told]:
        """Every event as every article tells it, in the order of sources."""
        return (told for tellings in self.told_in.values() for told in tellings)

    @property
    def said(self) -> Iterator[Said]:
        """Every claim, in the order of sources and text."""
        return (said for claims in self.said_in.values() for said in claims)

    def _told(self, source: str) -> list[Told]:
        made = []
        who = self.texts.referents[source]
        for event in self.founds[source].events:
            id_ = self.links.get((source, f"event:{event.key}"))
            if id_ and id_ in self.entities["events"]:
                parties = [(one.role, actor) for one in event.participants if (actor := who.get(one.referent))]
                made.append(Told(id_, source, event, *_sides(tuple(parties)), who.get(event.place or "")))
        return made

    def _said(self, source: str) -> list[Said]:
        plain, turns = self.texts.spoken[source]
        return [
            Said(id_, source, entity, claim, plain[number], turns.get(number))
            for number, claim in enumerate(self.founds[source].claims)
            if (id_ := self.links.get((source, f"claim:{claim.key}")))
            and isinstance(entity := self.entities["claims"].get(id_), Claim)
        ]

    @cached_property
    def of_event(self) -> Mapping[str, list[Told]]:
        """The tellings of each event, in the order of sources."""
        tellings: dict[str, list[Told]] = defaultdict(list)
        for told in self.told:
            tellings[told.id].append(told)
        return tellings

    @cached_property
    def of_several(self) -> Mapping[str, list[Told]]:
        """The tellings of each event of several articles, in the order of ids."""
        several = ((id_, told) for id_, told in self.of_event.items() if told[0].source != told[-1].source)
        return dict(sorted(several, key=itemgetter(0)))

    @cached_property
    def of_side(self) -> Takers:
        """The tellings of events in which somebody takes part, or somebody who stands for that state."""
        return Takers(self.told, lambda told: self.states.sides(told.parties))

    def event(self, id_: str) -> Event | None:
        """The event as the knowledge base has it."""
        entity = self.entities["events"].get(id_)
        return entity if isinstance(entity, Event) else None

    def called(self, actor: str) -> str:
        """What an actor is called, by its id; the id where there is no such actor."""
        entity = self.entities["actors"].get(actor)
        return entity.label if entity else actor

    def is_later(self, source: str, than: str) -> bool:
        """Whether an article surely came out after another: by its date, or as a plan of the other is a fact in it."""
        ours, theirs = self._published.get(source), self._published.get(than)
        if ours is None or theirs is None:
            return (source, than) in self._told_after and (than, source) not in self._told_after
        return ours.first > theirs.last

    @cached_property
    def _told_after(self) -> set[tuple[str, str]]:
        """Pairs of an article that tells an event as a fact and one for which it was still planned."""
        pairs: set[tuple[str, str]] = set()
        for tellings in self.of_event.values():
            planned = {told.source for told in tellings if told.event.status == "scheduled"}
            facts = {told.source for told in tellings if told.is_fact} - planned
            pairs.update((fact, plan) for fact in facts for plan in planned)
        return pairs

    def plain_in(self, source: str, start: int, text: str) -> frozenset[str]:
        """The stems of the words that are no names in a text that begins at an offset of an article."""
        return concepts(self.texts.names[source].without(start, text))

    def inside(self, said: Said) -> list[Told]:
        """The events of which a claim speaks: those whose words stand in its content."""
        if said not in self._inside:
            self._inside[said] = self._placed[said.source].within(said.found.spans)
        return self._inside[said]

    @cached_property
    def claims_on(self) -> Mapping[Told, list[Said]]:
        """The claims that speak of each event, in text order."""
        claims: dict[Told, list[Said]] = defaultdict(list)
        for said in self.said:
            for told in self.inside(said):
                claims[told].append(said)
        return claims

    def told_between(self, source: str, span: Span) -> list[Told]:
        """The events of which a stretch of an article tells."""
        return self._placed[source].within([span])

    def said_between(self, source: str, span: Span) -> list[Said]:
        """The claims of which a part stands in a stretch of an article, in text order."""
        claims = self.said_in[source]
        return [said for said in claims if any(a < span[1] and span[0] < b for a, b in said.found.spans)]

    def teller(self, source: str, span: Span) -> str:
        """What a stretch of an article is, by its id: the first claim in it, else an event, else the article."""
        said, told = self.said_between(source, span), self.told_between(source, span)
        return said[0].id if said else told[0].id if told else source

    def evidence(self, told: Told, among: Sequence[EventPassage] = ()) -> tuple[Evidence, ...]:
        """The passage of an article that tells most of an event, of all or of some."""
        asked = told, tuple(passage.span for passage in among)
        if asked not in self._evidence:
            quotes = self.texts.quotes[told.source]
            best, *others = among or told.event.evidence
            if others:
                best = max((best, *others), key=lambda passage: (quotes.telling(passage), -passage.start))
            self._evidence[asked] = (quotes.of(best.span, best.text),)
        return self._evidence[asked]


@lru_cache(maxsize=_PARTIES_KEPT)
def _sides(parties: tuple[tuple[ParticipantRole, str], ...]) -> tuple[frozenset[str], frozenset[str]]:
    """Who does it, and who undergoes it: the same sets for all events of the same few."""
    agents, targets = (frozenset([actor for own, actor in parties if own == role]) for role in ("agent", "target"))
    return agents, targets
