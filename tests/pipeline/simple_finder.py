"""A finder of three patterns for three-line articles: most of the pipeline is tested without a language model."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cuttings.model import (
    Article,
    EventPassage,
    Found,
    FoundClaim,
    FoundEvent,
    FoundParticipant,
    FoundZone,
    Header,
    Known,
    Mention,
    Problem,
    Referent,
)
from cuttings.model.problem import in_folder

_NAME = re.compile(r"\b(?:[A-Z][a-z]+ [A-Z][a-z]+|Oslo)\b")
_SAID = re.compile(r"(?P<who>[A-Z][a-z]+ [A-Z][a-z]+) said (?P<what>that [^.]+)")
_VISIT = re.compile(r"(?P<who>[A-Z][a-z]+ [A-Z][a-z]+) visited Oslo")


def search(
    articles: Sequence[Article],
    model: str,
    known: tuple[Known, ...],
    headers: Mapping[str, Header],
    folder: str,
    progress: Any,
) -> Iterator[tuple[str, Found | Problem]]:
    """Takes the place of `cuttings.finding.search`. An article with the word "stumble" cannot be searched."""
    for done, article in enumerate(articles, start=1):
        if "stumble" in article.text:
            yield article.source, Problem(in_folder(folder, article.file), 0, "could not be searched")
        else:
            yield article.source, _found(article, known, headers[article.source])
        progress("reading articles", done, len(articles))


def _found(article: Article, known: tuple[Known, ...], header: Header) -> Found:
    keys = {name: one.key for one in known for name in (one.name, *one.aliases)}
    text = article.text
    mentions = [
        Mention(start=m.start(), end=m.end(), text=m[0], referent=_key(m[0], keys), form="name", rule="two capitals")
        for zone in article.content
        for m in _NAME.finditer(text, zone.start, zone.end)
    ]
    names: dict[str, str] = {}
    for mention in mentions:
        names.setdefault(mention.referent, mention.text)
    return Found(
        header,
        zones=[FoundZone(kind=z.kind, start=z.start, end=z.end, text=text[z.start : z.end]) for z in article.zones],
        referents=[_referent(key, name, known=key in keys.values()) for key, name in sorted(names.items())],
        mentions=mentions,
        claims=[_claim(f"c{n}", m, keys) for n, m in enumerate(_SAID.finditer(text), 1)],
        events=[_visit(f"e{n}", m, keys) for n, m in enumerate(_VISIT.finditer(text), 1)],
    )


def _referent(key: str, name: str, known: bool) -> Referent:
    if name == "Oslo":
        return Referent(key=key, layer="place", kind="city", name=name)
    return Referent(key=key, layer="actor", kind="person", name=name, known=known)


def _key(name: str, keys: Mapping[str, str]) -> str:
    return keys.get(name, name.lower().replace(" ", "-"))


def _claim(key: str, match: re.Match[str], keys: Mapping[str, str]) -> FoundClaim:
    span = match.span("what")
    return FoundClaim(
        key=key,
        start=span[0],
        end=span[1],
        text=match["what"],
        spans=(span,),
        speakers=(_key(match["who"], keys),),
        speaker_text=match["who"],
        cue="said",
        mode="indirect",
        modality="asserted",
        polarity="positive",
        rule="said that",
    )


def _visit(key: str, match: re.Match[str], keys: Mapping[str, str]) -> FoundEvent:
    passage = EventPassage(start=match.start(), end=match.end(), text=match[0], trigger=match.span())
    return FoundEvent(
        key=key,
        title=f"{match['who']} visits Oslo",
        event_type="visit",
        status="occurred",
        factuality="asserted",
        place="oslo",
        participants=(FoundParticipant(referent=_key(match["who"], keys), role="agent"),),
        evidence=(passage,),
        rule="visited",
    )
