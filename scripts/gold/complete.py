"""Complete a draft of gold: find where everything stands that it quotes, and check it.

    python scripts/gold/complete.py DRAFT.yml ARTICLE GOLD.yaml

A draft names passages by their words (see tests/gold/README.md); gold has their offsets. All that is wrong is told in
one run, and then nothing is written. Names, dates and quotations that nothing marks are pointed out, to be looked at.
"""

import hashlib
import re
import sys
from pathlib import Path
from typing import Any

import yaml
from entities import entities
from quotes import Problems, Text, as_list

from cuttings.evaluate.events import TYPES

STATUS = {"occurred", "ongoing", "scheduled", "possible"}
FACTUALITY = {"author-asserted", "attributed", "hypothetical", "disputed"}
TIERS = {"calendar", "relative", "duration", "vague", "event-anchored"}
MODES = {"direct", "indirect", "mixed"}
MODALITIES = {"asserted", "denied", "predicted", "alleged", "recommended", "speculated"}
ATTRIBUTIONS = {"explicit", "inherited", "passive-unspecified", "nominal"}
_EVENT_TYPES = {*TYPES, "pandemic", "other"}
_DATE_WORD = re.compile(
    r"\b(?:(?:1[89]|20)\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August"
    r"|September|October|November|December)\b"
)
_NAME = re.compile(r"(?<=[a-z,;:’'\"“] )[A-Z][\w’'-]+")
_QUOTATION = re.compile(r"[“\"][^”\"]{25,}[”\"]")

Row = dict[str, Any]


def completed(draft: Row, path: Path, problems: Problems) -> tuple[Row, Text]:
    """The gold that a draft means, as far as its problems allow, and the article's text."""
    text = Text(path, problems)
    key = str(draft["article"])
    if "-" in key:
        problems.add("article", f"the key {key!r} must have no hyphen")
    boilerplate = _boilerplate(draft, text)
    text.left_out = [(one["start"], one["end"]) for one in boilerplate]
    named = entities(draft, text, problems)
    refs = {row["ref"] for layer in named.values() for row in layer}
    return {
        "article": key,
        "file": path.name,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "source": draft.get("source"),
        "boilerplate": boilerplate,
        "article_text": _zones(draft, text, problems),
        **named,
        "dates": _dates(draft, text, problems),
        "events": _numbered(f"{key}-E", _events(draft, text, refs, problems), "evidence"),
        "claims": _numbered(f"{key}-C", _claims(draft, text, refs, problems), "content"),
        "author_claims": [
            {**passage, "kind": one.get("kind", "assertion"), "modality": one.get("modality", "asserted")}
            for one in as_list(draft.get("author_claims"))
            if (passage := text.quote("author_claims", one.get("quote")))
        ],
    }, text


def _boilerplate(draft: Row, text: Text) -> list[Row]:
    rows = [next(iter(one.items())) for one in as_list(draft.get("boilerplate"))]
    found = [{"kind": kind, **span} for kind, q in rows if (span := text.quote(kind, q, anywhere=True))]
    return sorted(found, key=lambda row: row["start"])


def _zones(draft: Row, text: Text, problems: Problems) -> list[Row]:
    """Every line that is text of the article, with its zone; body where the draft does not say."""
    named = [
        (zone, passage)
        for zone, quotes in (draft.get("zones") or {}).items()
        for passage in text.quotes(f"zone {zone}", quotes)
    ]
    for zone, _ in named:
        problems.term("zones", zone, {"headline", "subhead", "caption", "footnote", "body"})
    found = []
    for start, end in text.places(r"[^\n\r]*\S[^\n\r]*"):
        zone = next((zone for zone, one in named if one["start"] < end and start < one["end"]), "body")
        found.append({"zone": zone, "start": start, "end": end})
    return found


def _dates(draft: Row, text: Text, problems: Problems) -> list[Row]:
    found = []
    for one in as_list(draft.get("dates")):
        problems.term(f"date {one.get('quote')!r}", one.get("tier"), TIERS)
        if passage := text.quote("date", one.get("quote")):
            value = None if one.get("value") is None else str(one["value"])
            accepted = [str(other) for other in as_list(one.get("accept"))]
            found.append({**passage, "value": value, "tier": one["tier"], **({"accept": accepted} if accepted else {})})
    return sorted(found, key=lambda row: row["start"])


