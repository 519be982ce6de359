"""Dates that only bound a happening: what has gone on "since May" and what is to come "before the end of the year"."""

from collections.abc import Sequence

from cuttings.find.dates import calendar
from cuttings.find.events.detection.triggers import Trigger
from cuttings.find.events.reality.mood import governor, is_infinitive, mood
from cuttings.find.events.setting.attachment import Dated
from cuttings.find.events.sighting import When
from cuttings.find.parse import Token

#: Troops that were sent are still there.
_LASTING = frozenset({"troop-deployment"})
_LIMITS = frozenset({"before", "by", "until", "till"})


def since(trigger: Trigger, mine: Sequence[Dated], near: Sequence[Dated], published: str) -> list[When]:
    """What has happened since May lies between May and the article; a state of affairs or a flow goes on.

    `mine` are the dates of the happening, `near` all of its sentence; so for the other functions.
    """
    starts = [date for date in mine if _led(date) == "since"]
    if starts and goes_on(trigger) and trigger.is_noun and trigger.clause is None:
        return [When(f"{starts[0].value}/..", (starts[0].mention,))]  # "the dispatch of soldiers since May"
    verb = (trigger.clause or governor(trigger.token)) if trigger.is_noun else trigger.token
    if verb is None or not any(
        child.lower_ in ("has", "have", "having") for child in verb.children if child.dep_ == "aux"
    ):
        return []
    clauses = [child for child in verb.children if child.dep_ == "advcl"]
    marked = [clause for clause in clauses if _is_marked(clause, "since")]
    aims = [clause for clause in clauses if is_infinitive(clause)]  # "has sent troops to fight there since May"
    starts += [date for date in near if date.site in (verb, *aims) and _led(date) == "since"]
    starts += [date for date in near if date.site in marked]
    end = ".." if goes_on(trigger) else published
    plain = [(date, date.value.split("/")[0]) for date in starts if "[" not in date.value]
    spans = [(date, f"{start.rstrip('~')}/{end}") for date, start in plain[:1] if start.strip(".")]
    return [When(span, (date.mention,)) for date, span in spans if _is_in_order(span)]


def _is_in_order(span: str) -> bool:
    """Whether an interval can have begun before it ended. Where an article tells of later days, that is not known."""
    start, end = (calendar.bounds(side) for side in span.split("/"))
    return start is None or end is None or start[0] <= end[1]


def goes_on(trigger: Trigger) -> bool:
    """Whether what began at some time goes on: a flow, a state of affairs, troops that were sent."""
    return trigger.frame.flow or trigger.frame.type in _LASTING or (trigger.is_noun and trigger.frame.lasting)


def until(trigger: Trigger, mine: Sequence[Dated], published: str) -> list[When]:
    """What is to come by some time comes at some time up to then; before some time, between the article and then."""
    clause = trigger.clause
    if clause is None or mood(clause) is None:
        return []
    limits = [date for date in mine if _led(date) in _LIMITS]
    ends = [(date, end) for date in limits if (end := _end(date)) is not None]
    start = {"before": published}
    spans = [(date, f"{start.get(_led(date), '..')}/{end}") for date, end in ends[:1]]
    return [When(span, (date.mention,)) for date, span in spans if _is_in_order(span)]


def rest_of(date: Dated, published: str) -> When:
    """A date; of what is to come "later this year" only what is left of the year."""
    days = calendar.bounds(date.value)
    if days is None or not date.mention.text.lower().startswith("later this"):
        return When(date.value, (date.mention,))
    return When(f"{published}/{calendar.day(days[1])}", (date.mention,))


def _end(date: Dated) -> str | None:
    """The last day before a time; of "the end of March" its last day, of "by March" the month."""
    days = calendar.bounds(date.value)
    if days is None:
        return None
    first, last = days
    if "end" in date.mention.text.lower().replace("-", " ").split():
        return calendar.day(last)
    if _led(date) == "before":
        eve = calendar.moved(first, -1, "day")
        return calendar.day(eve) if eve is not None else None
    return date.value if "/" not in date.value else calendar.day(last)


def _led(date: Dated) -> str:
    """The preposition of a date; empty where it has none."""
    return str(date.preposition.lower_) if date.preposition is not None else ""


def _is_marked(clause: Token, word: str) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == word for child in clause.children)
