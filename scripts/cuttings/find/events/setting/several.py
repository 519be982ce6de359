"""Several dates beside one word: alternatives, days that it lasted, or happenings of their own."""

from collections.abc import Sequence
from itertools import pairwise

from cuttings import lexicon
from cuttings.find.dates import calendar
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.setting.attachment import Dated
from cuttings.find.events.sighting import When

#: Kinds of happenings that may last for days.
_LONG = frozenset({"visit", "meeting", "exercise"})
_DAY = len("2024-06-19")
#: What may stand between dates that are coordinated, wherever the parser hangs them: "in 2001 and again in 2004".
_LINKS = frozenset({"and", "again", "then", "later", "once", "more", "in", "on", ","})


def joined(dates: Sequence[Dated], trigger: Trigger | None = None) -> list[When]:
    """The times that several dates tell of, of the happening that a trigger names.

    Alternatives become one value, days that follow one another a span where it may last so long, coordinated dates of
    a plural several happenings; of other dates the most exact one counts.
    """
    first = dates[0]
    together = [date for date in dates if date is first or coordinated(date, first)]
    between = first.head.doc[first.head.i : together[-1].head.i]
    if len(together) > 1 and any(token.lower_ == "or" for token in between):
        return [When(_alternatives([date.value for date in together]), tuple(date.mention for date in together))]
    if trigger is not None and len(together) > 1:
        again = any(token.lower_ == "again" for token in between)
        if _lasts_days(trigger) and _are_in_a_row(together) and not again:
            mentions = tuple(date.mention for date in together)
            return [When(calendar.span(together[0].value, together[-1].value), mentions)]
        if trigger.token.tag_ == "NNS" or _are_months(dates) or again:
            return [when_of(date) for date in together]
    return [when_of(max(dates, key=_closeness))]


def when_of(date: Dated) -> When:
    """The time that one date tells of."""
    return When(date.value, (date.mention,))


def _lasts_days(trigger: Trigger) -> bool:
    """Whether "on Tuesday and Wednesday" tells how long it lasted: talks, a visit, a drill; but raids are several."""
    noun = trigger.token
    many: list[str] = lexicon.load("event_times")["for_days"]
    return trigger.frame.type in _LONG and (noun.tag_ != "NNS" or noun.lemma_.lower() in many)


def _are_in_a_row(dates: Sequence[Dated]) -> bool:
    """Whether each is the day after the one before it."""
    days = [calendar.bounds(date.value) for date in dates if len(date.value) == _DAY]
    known = [first for first, _ in (day for day in days if day is not None)]
    return len(known) == len(dates) and all(calendar.after(one) == other for one, other in pairwise(known))


def _are_months(dates: Sequence[Dated]) -> bool:
    """Whether they are months or years: "visited in 2001 and 2011" tells of two visits, "on 18 and 19 June" of one."""
    return all(len(date.value) <= len("2001-05") for date in dates)


def coordinated(date: Dated, first: Dated) -> bool:
    """Whether a date is joined to another one before it: "in 2001 and again in 2004"."""
    if date.head.dep_ == "conj" and first.head in set(date.head.ancestors):
        return True
    links = [token.lower_ for token in date.head.doc[first.head.right_edge.i + 1 : date.head.left_edge.i]]
    return "and" in links and _LINKS.issuperset(links)


def _alternatives(values: Sequence[str]) -> str:
    distinct = sorted(set(values))
    if len(distinct) == 1 or any(mark in value for value in distinct for mark in "[/"):
        return distinct[0]
    return f"[{','.join(distinct)}]"


def _closeness(date: Dated) -> tuple[bool, int]:
    """A moment before an interval, a day before a year."""
    return "/" not in date.value, len(date.value)
