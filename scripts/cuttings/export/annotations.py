"""Everything found as flat records, one a line in JSON Lines, so that it can be scored, compared and loaded anywhere.

Offsets are 0-based code points of the article's file as UTF-8 with its line ends; `text` equals the text between
them. Dates, statuses and places are as each article tells them; ids are those of kb/. What people rejected is left out.
Records of an article that was withdrawn have `withdrawn`: true; others do not have the field.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cuttings.kb.store import KnowledgeBase
from cuttings.model import Actor, Found, FoundClaim, FoundEvent, Place
from cuttings.model.passage import Passage

Annotation = dict[str, Any]


def annotations(
    founds: Iterable[Found], links: Mapping[tuple[str, str], str], kb: KnowledgeBase
) -> Iterator[Annotation]:
    """The records of all articles, in the order of files and then of the text."""
    for found in sorted(founds, key=lambda found: found.header.file):
        yield from sorted(_Article(found, links, kb).records(), key=lambda r: (r["start"], r["end"], r["type"]))


class _Article:
    """One article's records, with the ids that links give."""

    def __init__(self, found: Found, links: Mapping[tuple[str, str], str], kb: KnowledgeBase) -> None:
        self._found = found
        self._links = links
        self._kb = kb
        source = kb.sources.get(found.header.source)
        self._marks = {"withdrawn": True} if source and source.withdrawn else {}

    def records(self) -> Iterator[Annotation]:
        """Every record, by type."""
        for zone in self._found.zones:
            yield self._record("zone", zone, kind=zone.kind)
        yield from self._mentions()
        for date in self._found.dates:
            yield self._record("date", date, value=date.value, anchor=date.anchor, rule=date.rule)
        for one in self._found.durations:
            yield self._record("duration", one, kind=one.kind, value=one.value, times=one.times)
        for claim in self._found.claims:
            id_ = self._id("claim", claim.key)
            if id_:
                yield self._claim(claim, id_)
        for event in self._found.events:
            id_ = self._id("event", event.key)
            if id_:
                yield from self._event(event, id_)

    def _mentions(self) -> Iterator[Annotation]:
        referents = {referent.key: referent for referent in self._found.referents}
        for mention in self._found.mentions:
            id_ = self._id("referent", mention.referent)
            if id_:
                referent = referents[mention.referent]
                folder, entity = self._kb.get(id_) or ("", None)
                layer = {"actors": "actor", "places": "place"}.get(folder, referent.layer)
                kind = entity.kind if isinstance(entity, Actor | Place) else referent.kind
                yield self._record(layer, mention, id=id_, kind=kind, form=mention.form)

    def _claim(self, claim: FoundClaim, id_: str) -> Annotation:
        return self._record(
            "claim",
            claim,
            id=id_,
            speaker=self._speaker(claim),
            speaker_span=claim.speaker_span,
            cue=claim.cue,
            cue_span=claim.cue_span,
            spans=claim.spans,
            mode=claim.mode,
            modality=claim.modality,
            polarity=claim.polarity,
        )

    def _speaker(self, claim: FoundClaim) -> str | list[str] | None:
        """The speaker's id, a list of ids if they are several, the article's words for a speaker without one."""
        if claim.by_author:
            return "author"
        ids = list(dict.fromkeys(id_ for key in claim.speakers if (id_ := self._id("referent", key))))
        if not ids:
            return claim.speaker_text
        return ids[0] if len(ids) == 1 else ids

    def _event(self, event: FoundEvent, id_: str) -> Iterator[Annotation]:
        participants = [
            {"actor": actor, "role": one.role}
            for one in event.participants
            if (actor := self._id("referent", one.referent))
        ]
        for passage in event.evidence:
            yield self._record(
                "event",
                passage,
                id=id_,
                trigger=passage.trigger,
                event_type=event.event_type,
                status=event.status,
                date=event.date,
                place=self._id("referent", event.place) if event.place else None,
                participants=participants,
            )

    def _record(self, type_: str, passage: Passage, **fields: Any) -> Annotation:
        at = {"file": self._found.header.file, "start": passage.start, "end": passage.end, "text": passage.text}
        return {"type": type_, **at, **fields, **self._marks}

    def _id(self, type_: str, key: str) -> str | None:
        return self._links.get((self._found.header.source, f"{type_}:{key}"))
