"""The frames of the lexicon, read and checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, get_args

from cuttings import lexicon
from cuttings.find.events.detection.frame import DATE, NAME, Frame, Phrase, Role
from cuttings.model.vocabulary import EventType, ParticipantRole

_ROLE_FIELDS = frozenset({"as", "of", "words", "at", "all"})
_FRAME_FIELDS = frozenset(
    {"type", "group", "verbs", "nouns", "never", "lasting", "flow", "plannable", "news", "beside", "changed", "apart",
     "plain", "officials", "shared", "carried", "bare", "doubtful", "roles", "needs", "acts", "title"}
)  # fmt: skip
#: A place for names in the template of a title: {role}, {role,role}, {role&role} or {role+}.
IN_TITLE = re.compile(r"\{([\w,&-]+\+?)\}")
#: Places in templates that are no roles.
IN_WORDS = frozenset({"act", "deed", "change", "name"})


class FrameError(ValueError):
    """An entry of the frames lexicon says something that has no meaning; the message names frame and field."""


@dataclass(frozen=True)
class Frames:
    """All frames, in the order of the lexicon, and by the head word of their triggers."""

    by_verb: Mapping[str, tuple[tuple[Frame, Phrase], ...]]
    by_noun: Mapping[str, tuple[tuple[Frame, Phrase], ...]]

    @cached_property
    def heads(self) -> frozenset[str]:
        """The head words of all triggers, so that most words are soon passed."""
        return frozenset(self.by_verb) | frozenset(self.by_noun)


@cache
def frames() -> Frames:
    """The frames of the lexicon. Raises FrameError at the first entry that has no meaning."""
    return parse({**lexicon.load("frames"), "frames": lexicon.collected("frames")})


def parse(data: Mapping[str, Any]) -> Frames:
    """The frames of a lexicon like `lexicon/frames.yml` that has its `frames`, too; raises FrameError like `frames`."""
    found = [_frame(name, entry, data) for name, entry in data["frames"].items()]
    return Frames(
        by_verb=_index([(frame, phrase, phrase[0]) for frame in found for phrase in frame.verbs]),
        by_noun=_index([(frame, phrase, phrase[-1]) for frame in found for phrase in frame.nouns]),
    )


def _index(entries: list[tuple[Frame, Phrase, str]]) -> dict[str, tuple[tuple[Frame, Phrase], ...]]:
    index: dict[str, tuple[tuple[Frame, Phrase], ...]] = {}
    for frame, phrase, head in entries:
        index[head] = (*index.get(head, ()), (frame, phrase))
    return index


def _frame(name: str, entry: Mapping[str, Any], data: Mapping[str, Any]) -> Frame:
    _known_fields(name, entry, _FRAME_FIELDS)
    if entry["type"] not in get_args(EventType):
        raise FrameError(f"frames.yml: {name}.type: {entry['type']} is no event type; one of {get_args(EventType)}")
    frame = Frame(
        name=name,
        type=entry["type"],
        group=entry.get("group", entry["type"]),
        verbs=_phrases(entry.get("verbs")),
        nouns=(*_phrases(entry.get("nouns")), *_hyphenated(entry.get("nouns"))),
        never=_phrases(entry.get("never")),
        lasting=_yes(entry, "lasting"),
        flow=_yes(entry, "flow"),
        plannable=_yes(entry, "plannable"),
        news=_yes(entry, "news"),
        officials=_yes(entry, "officials"),
        beside=_yes(entry, "beside"),
        changed=_yes(entry, "changed"),
        shared=_yes(entry, "shared"),
        carried=_yes(entry, "carried"),
        bare=_yes(entry, "bare"),
        doubtful=_yes(entry, "doubtful"),
        apart=entry.get("apart"),
        plain=frozenset(entry.get("plain", ())),
        roles=tuple(_role(f"{name}.{role}", role, fields, data) for role, fields in entry["roles"].items()),
        needs=tuple(tuple(need.split("|")) for need in entry["needs"]),
        acts=entry.get("acts", {}),
        titles=(entry["title"],) if isinstance(entry["title"], str) else tuple(entry["title"]),
    )
    _known_roles(frame)
    return frame


def _known_roles(frame: Frame) -> None:
    """Raises FrameError where needs or titles speak of a role that the frame does not have."""
    names = {role.name for role in frame.roles} | {DATE, NAME}
    for need in (part for alternatives in frame.needs for choice in alternatives for part in choice.split("+")):
        if need not in names:
            raise FrameError(f"frames.yml: {frame.name}.needs: {need} is no role of this frame; one of {sorted(names)}")
    places = IN_TITLE.findall(" ".join(frame.titles))
    for role in (role for place in places for role in re.split("[,&]", place.rstrip("+"))):
        if role not in names | IN_WORDS:
            what = f"{{{role}}} is no role of this frame; one of {sorted(names)}"
            raise FrameError(f"frames.yml: {frame.name}.title: {what}")


def _role(path: str, name: str, fields: Mapping[str, Any], data: Mapping[str, Any]) -> Role:
    _known_fields(path, fields, _ROLE_FIELDS)
    if "as" in fields and fields["as"] not in get_args(ParticipantRole):
        raise FrameError(f"frames.yml: {path}.as: {fields['as']} is no part; one of {get_args(ParticipantRole)}")
    try:
        kinds = frozenset(kind for group in fields.get("of", ()) for kind in data["fillers"][group])
        words = _by_first(_phrases(data["words"][fields["words"]])) if "words" in fields else {}
    except KeyError as missing:
        raise FrameError(f"frames.yml: {path}: {missing} is neither in fillers nor in words") from missing
    return Role(name, fields.get("as"), kinds, words, tuple(fields["at"]), _yes(fields, "all"))


def _known_fields(path: str, entry: Mapping[str, Any], known: frozenset[str]) -> None:
    unknown = sorted(set(entry) - known)
    if unknown:
        raise FrameError(f"frames.yml: {path}: unknown field {unknown[0]}; one of {sorted(known)}")


def _phrases(texts: list[str] | None) -> tuple[Phrase, ...]:
    return tuple(tuple(text.lower().split()) for text in texts or ())


def _hyphenated(texts: list[str] | None) -> tuple[Phrase, ...]:
    """The phrases with a hyphen as parsers have them, which make it a word: cease - fire."""
    return _phrases([text.replace("-", " - ") for text in texts or () if "-" in text])


def _by_first(phrases: tuple[Phrase, ...]) -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, tuple[Phrase, ...]] = {}
    for phrase in phrases:
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def _yes(entry: Mapping[str, Any], field: str) -> bool:
    return bool(entry.get(field) == "yes")
