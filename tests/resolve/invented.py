"""Invented articles and what is found in them, written shortly in YAML, and a knowledge base that people edited.

An article is a text, a paragraph a line, in which `[Anna Berg]{anna-berg}` is a mention of the referent with that key;
`{anna-berg adj}` gives its form. `referents` says more of a key than the default, a person named by the first mention.
Events and claims quote the words that they rest on. `held`, `unreadable` and `deleted` say what people did before,
`machine` what an earlier run wrote, and `touched` what people made of that.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cuttings.kb.ledger import Ledger
from cuttings.kb.merging import folded
from cuttings.kb.remembered import Entry, remembered
from cuttings.kb.store import KnowledgeBase
from cuttings.model import (
    KINDS,
    Article,
    DateMention,
    EventPassage,
    Found,
    FoundClaim,
    FoundEvent,
    FoundParticipant,
    FoundRole,
    FoundZone,
    Header,
    Mention,
    Published,
    Referent,
    SourceMetadata,
    Withdrawn,
    Zone,
)
from cuttings.resolve import Resolution, resolve

_MENTION = re.compile(r"\[([^\]]+)\]\{([a-z0-9-]+)(?: (\w+))?\}")


def resolved(case: Mapping[str, Any]) -> Resolution:
    """What resolving makes of a case."""
    return resolve(*given(case))


def given(case: Mapping[str, Any]) -> tuple[list[Found], list[Article], KnowledgeBase, Ledger]:
    """The arguments of `resolve` for a case."""
    made = [article(source, content) for source, content in case["articles"].items()]
    return [found for found, _ in made], [one for _, one in made], *knowledge(case)


def article(source: str, content: Mapping[str, Any]) -> tuple[Found, Article]:
    """An article and what is found in it."""
    text, mentions = _text(content["text"])
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    file = f"{source}.txt"
    found = Found(
        Header(source=source, file=file, sha256=sha256, extractor="1", model="none", names=""),
        zones=[FoundZone(kind="body", start=start, end=end, text=text[start:end]) for start, end in _paragraphs(text)],
        referents=_referents(text, mentions, content.get("referents", {})),
        mentions=mentions,
        dates=[_date(text, words, value) for words, value in content.get("dates", {}).items()],
        claims=[_claim(text, f"c{n}", claim) for n, claim in enumerate(content.get("claims", ()), 1)],
        events=[_event(text, f"e{n}", event) for n, event in enumerate(content.get("events", ()), 1)],
    )
    day = content.get("published")
    published = Published(edtf=day, basis="stated") if day else Published()
    withdrawn = Withdrawn.model_validate(content["withdrawn"]) if "withdrawn" in content else None
    title = content.get("title", source.title())
    metadata = SourceMetadata(title=title, publisher=content.get("publisher"), published=published, withdrawn=withdrawn)
    zones = tuple(Zone("body", *span) for span in _paragraphs(text))
    return found, Article(file, source, text, sha256, metadata, zones)


def knowledge(case: Mapping[str, Any]) -> tuple[KnowledgeBase, Ledger]:
    """The knowledge base and the ledger as the case has them."""
    kb = KnowledgeBase(Path("kb"))
    entries: dict[tuple[str, str], Entry] = {}
    on_disk: dict[tuple[str, str], str] = {}
    for folder in KINDS:
        for id_, fields in case.get("held", {}).get(folder, {}).items():
            getattr(kb, folder)[id_] = KINDS[folder].model_validate(fields)
            on_disk[folder, id_] = "hers"
        for whose, now in (("machine", "its"), ("touched", "hers")):
            for id_, fields in case.get(whose, {}).get(folder, {}).items():
                entity = KINDS[folder].model_validate(fields)
                getattr(kb, folder)[id_] = entity
                entries[folder, id_], on_disk[folder, id_] = remembered((folder, id_), entity, "its"), now
        for id_ in case.get("unreadable", {}).get(folder, ()):
            on_disk[folder, id_] = "hers"
        for id_, entry in case.get("deleted", {}).get(folder, {}).items():
            places = tuple(tuple(place) for place in entry.get("stands_on", ()))
            entries[folder, id_] = Entry(folder=folder, id=id_, names=tuple(entry.get("names", ())), stands_on=places)
    return folded(kb), Ledger(entries, on_disk)


def after(resolution: Resolution, kb: KnowledgeBase, ledger: Ledger) -> tuple[KnowledgeBase, Ledger]:
    """The knowledge base and the ledger after a run that wrote a resolution."""
    entries, on_disk = dict(ledger.entries), dict(ledger.on_disk)
    written = KnowledgeBase(kb.root)
    for folder in KINDS:
        its_own = {id_: entity for (of, id_), entity in kb.originals.items() if of == folder}
        for id_, entity in {**kb.of(folder), **its_own}.items():
            if ledger.is_a_persons(folder, id_):
                getattr(written, folder)[id_] = entity
            else:
                del entries[folder, id_], on_disk[folder, id_]
        for id_, entity in resolution.drafts[folder].items():
            if not ledger.is_a_persons(folder, id_):
                getattr(written, folder)[id_] = entity
                entries[folder, id_], on_disk[folder, id_] = remembered((folder, id_), entity, "its"), "its"
    return folded(written), Ledger(entries, on_disk)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Where the lines of a text stand."""
    return [match.span() for match in re.finditer(r"[^\n]+", text)]


