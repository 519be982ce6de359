"""What sort of happening an article tells of, whether it lasts, and when it was."""

import re
from datetime import date
from functools import cached_property, lru_cache

from cuttings.edtf import DIFFERENT, EARLIEST, LATEST, Bounds, bounds
from cuttings.model import FoundEvent
from cuttings.resolve.sort import sort_of

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


class Nature:
    """An event of one article, by its kind, its status and its date.

    What every comparison asks for is worked out at once; what few ask for, when one does.
    """

    def __init__(self, source: str, event: FoundEvent, published: Bounds | None) -> None:
        self.source = source
        self.event = event
        self.published = published
        self.sort = sort_of(event)
        self.kind, self.group = self.sort.kind, self.sort.group
        # In this order, as each line asks for what those above it found.
        self.is_only_possible = event.status == "possible" and not self.is_alleged and not self._has_begun()
        """Whether it is merely thought of: another's fact is then its outcome, not the same thing told again.

        What stands since days gone by is not, whatever else a text wonders about it.
        """
        self.flows = self.sort.may_flow and self._is_told_as_a_whole()
        """Whether it is a flow, and not one delivery of it."""
        self.lasting = (self.sort.stands and not self.is_only_possible) or self.flows
        """Whether it is a state of affairs that goes on until a text says that it ended, such as a war.

        What is merely thought of is not there yet, and does not last. A flow that is told of without a date is one too;
        a delivery that was counted is a part of it and not the flow.
        """
        told = event.date
        self.stated = bounds(told) if told and (self.lasting or ".." not in told) else None
        """The days that its date spans. An open end dates a state of affairs, but not what is to come `soon`."""

    def is_of(self, section: str) -> bool:
        """Whether its kind is in a section of the lexicon `joining`."""
        return section in self.sort.sections

    @property
    def is_alleged(self) -> bool:
        """Whether somebody says that it goes on, whoever denies it: then it may be what others tell as a fact."""
        goes_on = self.sort.stands or self.sort.may_flow
        return goes_on and self.event.factuality in ("disputed", "attributed") and not self._is_counted

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to come, if it comes."""
        return self.event.status in ("scheduled", "possible")

    @property
    def years(self) -> tuple[int | None, ...]:
        """The years that it can have been in, or be put off to; None if they are unknown or more than a few."""
        when = self.stated or self.implied
        if when is None or when.days > 3 * 366:
            return (None,)
        late = LATE if self.stated and self.event.status == "scheduled" else 0
        return _years(when.first, when.last + late)

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

    @property
    def weeks(self) -> Bounds | None:
        """The days that its article came out on, if they are known well enough to date its news by."""
        return self.published if self.published and self.published.days <= TOGETHER else None

    @cached_property
    def _is_counted(self) -> bool:
        """Whether a passage says how much or how many it was."""
        return any(_COUNT.search(passage.text) for passage in self.event.evidence)

    def _is_told_as_a_whole(self) -> bool:
        """Whether nothing makes it one delivery, or a mere thought. Its words are searched last: that takes longest."""
        is_thought_of = self.sort.stands and self.is_only_possible
        return not is_thought_of and not self._is_of_one_day() and not self._is_counted

    def _has_begun(self) -> bool:
        if self.event.date is None or self.published is None:
            return False
        return self.sort.stands and bounds(self.event.date).first < self.published.first

    def _is_of_one_day(self) -> bool:
        told = self.event.date
        return told is not None and ".." not in told and bounds(told).days < LONG


@lru_cache(maxsize=DIFFERENT)
def _years(first: int, last: int) -> tuple[int, ...]:
    """Those of the days from one to another."""
    return tuple(range(date.fromordinal(first).year, date.fromordinal(min(LATEST, last)).year + 1))
