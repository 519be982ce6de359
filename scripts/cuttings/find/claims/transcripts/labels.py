"""Labels that say whose turn it is in a transcript: "MR. SMITH:", "**Q:**", "Ann Lee -", a name alone on a line."""

import re
from dataclasses import dataclass
from functools import cache

from cuttings import lexicon
from cuttings.find.claims.cues import listed, words
from cuttings.find.parse import Token
from cuttings.find.reading import Reading
from cuttings.model import Span

_WORD = r"[^\W\d_][\w.'\-]*"
_ASIDE = r"(?:\s*\([^)\n]{1,80}\)){0,2}"
_NUMBER = r"(?P<number>Q\d+\.?\s+)?"
_OFFICE = r"(?:\s+[-\u2013\u2014]\s+[A-Z][^:\n?!.]{1,60}(?=:))?"
_LABEL = re.compile(
    rf"[*_>#\s]*{_NUMBER}(?P<name>{_WORD}(?: {_WORD}){{0,9}}){_ASIDE}(?P<of>, [^:\n?!]{{2,60}}?)?{_ASIDE}{_OFFICE}[*_]*"
    r"(?P<end>:[*_]*(?:\s+|$)|\s+[-\u2013\u2014][*_]*\s+|[*_]*$)"
)
_LETTER = re.compile(r"[*_]*(?P<name>[QA])(?P<of>)(?P<end>[.)][*_]*\s+)")


@dataclass(frozen=True)
class Label:
    """Who a paragraph says has the word, and what it says after that."""

    name: Span
    content: Span
    marked: bool
    """Whether a colon, or the full stop of "Q.", sets it off; a dash and the end of the line may mean other things."""
    kind: str
    """One of speaker, asker."""


def label_of(reading: Reading, paragraph: Span) -> Label | None:
    """The label that a paragraph opens with, if what stands there is somebody."""
    text = reading.folded
    match = _LETTER.match(text, *paragraph) or _LABEL.match(text, *paragraph)
    if match is None or not _is_written_so(match["name"]):
        return None
    numbered = match.re is _LABEL and match["number"]
    set_off = match["end"].lstrip()[:1] in (":", ".", ")")
    of = set_off and _is_of_outlet(reading, match.span("name"), match.span("of"))
    kind = "asker" if numbered else _kind(reading, match.span("name"), of=of)
    return Label(match.span("name"), (match.end(), paragraph[1]), set_off, kind) if kind else None


def holder_of_label(reading: Reading, label: Label) -> Token:
    """The word of the label that names the speaker: the end of a person's name, else the last."""
    named = [m for m in reading.mentions_in(*label.name) if reading.referents[m.referent].kind == "person"]
    return reading.span(*(named[-1].span if named else label.name))[-1]


def _is_written_so(name: str) -> bool:
    """Whether all words but small ones have a capital letter."""
    return all(word[0].isupper() or word in words("transcripts", "inside") for word in name.split())


def _is_of_outlet(reading: Reading, name: Span, of: Span) -> bool:
    """Whether a name goes on with what may be an outlet's: "Lund, News Nation:", but not "Yes, Minister:"."""
    if of[0] == of[1] or reading.span(*name)[-1].pos_ != "PROPN":
        return False
    kinds = {reading.referents[mention.referent].kind for mention in reading.mentions_in(*of)}
    return _is_written_so(reading.folded[slice(*of)].strip(" ,")) and kinds <= {"media", "organisation"}


def _kind(reading: Reading, name: Span, of: bool) -> str | None:
    """What a label's name makes it; `of` is whether it goes on with whom it is of: "Lund, Northern News:"."""
    text = [word.strip(".").casefold() for word in reading.text(*name).split()]
    if words("transcripts", "headings") & {text[0], text[-1]}:
        return None
    kinds = {reading.referents[mention.referent].kind for mention in reading.mentions_in(*name)}
    chairs = set(text) - {"the"} <= words("transcripts", "chairs")
    asks = bool(words("transcripts", "askers") & {text[0], text[-1]})
    if kinds == {"media"} or ("person" not in kinds and (asks or chairs)):
        return "asker"
    titled = text[0] in _courtesies() or (len(text) == 1 and text[0] in words("transcripts", "answerers"))
    office = any(listed(token, "speakers", "people") for token in reading.span(*name))
    nameless = not kinds and (len(text) > 1 or of or reading.text(*name).isupper())
    nameless = nameless or (of and kinds == {"organisation"})
    return "speaker" if "person" in kinds or titled or office or nameless else None


@cache
def _courtesies() -> frozenset[str]:
    """What stands before a name, as lexicon/titles.yml has it."""
    return frozenset(
        form.rstrip(".").casefold() for forms in lexicon.load("titles")["honorifics"].values() for form in forms
    )
