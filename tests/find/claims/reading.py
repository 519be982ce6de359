"""Invented passages as readings, and claims as rows that a person can compare."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from spacy.language import Language

from cuttings.find import language
from cuttings.find.claims import find_claims
from cuttings.find.reading import Reading
from cuttings.model import Article, FoundClaim, Mention, Referent, SourceMetadata, Zone
from cuttings.read.markup import markup


def article(text: str) -> Article:
    """The text as a Markdown article whose lines are body."""
    zones = tuple(Zone("body", line.start(), line.end()) for line in re.finditer(r"[^\n]+", text))
    return Article("invented.txt", "invented", text, "0" * 64, SourceMetadata(), zones, markup(text))


def read(text: str, names: Mapping[str, Sequence[str]]) -> Reading:
    """The text with its claims. `names` gives referents: key to kind and forms, found wherever they stand."""
    one = article(text)
    doc = next(language.parse(_model(), [one]))[1]
    reading = Reading(one, doc)
    for key, (kind, *forms) in names.items():
        reading.referents[key] = Referent.checked({"key": key, "layer": "actor", "kind": kind, "name": forms[0]})
        reading.mentions += _mentions(text, key, forms)
    reading.mentions.sort(key=lambda mention: mention.start)
    find_claims(reading)
    return reading


def told(reading: Reading, claim: FoundClaim) -> dict[str, Any]:
    """The claim as a row: its parts in words, in the order in which a reader asks for them."""
    return {
        "speaker": ", ".join(claim.speakers) or ("author" if claim.by_author else claim.speaker_text),
        "cue": claim.cue,
        "content": " … ".join(reading.text(*span) for span in claim.spans),
        "is": f"{claim.mode} {claim.modality} {claim.polarity}",
    }


def _mentions(text: str, key: str, forms: Sequence[str]) -> list[Mention]:
    pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return [
        Mention(start=m.start(), end=m.end(), text=m.group(), referent=key, form="name", rule="given")
        for m in re.finditer(rf"\b(?:{pattern})\b", text)
    ]


@cache
def _model() -> Language:
    return language.load(language.choose()[0])
