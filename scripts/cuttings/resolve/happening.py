"""An event of one article, with ids for its participants, in the form in which events are compared."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from cuttings import lexicon
from cuttings.edtf import EARLIEST, LATEST, Bounds, bounds
from cuttings.model import FoundEvent, Participant
from cuttings.model.article import Published
from cuttings.resolve.context import Context
from cuttings.resolve.entities import Entities

#: How long before an article came out an undated happening in it is taken to have been, and how long after it an
#: undated plan is taken to be for: news speaks of what is near. In days.
RECENT, SOON = 200, 200
#: From so many days on a date is that of a flow and not of one delivery.
LONG = 300
#: "7,000 containers", "some 90 tanks": a figure before small letters; years and days of a month stand before others.
_COUNT = re.compile(r"(?<![\w.,-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s(?=[a-z]{3})")


@dataclass(frozen=True, eq=False)
class Happening:
    """What joining needs to know of an event in one article."""

    source: str
    event: FoundEvent
    participants: tuple[Participant, ...]
    place: str | None
    around: tuple[str, ...]
    """What the place lies in, from the nearest to its state."""
    states: frozenset[str]
    """Those of the participants that are states."""
    published: Bounds | None
    is_located: bool
    """Whether it is known in which state the place lies, if one is told."""
    serves: Mapping[str, frozenset[str]]
    """The states that its participants act for."""
    context: Context
    company: frozenset[str]
    """Whom and what its paragraphs name that is no state and that few articles name with events of its kind."""
    story: frozenset[str]
    """Whom and what its article names that is no state and that few articles name."""

    @cached_property
    def agents(self) -> frozenset[str]:
        """Who does it."""
        return frozenset(one.actor for one in self.participants if one.role == "agent")

    @cached_property
    def targets(self) -> frozenset[str]:
        """Who undergoes, receives or is visited."""
        return frozenset(one.actor for one in self.participants if one.role == "target")

    @cached_property
    def where(self) -> frozenset[str]:
        """The states that it takes place in or that it is done to, as far as they are known."""
        return (self.targets & self.states) | {area for area in (self.place, *self.around[-1:]) if area}

    @cached_property
    def parties(self) -> frozenset[str]:
        """Who takes part on either side."""
        return self.agents | self.targets

    @cached_property
    def served(self) -> frozenset[str]:
        """The states that its participants act for."""
        return frozenset().union(*self.serves.values())

    def is_of(self, section: str) -> bool:
        """Whether its kind is in a section of the lexicon `joining`."""
        return self.kind in lexicon.load("joining")[section]

    @property
    def is_only_in_a_state(self) -> bool:
        """Whether its place is as large as a state."""
        return self.place is not None and self.is_located and not self.around

    def precedes(self, other: "Happening") -> bool:
        """Whether its article came out before the other's, or before the day that the other tells of."""
        if self.published is None or other.published is None:
            return False
        return self.published.last < (other.stated or other.published).last

    @property
    def fullness(self) -> int:
        """How much is told of it: the participants, and how far in its place is known."""
        return len(self.participants) + (len(self.around) + 1 if self.place else 0)

    @cached_property
    def lasting(self) -> bool:
        """Whether it is a state of affairs that goes on until a text says that it ended, such as a war.

        A flow that is told of without a date, such as arms from one state to another, is one too; a delivery that was
        counted is a part of it and not the flow.
        """
        return self.stands or self.flows

    @cached_property
    def stands(self) -> bool:
        """Whether it is of a kind that stands until a text says that it ended: a war, sanctions."""
        return _says(self._frame, "lasting")

    @cached_property
    def flows(self) -> bool:
        """Whether it is a flow, and not one delivery of it."""
        return _says(self._frame, "flow") and not self._is_of_one_day and not self.is_counted

    @cached_property
    def group(self) -> str:
        """Which kind of state of affairs it is; only those of one kind can be one."""
        return str(self._frame.get("group", self.event.event_type))

    @cached_property
    def is_counted(self) -> bool:
        """Whether a passage says how much or how many it was."""
        return any(_COUNT.search(passage.text) for passage in self.event.evidence)

    @property
    def is_alleged(self) -> bool:
        """Whether somebody says that it goes on and somebody denies it: then it may be what others tell as a fact."""
        return self.lasting and self.event.factuality == "disputed"

    @property
    def is_only_possible(self) -> bool:
        """Whether it is merely thought of: another's fact is then its outcome, not the same thing told again.

        What stands since days gone by is not, whatever else a text wonders about it.
        """
        return self.event.status == "possible" and not self.is_alleged and not self._has_begun

    @property
    def _has_begun(self) -> bool:
        if self.stated is None or self.published is None:
            return False
        return self.stands and self.stated.first < self.published.first

    @cached_property
    def kind(self) -> str:
        """What it is compared by: its type, or the group of its frame where the type says nothing."""
        return self.group if self.event.event_type == "other" else self.event.event_type

    @property
    def _frame(self) -> Mapping[str, Any]:
        return lexicon.collected("frames").get(self.event.rule.removeprefix("frame "), {})  # type: ignore[no-any-return]

    @property
    def _is_of_one_day(self) -> bool:
        told = self.event.date
        return told is not None and ".." not in told and bounds(told).days < LONG

    @cached_property
    def stated(self) -> Bounds | None:
        """The days that its date spans. An open end dates a state of affairs, but not what is to come `soon`."""
        told = self.event.date
        return bounds(told) if told and (self.lasting or ".." not in told) else None

    @cached_property
    def years(self) -> tuple[str, ...]:
        """The years that it can have been in, `any` if they are unknown or more than a few."""
        when = self.stated or self.implied
        if when is None or when.days > 3 * 366:
            return ("any",)
        first, last = (date.fromordinal(day).year for day in when)
        return tuple(str(year) for year in range(first, last + 1))

    @cached_property
    def implied(self) -> Bounds | None:
        """The days that it can have been on, given only that the article speaks of it so; None without an anchor."""
        if self.published is None:
            return None
        if self.event.status == "ongoing" and self.event.event_type == "agreement":
            return Bounds(EARLIEST, self.published.last)  # what is in force can have been made at any time
        if self.event.status in ("occurred", "ongoing"):
            return Bounds(max(EARLIEST, self.published.first - RECENT), self.published.last)
        return Bounds(self.published.first, min(LATEST, self.published.last + SOON))


def happening(
    source: str, event: FoundEvent, entities: Entities, published: Published | None, context: Context
) -> Happening:
    """The event of a source, its participants and place by their ids; who was rejected is left out."""
    participants = dict.fromkeys(
        Participant(actor=actor, role=one.role)
        for one in event.participants
        if (actor := entities.actor(source, one.referent))
    )
    place = entities.area(source, event.place)
    return Happening(
        source=source,
        event=event,
        participants=tuple(participants),
        place=place,
        around=entities.around(place),
        states=frozenset(one.actor for one in participants if entities.is_state(one.actor)),
        published=bounds(published.edtf) if published and published.edtf and ".." not in published.edtf else None,
        is_located=place is None or entities.is_state(place) or bool(entities.around(place)),
        serves={one.actor: entities.serves(one.actor) for one in participants},
        context=context,
        company=frozenset(id_ for id_ in context.beside if not entities.is_state(id_)),
        story=frozenset(id_ for id_ in context.spoken_of if not entities.is_state(id_)),
    )


def _says(frame: Mapping[str, Any], field: str) -> bool:
    return frame.get(field) in ("yes", True)