def _claims(draft: Row, text: Text, refs: set[str], problems: Problems) -> list[Row]:
    found = []
    for one in as_list(draft.get("claims")):
        where = f"claim {str(one.get('content'))[:40]}"
        attribution = one.get("attribution", "explicit")
        for value, terms in ((one.get("mode"), MODES), (one.get("modality"), MODALITIES), (attribution, ATTRIBUTIONS)):
            problems.term(where, value, terms)
        for ref in as_list(one.get("speaker")):
            problems.term(f"{where}, speaker", ref, refs | {"unspecified", "author"})
        speaker_words, cue = one.get("speaker_span"), one.get("cue")
        found.append(
            {
                "speaker": {
                    "refs": as_list(one.get("speaker")) or ["unspecified"],
                    "span": text.quote(where, speaker_words) if speaker_words else None,
                },
                "cue": text.quote(where, cue) if cue else None,
                "content": text.quotes(where, one.get("content")),
                "mode": one.get("mode"),
                "modality": one.get("modality"),
                "polarity": one.get("polarity", "positive"),
                "attribution": attribution,
                "required": one.get("required", attribution == "explicit"),
                **({"note": one["note"]} if one.get("note") else {}),
            }
        )
    return found


def _events(draft: Row, text: Text, refs: set[str], problems: Problems) -> list[Row]:
    found = []
    for one in as_list(draft.get("events")):
        where = f"event {one.get('title')}"
        factuality = one.get("factuality", "author-asserted")
        problems.term(where, one.get("type"), _EVENT_TYPES)
        problems.term(where, one.get("status"), STATUS)
        problems.term(where, factuality, FACTUALITY)
        problems.term(where, one.get("importance"), {"core", "peripheral"})
        sides = (one.get("participants") or {}).items()
        participants = [{"ref": ref, "role": role} for role, names in sides for ref in as_list(names)]
        for each in participants:
            problems.term(f"{where}, participant", each["ref"], refs)
        evidence = text.quotes(where, one.get("evidence"))
        if not evidence:
            problems.add(where, "has no evidence")
        kept = {name: one[name] for name in ("title", "type", "subtype", "status") if name in one}
        found.append(
            {
                **kept,
                "factuality": factuality,
                "importance": one.get("importance"),
                "participants": participants,
                "place": one.get("place"),
                "date": one.get("date") or {"edtf": None, "basis": "unknown"},
                "evidence": evidence,
            }
        )
    return found


def _numbered(prefix: str, rows: list[Row], passages: str) -> list[Row]:
    """In text order, with an id each."""
    ordered = sorted(rows, key=lambda row: row[passages][0]["start"] if row[passages] else 0)
    return [{"id": f"{prefix}{number:02}", **row} for number, row in enumerate(ordered, 1)]


def unmarked(gold: Row, text: Text) -> list[str]:
    """Words that look like a name, a date or a quotation and that nothing in the gold covers."""
    rows = [*gold["actors"], *gold["places"]]
    covered = [(start, start + len(form["form"])) for row in rows for form in row["forms"] for start in form["at"]]
    covered += [(one["start"], one["end"]) for row in rows for one in row.get("nominals", [])]
    covered += [(one["start"], one["end"]) for one in gold["dates"]]
    said = [(part["start"] - 2, part["end"] + 2) for claim in gold["claims"] for part in claim["content"]]
    looks = (("name", _NAME, covered), ("date", _DATE_WORD, covered), ("quotation", _QUOTATION, said))
    return [
        f"{what}? {text.contexts([span])}"
        for what, pattern, known in looks
        for span in text.places(pattern.pattern, taken=known)
    ]


def main() -> None:
    """Read the draft, write the gold or tell what is wrong."""
    draft_path, article, out = map(Path, sys.argv[1:4])
    problems = Problems()
    gold, text = completed(yaml.safe_load(draft_path.read_text(encoding="utf-8")), article, problems)
    if problems.found:
        sys.exit("\n".join([*problems.found, f"{len(problems.found)} problems; nothing was written"]))
    print("\n".join(unmarked(gold, text)))
    out.write_text(yaml.safe_dump(gold, allow_unicode=True, sort_keys=False, width=110), encoding="utf-8")


if __name__ == "__main__":
    main()
