"""The articles side by side: events as each tells them, claims as each quotes them, and when each came out."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cuttings import lexicon
from cuttings.edtf import Bounds, bounds
from cuttings.model import (
    Actor,
    Claim,
    Entity,
    Event,
    EventPassage,
    Evidence,
    Found,
    FoundClaim,
    FoundEvent,
    Source,
    Span,
)
from cuttings.model.vocabulary import CONTENT_ZONES
from cuttings.relate.sentences import Sentence, sentences
from cuttings.relate.words import stems
from cuttings.resolve.quote import Quotes

#: What makes a claim, or an event told in one, no more than hearsay.
_HEARSAY = ("alleged", "speculated", "denied")
_STATES = ("state", "separatist-entity")


@dataclass(frozen=True, eq=False)
class Told:
    """An event as one article tells it, with ids for who takes part."""

    id: str
    source: str
    event: FoundEvent
    agents: frozenset[str]
    targets: frozenset[str]
    place: str | None

    @property
    def parties(self) -> frozenset[str]:
        """Who does it and who undergoes it."""
        return self.agents | self.targets

    @property
    def is_fact(self) -> bool:
        """Whether the article tells it as something that took place or goes on."""
        return self.event.status in ("occurred", "ongoing")

    @cached_property
    def goes_on(self) -> bool:
        """Whether it is of a kind that goes on, such as a war or a flow of arms, so that every article tells of now."""
        frame = lexicon.load("frames")["frames"].get(self.event.rule.removeprefix("frame "), {})
        return bool({frame.get("flow"), frame.get("lasting")} & {"yes", True})

    @cached_property
    def stated(self) -> Bounds | None:
        """The days that its date spans; None if the article gives none, or one with an open end."""
        return bounds(self.event.date) if self.event.date and ".." not in self.event.date else None


@dataclass(frozen=True, eq=False)
class Said:
    """A claim of one article."""

    id: str
    source: str
    claim: Claim
    found: FoundClaim

    @property
    def text(self) -> str:
        """What was said."""
        return self.claim.content

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.found.spans[0][0]


class Corpus:
    """All of it, asked from the side of comparing. What people rejected has no id and is not here."""

    def __init__(
        self,
        founds: Sequence[Found],
        links: Mapping[tuple[str, str], str],
        entities: Mapping[str, Mapping[str, Entity]],
    ) -> None:
        self.founds = {found.header.source: found for found in sorted(founds, key=lambda f: f.header.source)}
        self.links = links
        self.entities = entities
        self.quotes = {source: Quotes(found) for source, found in self.founds.items()}
        self.told = [told for source in self.founds for told in self._told(source)]
        self.said = [said for source in self.founds for said in self._said(source)]

    def _told(self, source: str) -> list[Told]:
        made = []
        for event in self.founds[source].events:
            id_ = self.links.get((source, f"event:{event.key}"))
            if id_ and id_ in self.entities["events"]:
                sides = {
                    role: frozenset(
                        actor
                        for one in event.participants
                        if one.role == role and (actor := self.referent(source, one.referent))
                    )
                    for role in ("agent", "target")
                }
                place = self.referent(source, event.place) if event.place else None
                made.append(Told(id_, source, event, sides["agent"], sides["target"], place))
        return made

    def _said(self, source: str) -> list[Said]:
        return [
            Said(id_, source, entity, claim)
            for claim in self.founds[source].claims
            if (id_ := self.links.get((source, f"claim:{claim.key}")))
            and isinstance(entity := self.entities["claims"].get(id_), Claim)
        ]

    def referent(self, source: str, key: str) -> str | None:
        """The entity that a referent of an article is."""
        return self.links.get((source, f"referent:{key}"))

    @cached_property
    def of_event(self) -> Mapping[str, list[Told]]:
        """The tellings of each event."""
        tellings: dict[str, list[Told]] = defaultdict(list)
        for told in self.told:
            tellings[told.id].append(told)
        return tellings

    def event(self, id_: str) -> Event | None:
        """The event as the knowledge base has it."""
        entity = self.entities["events"].get(id_)
        return entity if isinstance(entity, Event) else None

    def edtf(self, source: str) -> str | None:
        """When an article came out, as far as that is known."""
        entity = self.entities["sources"].get(source)
        return entity.published.edtf if isinstance(entity, Source) else None

    def published(self, source: str) -> Bounds | None:
        """The days on which an article can have come out."""
        told = self.edtf(source)
        return bounds(told) if told else None

    def is_later(self, source: str, than: str) -> bool:
        """Whether an article surely came out after another one."""
        ours, theirs = self.published(source), self.published(than)
        return ours is not None and theirs is not None and ours.first > theirs.last

    @cached_property
    def latest(self) -> int | None:
        """The day up to which the articles surely reach."""
        return max((day.first for source in self.founds if (day := self.published(source))), default=None)

    def plain(self, said: Said) -> frozenset[str]:
        """The stems of a claim's words that are no names: its predicate and what goes with it."""
        named = [
            (mention.start, mention.end)
            for span in said.found.spans
            for mention in self.quotes[said.source].mentions_in(span)
            if mention.form in ("name", "abbr", "metonym", "adj")
        ]
        text = list(said.found.text)
        for start, end in named:
            text[start - said.found.start : end - said.found.start] = " " * (end - start)
        kept = (text[start - said.found.start : end - said.found.start] for start, end in said.found.spans)
        return frozenset(stems(" ".join("".join(part) for part in kept)))

    def inside(self, said: Said) -> list[Told]:
        """The events of which a claim speaks: those whose words stand in its content."""
        return [told for told in self._of_source[said.source] if self.triggers(told, said.found.spans)]

    def triggers(self, told: Told, spans: Sequence[Span]) -> list[Span]:
        """The words that name an event within some passages."""
        triggers = (passage.trigger for passage in told.event.evidence)
        return [t for t in triggers if any(start <= t[0] and t[1] <= end for start, end in spans)]

    @cached_property
    def _of_source(self) -> Mapping[str, list[Told]]:
        by: dict[str, list[Told]] = defaultdict(list)
        for told in self.told:
            by[told.source].append(told)
        return by

    def told_in(self, source: str, span: Span) -> list[Told]:
        """The events of which a stretch of an article tells."""
        return [told for told in self._of_source[source] if self.triggers(told, [span])]

    def is_hearsay(self, told: Told) -> bool:
        """Whether all of its words stand in claims that are hedged or denied, or nobody vouches for it."""
        if told.event.factuality in ("hypothetical", "disputed"):
            return True
        hedged = [span for said in self._hedged[told.source] for span in said.found.spans]
        triggers = [passage.trigger for passage in told.event.evidence]
        return bool(hedged) and len(self.triggers(told, hedged)) == len(triggers)

    @cached_property
    def _hedged(self) -> Mapping[str, list[Said]]:
        """The hedged claims of each article."""
        by: dict[str, list[Said]] = defaultdict(list)
        for said in self.said:
            if said.claim.modality in _HEARSAY:
                by[said.source].append(said)
        return by

    def sides(self, ids: frozenset[str]) -> frozenset[str]:
        """Actors and the states that they stand for: a president for the state whose president he is."""
        return frozenset(side for id_ in ids for side in self._side(id_))

    def states(self, ids: frozenset[str]) -> frozenset[str]:
        """The states among actors, and those that they stand for."""
        return frozenset(side for side in self.sides(ids) if self.is_state(side))

    def _side(self, id_: str) -> frozenset[str]:
        actor = self.entities["actors"].get(id_)
        if not isinstance(actor, Actor):
            return frozenset({id_})
        served = {role.of for role in actor.roles if role.of and self.is_state(role.of)}
        return frozenset({id_, *served, *([actor.country] if actor.country else [])})

    def is_state(self, id_: str) -> bool:
        """Whether this is a state."""
        actor = self.entities["actors"].get(id_)
        return isinstance(actor, Actor) and actor.kind in _STATES

    @cached_property
    def sentences(self) -> Mapping[str, list[Sentence]]:
        """The sentences of each article's content, in text order."""
        return {
            source: [
                sentence
                for zone in sorted(found.zones, key=lambda zone: zone.start)
                if zone.kind in CONTENT_ZONES
                for sentence in sentences(zone.text, zone.start)
            ]
            for source, found in self.founds.items()
        }

    def around(self, source: str, offset: int) -> tuple[Sentence | None, Sentence | None]:
        """The sentence at an offset, and the one before it."""
        found = self.sentences[source]
        at = bisect_right(found, offset, key=lambda sentence: sentence.start) - 1
        return (found[at] if at >= 0 else None), (found[at - 1] if at >= 1 else None)

    def quote(self, source: str, span: Span) -> Evidence | None:
        """A passage of an article as evidence."""
        sentence, _ = self.around(source, span[0])
        if sentence is None or span[1] > sentence.end:
            return None
        return self.quotes[source].of(span, sentence.text[span[0] - sentence.start : span[1] - sentence.start])

    def evidence(self, told: Told, among: Sequence[EventPassage] = ()) -> tuple[Evidence, ...]:
        """The passage of an article that tells most of an event, of all or of some."""
        quotes = self.quotes[told.source]
        best = max(among or told.event.evidence, key=lambda passage: (quotes.telling(passage), -passage.start))
        return (quotes.of(best.span, best.text),)

    def mentioned(self, source: str, span: Span) -> frozenset[str]:
        """Who and what is named or pointed to in a stretch of an article."""
        mentions = self.quotes[source].mentions_in(span)
        return frozenset(id_ for mention in mentions if (id_ := self.referent(source, mention.referent)))