def _text(marked: str) -> tuple[str, list[Mention]]:
    """The text without its marks, and the mentions that they made."""
    text, mentions, done = "", [], 0
    for mark in _MENTION.finditer(marked):
        text += marked[done : mark.start()]
        words, key, form = mark.groups()
        start = len(text)
        text += words
        form = form or "name"
        passage = {"start": start, "end": len(text), "text": words}
        mentions.append(Mention.checked({**passage, "referent": key, "form": form, "rule": "by hand"}))
        done = mark.end()
    return text + marked[done:], mentions


def _referents(text: str, mentions: list[Mention], said: Mapping[str, Any]) -> list[Referent]:
    first: dict[str, str] = {}
    for mention in mentions:
        first.setdefault(mention.referent, mention.text)
    made = []
    for key, name in first.items():
        fields = {"layer": "actor", "kind": "person", "name": name, **said.get(key, {})}
        if fields["kind"] in ("city", "region", "site", "country"):
            fields["layer"] = "place"
        fields["roles"] = [_role(text, role) for role in fields.get("roles", ())]
        made.append(Referent.checked({"key": key, **fields}))
    return made


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _role(text: str, role: Mapping[str, Any]) -> FoundRole:
    start, end = _span(text, role.get("words", role["title"]))
    rest = {name: value for name, value in role.items() if name != "words"}
    return FoundRole.checked({"start": start, "end": end, "text": text[start:end], **rest})


def _date(text: str, words: str, value: str | None) -> DateMention:
    start, end = _span(text, words)
    return DateMention(start=start, end=end, text=words, value=value, rule="by hand")


def _claim(text: str, key: str, claim: Mapping[str, Any]) -> FoundClaim:
    spans = [_span(text, words) for words in claim["words"]]
    start, end = spans[0][0], spans[-1][1]
    passage = {"start": start, "end": end, "text": text[start:end]}
    rest = {name: value for name, value in claim.items() if name != "words"}
    fields = {"mode": "indirect", "modality": "asserted", "polarity": "positive", "rule": "by hand", **rest}
    return FoundClaim.checked({"key": key, **passage, "spans": spans, **fields})


def _event(text: str, key: str, event: Mapping[str, Any]) -> FoundEvent:
    start, end = _span(text, event["words"])
    passage = EventPassage(start=start, end=end, text=text[start:end], trigger=(start, end))
    participants = tuple(
        FoundParticipant(referent=referent, role=role)
        for role in ("agent", "target", "other")
        for referent in event.get(role, ())
    )
    return FoundEvent(
        key=key,
        title=event["title"],
        event_type=event["type"],
        status=event.get("status", "occurred"),
        factuality=event.get("factuality", "asserted"),
        date=event.get("date"),
        place=event.get("place"),
        participants=participants,
        evidence=(passage,),
        rule=event.get("rule", "by hand"),
    )
