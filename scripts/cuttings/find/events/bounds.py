"""Dates that only bound a happening: what has gone on "since May" and what is to come "before the end of the year"."""

from collections.abc import Sequence

from spacy.tokens import Token

from cuttings.find.dates import calendar
from cuttings.find.events.attachment import Dated
from cuttings.find.events.mood import governor, is_infinitive, mood
from cuttings.find.events.sighting import When
from cuttings.find.events.triggers import Trigger

_LIMITS = frozenset({"before", "by", "until", "till"})


def since(trigger: Trigger, mine: Sequence[Dated], near: Sequence[Dated], published: str) -> list[When]:
    """What has happened since May lies between May and the article; a state of affairs or a flow goes on.

    `mine` are the dates of the happening, `near` all of its sentence; so for the other functions.
    """
    verb = (trigger.clause or governor(trigger.token)) if trigger.is_noun else trigger.token
    if verb is None or not any(child.lower_ in ("has", "have") for child in verb.children if child.dep_ == "aux"):
        return []
    clauses = [child for child in verb.children if child.dep_ == "advcl"]
    marked = [clause for clause in clauses if _is_marked(clause, "since")]
    aims = [clause for clause in clauses if is_infinitive(clause)]  # "has sent troops to fight there since May"
    starts = [date for date in mine if _is_led_by(date, "since")]
    starts += [date for date in near if date.site in (verb, *aims) and _is_led_by(date, "since")]
    starts += [date for date in near if date.site in marked]

    plain = [date for date in starts if not set(date.value) & set("/[")]
    return [When(f"{date.value}/..", (date.mention,)) for date in plain[:1]]


def until(trigger: Trigger, mine: Sequence[Dated], published: str) -> list[When]:
    """What is to come by some time lies between the article and then."""
    clause = trigger.clause
    if clause is None or mood(clause) is None:
        return []
    limits = [date for date in mine if date.preposition is not None and date.preposition.lower_ in _LIMITS]
    ends = [(date, end) for date in limits if (end := _end(date)) is not None]
    return [When(f"{published}/{end}", (date.mention,)) for date, end in ends[:1]]


def _end(date: Dated) -> str | None:
    """The last day before a time; of "the end of March" its last day, of "by March" the month."""
    days = calendar.bounds(date.value)
    if days is None:
        return None
    first, last = days
    if "end" in date.mention.text.lower().replace("-", " ").split():
        return calendar.day(last)
    if date.preposition is not None and date.preposition.lower_ == "before":
        eve = calendar.moved(first, -1, "day")
        return calendar.day(eve) if eve is not None else None
    return date.value if "/" not in date.value else calendar.day(last)


def _is_led_by(date: Dated, preposition: str) -> bool:
    return date.preposition is not None and date.preposition.lower_ == preposition


def _is_marked(clause: Token, word: str) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == word for child in clause.children)
