"""What sort of happening an article tells of, whether it lasts, and when it was."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from cuttings import lexicon
from cuttings.edtf import EARLIEST, LATEST, Bounds, bounds
from cuttings.model import FoundEvent

#: How long before an article came out an undated happening in it is taken to have been, and how long after it an
#: undated plan is taken to be for: news speaks of what is near. In days.
RECENT, SOON = 200, 200
#: Within how many days of each other two articles tell the same news.
TOGETHER = 45
#: How many days a date may span to be that of one happening, and to be that of its season.
FEW, SEASON = 4, 62
#: By how many days a plan may be put off and still be known again.
LATE = 60
#: From so many days on a date is that of a flow and not of one delivery.
LONG = 300
#: "7,000 containers", "some 90 tanks": a figure before small letters; years and days of a month stand before others.
_COUNT = re.compile(
    r"(?<![\w.,-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s(?=[a-z]{3})|\b(?:hundred|thousand|[mb]illion)\s(?=[a-z]{3})"
)


@dataclass(frozen=True, eq=False)
class Nature:
    """An event of one article, by its kind, its status and its date."""

    source: str
    event: FoundEvent
    published: Bounds | None

    def is_of(self, section: str) -> bool:
        """Whether its kind is in a section of the lexicon `joining`."""
        return section in _sections(self.kind)

    @cached_property
    def lasting(self) -> bool:
        """Whether it is a state of affairs that goes on until a text says that it ended, such as a war.

        A flow that is told of without a date, such as arms from one state to another, is one too; a delivery that was
        counted is a part of it and not the flow.
        """
        return self._stands_now or self.flows

    @cached_property
    def stands(self) -> bool:
        """Whether it is of a kind that stands until a text says that it ended: a war, sanctions."""
        return _says(self._frame, "lasting")

    @cached_property
    def flows(self) -> bool:
        """Whether it is a flow, and not one delivery of it."""
        if self.stands and not self._stands_now:
            return False
        return _says(self._frame, "flow") and not self._is_of_one_day and not self.is_counted

    @cached_property
    def group(self) -> str:
        """Which kind of state of affairs it is; only those of one kind can be one."""
        return group_of(self.event)

    @cached_property
    def is_counted(self) -> bool:
        """Whether a passage says how much or how many it was."""
        return any(_COUNT.search(passage.text) for passage in self.event.evidence)

    @cached_property
    def is_alleged(self) -> bool:
        """Whether somebody says that it goes on, whoever denies it: then it may be what others tell as a fact."""
        goes_on = self.stands or _says(self._frame, "flow")
        return goes_on and self.event.factuality in ("disputed", "attributed") and not self.is_counted

    @cached_property
    def is_only_possible(self) -> bool:
        """Whether it is merely thought of: another's fact is then its outcome, not the same thing told again.

        What stands since days gone by is not, whatever else a text wonders about it.
        """
        return self.event.status == "possible" and not self.is_alleged and not self._has_begun

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to come, if it comes."""
        return self.event.status in ("scheduled", "possible")

    @property
    def _stands_now(self) -> bool:
        """Whether it stands: what is merely thought of is not there yet, and does not last."""
        return self.stands and not self.is_only_possible

    @property
    def _has_begun(self) -> bool:
        if self.event.date is None or self.published is None:
            return False
        return self.stands and bounds(self.event.date).first < self.published.first

    @cached_property
    def kind(self) -> str:
        """What it is compared by: its type, or the group of its frame where the type says nothing."""
        return kind_of(self.event)

    @property
    def _frame(self) -> Mapping[str, Any]:
        return _frame(self.event)

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
        """The years that it can have been in, or be put off to; `any` if they are unknown or more than a few."""
        when = self.stated or self.implied
        if when is None or when.days > 3 * 366:
            return ("any",)
        late = LATE if self.stated and self.event.status == "scheduled" else 0
        first, last = (date.fromordinal(day).year for day in (when.first, min(LATEST, when.last + late)))
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

    @cached_property
    def weeks(self) -> Bounds | None:
        """The days that its article came out on, if they are known well enough to date its news by."""
        return self.published if self.published and self.published.days <= TOGETHER else None


def group_of(event: FoundEvent) -> str:
    """Which kind of state of affairs an event is of."""
    return str(_frame(event).get("group", event.event_type))


def kind_of(event: FoundEvent) -> str:
    """What an event is compared by."""
    return group_of(event) if event.event_type == "other" else event.event_type


def _frame(event: FoundEvent) -> Mapping[str, Any]:
    return lexicon.collected("frames").get(event.rule.removeprefix("frame "), {})  # type: ignore[no-any-return]


@cache
def _sections(kind: str) -> frozenset[str]:
    """The sections of the lexicon `joining` that a kind is in."""
    return frozenset(section for section, kinds in lexicon.load("joining").items() if kind in kinds)


def _says(frame: Mapping[str, Any], field: str) -> bool:
    return frame.get(field) in ("yes", True)
