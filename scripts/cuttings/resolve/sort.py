"""What is true of all events of a sort: of one type that were found by one frame of the lexicon."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from cuttings import lexicon
from cuttings.model import FoundEvent
from cuttings.model.vocabulary import EventType


class Sort(NamedTuple):
    """Every event is of one of a few hundred, so that what the lexicons say is looked up once for each."""

    kind: str
    """What events are compared by: the type, or the group where the type says nothing."""
    group: str
    """Which kind of state of affairs it is; only those of one kind can be one."""
    sections: frozenset[str]
    """The sections of the lexicon `joining` that the kind is in."""
    stands: bool
    """Whether it stands until a text says that it ended: a war, sanctions."""
    may_flow: bool
    """Whether it may be a flow, such as arms from one state to another, and not only one delivery."""


def sort_of(event: FoundEvent) -> Sort:
    """The sort that an event is of."""
    return _sort(event.event_type, event.rule)


@cache
def _sort(type_: EventType, rule: str) -> Sort:
    frame = lexicon.collected("frames").get(rule.removeprefix("frame "), {})
    group = str(frame.get("group", type_))
    kind = group if type_ == "other" else type_
    sections = frozenset(section for section, kinds in lexicon.load("joining").items() if kind in kinds)
    return Sort(kind, group, sections, _says(frame, "lasting"), _says(frame, "flow"))


def _says(frame: Mapping[str, Any], field: str) -> bool:
    return frame.get(field) in ("yes", True)
